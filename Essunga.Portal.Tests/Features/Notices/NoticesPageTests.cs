using AngleSharp.Dom;
using Bunit;
using Essunga.Portal.Features.Notices;
using Essunga.Portal.Tests.Integrations;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Tests.Features.Notices;

/// <summary>What somebody sees of the own notices, and can mark.</summary>
public sealed class NoticesPageTests : NoticesContext
{
    [Fact]
    public async Task Page_WithNews_ListsThemByDayWithWhereTheyLead()
    {
        var me = await SignInAsync(DigestSample.Chief);
        await Sample.GiveAsync(me, "i dag");
        await Sample.GiveAsync(me, "förut", new(2025, 10, 3, 12, 0, 0, DateTimeKind.Utc));
        await Sample.GiveAsync(await Sample.PersonAsync("ekonomichef"), "en annans");

        var page = Open<NoticesPage>("/notiser");

        Assert.Equal(
            ["I dag", "3\u00a0oktober\u00a02025"],
            page.FindAll("h2").Select(one => one.TextContent)
        );
        Assert.StartsWith(
            "2 saker är nya för dig.",
            Read(page.Find(".lead")),
            StringComparison.Ordinal
        );
        Assert.Equal(2, page.FindAll(".notices a[href='/rapportera']").Count);
        Assert.Contains("Rubriken &lt;b&gt;i dag&lt;/b&gt;", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("en annans", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WithoutAnything_SaysWhy()
    {
        await SignInAsync(DigestSample.Chief);
        Assert.Equal(
            "Ingenting har rört dig än.",
            Open<NoticesPage>("/notiser").Find(".empty strong").TextContent
        );
    }

    [Fact]
    public async Task MarkAll_IsUndoneByOnePress()
    {
        var me = await SignInAsync(DigestSample.Chief);
        await Sample.GiveAsync(me, "a");
        await Sample.GiveAsync(me, "b");
        var page = Open<NoticesPage>("/notiser");

        await page.Find(".actions button").ClickAsync(new());
        Assert.Equal("Du har läst allt.", page.Find(".empty strong").TextContent);
        Assert.StartsWith(
            "2 notiser är lästa.",
            Read(page.Find(".done")),
            StringComparison.Ordinal
        );

        await page.Find(".done button").ClickAsync(new());
        Assert.Equal(2, page.FindAll(".notices li.is-new").Count);
        Assert.Empty(page.FindAll(".done"));
    }

    [Fact]
    public async Task MarkOne_AndLookAtAll_ShowsItReadAndLetsItBeNewAgain()
    {
        var me = await SignInAsync(DigestSample.Chief);
        await Sample.GiveAsync(me, "a");
        var page = Open<NoticesPage>("/notiser");
        await page.Find(".notices button").ClickAsync(new());
        Assert.Empty(page.FindAll(".notices li"));

        page = Open<NoticesPage>("/notiser?visa=alla");
        Assert.Empty(page.FindAll(".is-new"));
        await page.Find(".notices button").ClickAsync(new());
        Assert.Single(page.FindAll(".is-new"));
    }

    [Fact]
    public async Task Link_Followed_IsRead()
    {
        var me = await SignInAsync(DigestSample.Chief);
        await Sample.GiveAsync(me, "a");

        await Open<NoticesPage>("/notiser").Find(".notices a").ClickAsync(new());

        await using var context = Sample.Database.CreateDbContext();
        Assert.NotNull((await context.Notices.SingleAsync()).ReadAt);
    }

    [Fact]
    public async Task Page_WithAChoiceThatIsNone_IsNotFound()
    {
        await SignInAsync(DigestSample.Chief);
        Assert.Contains(
            "\"lila\"",
            Open<NoticesPage>("/notiser?visa=lila").Find(".empty").TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Page_WhenTheReadFails_SaysSoWithAReference()
    {
        await SignInAsync(DigestSample.Chief);
        await using (var context = Sample.Database.CreateDbContext())
        {
            await context.Database.ExecuteSqlRawAsync("DROP TABLE Notices");
        }

        Assert.Contains(
            "Notiserna kunde inte hämtas.",
            Open<NoticesPage>("/notiser").Markup,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Page_ForWhoIsUnknown_IsForbidden()
    {
        Reader.SetAuthorized("okänd");
        Assert.Contains(
            "Du har inte behörighet",
            Open<NoticesPage>("/notiser").Markup,
            StringComparison.Ordinal
        );
    }

    private static string Read(IElement element) => element.TextContent.Trim();
}
