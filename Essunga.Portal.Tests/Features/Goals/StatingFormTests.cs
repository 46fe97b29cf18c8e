using AngleSharp.Dom;
using Bunit;
using Essunga.Portal.Components.Forms;
using Essunga.Portal.Components.Writing;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Features.Goals.Stating;
using Essunga.Portal.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Essunga.Portal.Tests.Features.Goals;

/// <summary>The page in each of its states, as the one who states something meets it.</summary>
public sealed class StatingFormTests : GoalPageContext
{
    private const string Own = "/mal/3/prognos?ar=2025&period=t3&namnd=utbildningsnamnden";
    private const string Locked = "/mal/3/prognos?ar=2025&period=t2&namnd=utbildningsnamnden";

    [Fact]
    public void Submit_WithoutAChoice_SaysSoBesideIt()
    {
        var page = OpenAs("sektorchef-utbildning", Own);

        Write("Ett skäl");
        page.Find("form").Submit();

        Assert.Equal("Välj en prognos.", page.Find("#val-fel").TextContent);
        Assert.Equal("val-fel", page.Find("[role=radiogroup]").GetAttribute("aria-describedby"));
        Assert.Equal("Ett skäl", Written.Text);
        Assert.Equal(0, Count());
    }

    [Fact]
    public void Submit_ADeviationWithoutReason_AsksWhyBesideTheField()
    {
        var page = OpenAs("sektorchef-utbildning", Own);

        var chosen = ChooseOther(page);
        Assert.Contains(
            "Varför skiljer sig prognosen från förslaget?",
            page.Find("#skal-l").TextContent
        );
        Assert.True(page.FindComponent<WrittenText>().Instance.IsRequired);
        page.Find("form").Submit();

        Assert.Contains("Skriv varför prognosen skiljer sig", page.Find("#skal-fel").TextContent);
        Assert.True(page.FindComponent<WrittenText>().Instance.IsWrong);
        Assert.Equal(chosen, Chosen(page));
        Assert.Equal(0, Count());
    }

    [Fact]
    public void Submit_ATooLongReason_SaysHowLongAndKeepsIt()
    {
        var page = OpenAs("sektorchef-utbildning", Own);
        var text = new string('x', 20_001);

        ChooseOther(page);
        Write(text);
        page.Find("form").Submit();

        Assert.Equal(
            "Skälet är 20\u00A0001 tecken. Korta det till högst 20\u00A0000.",
            page.Find("#skal-fel").TextContent
        );
        Assert.Equal(text, Written.Text);
        Assert.Equal(0, Count());
    }

    [Fact]
    public void Submit_ADeviationWithReason_IsSavedAndShown()
    {
        var page = OpenAs("sektorchef-utbildning", Own);

        ChooseOther(page);
        Write("Tidig uppföljning började i augusti.");
        page.Find("form").Submit();

        page.WaitForAssertion(() =>
            Assert.Equal("Sparat 10:00", page.Find("[role=status]").TextContent)
        );
        Assert.Equal(
            "/mal/en-hog-livskvalitet-och-goda-forutsattningar?ar=2025&period=t3&namnd=utbildningsnamnden#bedomningsspar",
            page.FindAll("a")
                .Single(one => one.TextContent.StartsWith("Bedömningsspår"))
                .GetAttribute("href")
        );
        var newest = page.Find("[aria-labelledby=tidigare] li");
        Assert.Contains("T3 2025", newest.TextContent);
        Assert.Contains("Tidig uppföljning började i augusti.", newest.TextContent);
        Assert.Contains("Regeln föreslog", newest.TextContent);
        Assert.Contains("Nu gäller", page.Find("[aria-labelledby=din]").TextContent);
        Assert.Equal(1, Count());
    }

    [Fact]
    public void Submit_TwiceInARow_IsOneStatement()
    {
        var page = OpenAs("sektorchef-utbildning", Own);

        ChooseOther(page);
        Write("Ett skäl.");
        page.Find("form").Submit();
        page.Find("form").Submit();

        page.WaitForAssertion(() =>
            Assert.StartsWith("Sparat", page.Find("[role=status]").TextContent)
        );
        Assert.Equal(1, Count());
    }

    [Fact]
    public void Reason_WithHtmlAndScript_IsShownAsText()
    {
        var page = OpenAs("sektorchef-utbildning", Own);

        ChooseOther(page);
        Write("<script>alert(1)</script> <b onclick=x>fet</b> [x](javascript:alert(2))");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Equal(1, Count()));
        var newest = page.Find("[aria-labelledby=tidigare] li");
        Assert.Contains("<script>alert(1)</script>", newest.TextContent);
        Assert.Empty(page.FindAll("script, [onclick], a[href^=javascript]"));
    }

    [Fact]
    public void LockedPoint_AsksBeforeItIsLate_AndMarksIt()
    {
        var page = OpenAs("sektorchef-utbildning", Locked);
        var before = Count(2);
        Assert.Contains("T2 2025 är låst.", page.Find("[aria-labelledby=din]").TextContent);

        Assert.Null(Chosen(page));
        ChooseOther(page);
        Write("Ett värde kom sent.");
        page.Find("form").Submit();
        Assert.Contains("blir en efterhandsändring", page.Find(".ask").TextContent);
        Button(page, "Avbryt").Click();
        Assert.Empty(page.FindAll(".ask"));
        Assert.Equal("Ett värde kom sent.", Written.Text);
        Assert.Equal(before, Count(2));

        page.Find("form").Submit();
        Button(page, "Ange i efterhand").Click();
        page.WaitForAssertion(() => Assert.Equal(before + 1, Count(2)));
        Assert.Contains(
            "angiven i efterhand",
            page.Find("[aria-labelledby=tidigare] li").TextContent
        );
    }

    [Fact]
    public async Task Submit_WhenAnotherHasStated_ShowsBoth_AndMineCanStand()
    {
        var page = OpenAs("sektorchef-utbildning", Own);
        ChooseOther(page);
        Write("Mitt skäl.");
        await StateAsOtherAsync("Deras skäl.");

        page.Find("form").Submit();

        var ask = page.WaitForElement(".ask");
        Assert.Contains("Deras skäl.", ask.TextContent);
        Assert.Contains("Mitt skäl.", ask.TextContent);
        Assert.Contains("Presidium, Utbildningsnämnden", ask.TextContent);
        Assert.Equal(1, Count());

        Button(page, "Avbryt").Click();
        Assert.Equal("Mitt skäl.", Written.Text);
        page.Find("form").Submit();
        page.WaitForElement(".ask");
        Button(page, "Ange min ändå").Click();
        page.WaitForAssertion(() => Assert.Equal(2, Count()));
        Assert.StartsWith("Sparat", page.Find("[role=status]").TextContent);
    }

    [Fact]
    public async Task Submit_WhenAnotherHasStated_TheirsCanStand()
    {
        var page = OpenAs("sektorchef-utbildning", Own);
        ChooseOther(page);
        Write("Mitt skäl.");
        await StateAsOtherAsync("Deras skäl.");
        page.Find("form").Submit();
        page.WaitForElement(".ask");

        Button(page, "Behåll deras").Click();

        Assert.Empty(page.FindAll(".ask"));
        Assert.Equal("WillNotBeReached", Chosen(page));
        Assert.Equal(1, Count());
    }

    [Fact]
    public void Submit_WhenTheDatabaseIsGone_KeepsWhatIsTyped()
    {
        var page = OpenAs("sektorchef-utbildning", Own);
        ChooseOther(page);
        Write("Ett skäl.");
        BreakTheDatabase();

        page.Find("form").Submit();

        page.WaitForAssertion(() =>
            Assert.Contains("Prognosen kunde inte sparas.", page.Find(".ask").TextContent)
        );
        Assert.Equal("Ett skäl.", Written.Text);
    }

    [Fact]
    public async Task Submit_WhenTheRightIsTakenAway_SavesNothingAndKeepsWhatIsTyped()
    {
        var page = OpenAs("sektorchef-utbildning", Own);
        ChooseOther(page);
        Write("Ett skäl.");
        await using (var context = Database.CreateDbContext())
        {
            await context
                .Set<RoleAssignment>()
                .Where(one => one.Role == Role.SectorHead)
                .ExecuteDeleteAsync();
        }

        Services
            .GetRequiredService<DataVersion>()
            .RaiseTo(nameof(RoleAssignment), long.MaxValue / 2);
        page.Find("form").Submit();

        page.WaitForAssertion(() =>
            Assert.Contains("Inget är sparat.", page.Find(".ask").TextContent)
        );
        Assert.Equal("Ett skäl.", Written.Text);
        Assert.Equal(0, Count());
    }

    [Fact]
    public async Task Leaving_WithSomethingChosen_KeepsItAsADraftThatCanBeLeft()
    {
        var page = OpenAs("sektorchef-utbildning", Own);
        var chosen = ChooseOther(page);
        await Services.GetRequiredService<DraftKeeper>().FlushAsync();

        page = OpenAs("sektorchef-utbildning", Own);

        Assert.Equal(chosen, Chosen(page));
        Assert.Contains("Utkast från 9\u00A0okt kl. 10:00.", page.Find(".draft").TextContent);
        Assert.Null(Chosen(OpenAs("presidium-utbildningsnamnden", Own)));

        SignIn("sektorchef-utbildning");
        Button(page, "Kasta utkastet").Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".draft")));
        Assert.Null(Chosen(page));
        Assert.Empty(OpenAs("sektorchef-utbildning", Own).FindAll(".draft"));
    }

    [Fact]
    public async Task Leaving_WithSomethingChosen_AsksFirst_AndKeepsItUnlessToldOtherwise()
    {
        var page = OpenAs("sektorchef-utbildning", Own);
        var navigation = Services.GetRequiredService<NavigationManager>();
        var chosen = ChooseOther(page);

        navigation.NavigateTo("/mal");
        Assert.EndsWith("namnd=utbildningsnamnden", navigation.Uri, StringComparison.Ordinal);
        Assert.Contains("Det ligger kvar som utkast", page.Find(".ask").TextContent);
        Button(page, "Stanna").Click();
        Assert.Equal(chosen, Chosen(page));

        navigation.NavigateTo("/mal");
        await Button(page, "Lämna och behåll utkastet").ClickAsync();
        Assert.EndsWith("/mal", navigation.Uri, StringComparison.Ordinal);
        await using var context = Database.CreateDbContext();
        Assert.Single(context.Drafts);

        page = OpenAs("sektorchef-utbildning", Own);
        navigation.NavigateTo("/mal");
        await Button(page, "Lämna och kasta utkastet").ClickAsync();
        Assert.EndsWith("/mal", navigation.Uri, StringComparison.Ordinal);
        Assert.Empty(context.Drafts);
    }

    [Fact]
    public void Leaving_WithNothingChosen_AsksNothing()
    {
        OpenAs("sektorchef-utbildning", Own);
        var navigation = Services.GetRequiredService<NavigationManager>();

        navigation.NavigateTo("/mal");

        Assert.EndsWith("/mal", navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_OfADraft_LeavesNoDraftBehind()
    {
        var page = OpenAs("sektorchef-utbildning", Own);
        ChooseOther(page);
        Written.Text = "Ett skäl.";
        await Services.GetRequiredService<DraftKeeper>().FlushAsync();
        page = OpenAs("sektorchef-utbildning", Own);

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Equal(1, Count()));
        Assert.Empty(page.FindAll(".draft"));
        await using var context = Database.CreateDbContext();
        Assert.Empty(context.Drafts);
    }

    private IRenderedComponent<StatingPage> OpenAs(
        string persona,
        string address,
        string goal = "3"
    )
    {
        SignIn(persona);
        return Open<StatingPage>(address, goal);
    }

    /// <summary>Chooses the first that the rule does not suggest.</summary>
    private static string ChooseOther(IRenderedComponent<StatingPage> page)
    {
        var value = page.FindAll(".choice")
            .First(one => !one.TextContent.Contains("regelns förslag", StringComparison.Ordinal))
            .QuerySelector("input")!
            .GetAttribute("value")!;
        page.Find($"input[value={value}]").Change(value);
        return value;
    }

    private static string? Chosen(IRenderedComponent<StatingPage> page) =>
        page.FindAll("input[type=radio]")
            .SingleOrDefault(one => one.HasAttribute("checked"))
            ?.GetAttribute("value");

    private static IElement Button(IRenderedComponent<StatingPage> page, string text) =>
        page.FindAll("button").Single(one => one.TextContent.Trim() == text);

    private async Task StateAsOtherAsync(string reason)
    {
        var viewer = await Database.ViewerAsync("presidium-utbildningsnamnden");
        var answer = await Services
            .GetRequiredService<StatingQuery>()
            .RunAsync("3", new("2025", "t3", "utbildningsnamnden"), viewer, default);
        var draft = StatingDraft.Begin(answer.View!, DateTimeOffset.UnixEpoch) with
        {
            Choice = nameof(Outlook.WillNotBeReached),
            Reason = reason,
        };
        Assert.IsType<StatementSaved>(
            await Services
                .GetRequiredService<StateCommand>()
                .RunAsync(draft, false, viewer, default)
        );
    }

    private int Count(int tertial = 3)
    {
        using var context = Database.CreateDbContext();
        var point = context
            .ReportingPoints.Single(one => one.Year == 2025 && one.Tertial == tertial)
            .Id;
        return context
            .Set<StatedOutlook>()
            .Count(one =>
                one.PointId == point
                && context.Goals.Any(goal => goal.Id == one.GoalId && goal.Number == 3)
                && context.Nodes.Any(node => node.Id == one.BodyId && node.Code == "UN")
            );
    }
}
