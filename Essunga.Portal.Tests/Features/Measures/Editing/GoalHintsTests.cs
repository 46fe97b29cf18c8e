using Bunit;
using Essunga.Portal.Components.Goals;

namespace Essunga.Portal.Tests.Features.Measures.Editing;

/// <summary>Målgranskaren beside a title that is written.</summary>
public sealed class GoalHintsTests : EditingContext
{
    [Fact]
    public async Task Hints_SwitchedOff_StayOffForThePerson()
    {
        SignIn("kvalitetsstrateg");
        var hints = Render<GoalHints>(p => p.Add(one => one.Title, "God utbildning ges."));
        Assert.Contains("God", hints.Markup, StringComparison.OrdinalIgnoreCase);
        Assert.True(hints.FindAll("li").Count >= 3);

        await hints.Find("button").ClickAsync(new());
        Assert.Empty(hints.FindAll("li"));
        var again = Render<GoalHints>(p => p.Add(one => one.Title, "God utbildning ges."));
        Assert.Contains("Avstängd för dig.", again.Markup, StringComparison.Ordinal);

        SignIn("sektorchef-utbildning");
        Assert.NotEmpty(
            Render<GoalHints>(p => p.Add(one => one.Title, "God utbildning ges.")).FindAll("li")
        );
    }
}
