using Bunit;
using Essunga.Portal.Components.Forms;
using Essunga.Portal.Features.Reporting.Points;
using Essunga.Portal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Essunga.Portal.Tests.Features.Reporting;

/// <summary>What somebody who locks and unlocks sees, writes and comes back to.</summary>
public sealed class PointsPageTests : SamplePage
{
    public PointsPageTests()
        : base(services =>
        {
            services.AddSingleton<PointsQuery>();
            services.AddSingleton<LockPoint>();
            services.AddSingleton<LayUpPoints>();
        }) { }

    [Fact]
    public async Task Reason_BegunAndNotFinished_IsThereTheNextTime_AndGoneWhenItIsUsed()
    {
        var page = Open("kvalitetsstrateg");
        await Button(page, "Lås upp T2 2025").ClickAsync();
        await page.Find("#skal").InputAsync("Ett värde från");
        await Services.GetRequiredService<DraftKeeper>().FlushAsync();

        page = Open("kvalitetsstrateg");
        Assert.Equal("Ett värde från", page.Find("#skal").GetAttribute("value"));
        Assert.Contains("Varför låses T2 2025 upp?", page.Find(".ask").TextContent);
        await page.Find("button.btn-main").ClickAsync();

        Assert.Equal("T2 2025 är öppen igen.", page.Find(".saved").TextContent);
        Assert.Empty(page.FindAll(".ask"));
        await using var context = Database.CreateDbContext();
        Assert.Empty(context.Drafts);
    }

    [Fact]
    public async Task Unlock_WithoutReason_SaysSoBesideTheField()
    {
        var page = Open("kvalitetsstrateg");
        await Button(page, "Lås upp T2 2025").ClickAsync();

        await page.Find("button.btn-main").ClickAsync();

        Assert.NotEmpty(page.Find(".ask .error").TextContent);
    }

    [Fact]
    public async Task Year_LaidUp_StartsAsTheOneBefore_AndAWrongDayIsToldBesideIt()
    {
        var page = Open("kvalitetsstrateg");
        await Button(page, "Lägg upp 2026").ClickAsync();
        var first = page.Find("form input");
        Assert.Equal("2026-05-12", first.GetAttribute("value"));

        await first.InputAsync("12 april 2026");
        await page.Find("form").SubmitAsync();
        Assert.Contains("efter att tertialet är slut", page.Find("form .error").TextContent);
        Assert.Equal("12 april 2026", page.Find("form input").GetAttribute("value"));

        await page.Find("form input").InputAsync("11 maj 2026");
        await page.Find("form").SubmitAsync();
        Assert.Equal(
            "Rapporteringspunkterna för 2026 är upplagda.",
            page.Find(".saved").TextContent
        );
        Assert.Contains("T1 11 maj 2026", page.Markup.Replace('\u00a0', ' '));
        Assert.Empty(page.FindAll("form"));
    }

    [Fact]
    public void Page_OfWhoMayNotLock_HasNoButton() =>
        Assert.Empty(Open("ekonomichef").FindAll("main button, tbody button, .rows button"));

    private static AngleSharp.Dom.IElement Button(
        IRenderedComponent<PointsPage> page,
        string text
    ) => page.FindAll("button").Single(one => one.TextContent.Trim() == text);

    private IRenderedComponent<PointsPage> Open(string persona)
    {
        SignIn(persona);
        var page = Render<PointsPage>();
        page.WaitForElement("tbody", TimeSpan.FromSeconds(20));
        return page;
    }
}
