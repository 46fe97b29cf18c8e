using Essunga.Portal.Components.Status;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Features.Goals.OneGoal;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Features.Goals;

public sealed class GoalLeadTests
{
    private static readonly DateTime Then = new(2025, 2, 19, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Now = new(2025, 9, 24, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(
        Outlook.WillBeReached,
        Outlook.WillPartlyBeReached,
        "Bedöms delvis uppnås.",
        "Det är en försämring sedan T3 2024, då målet bedömdes uppnås."
    )]
    [InlineData(
        Outlook.WillNotBeReached,
        Outlook.WillBeReached,
        "Bedöms uppnås.",
        "Det är en förbättring sedan T3 2024, då målet bedömdes inte uppnås."
    )]
    [InlineData(
        Outlook.WillBeReached,
        Outlook.WillBeReached,
        "Bedöms uppnås.",
        "Bedömningen är oförändrad sedan T3 2024."
    )]
    [InlineData(
        Outlook.CannotBeJudged,
        Outlook.WillBeReached,
        "Bedöms uppnås.",
        "Vid T3 2024 kunde målet inte bedömas."
    )]
    [InlineData(
        null,
        Outlook.CannotBeJudged,
        "Kan inte bedömas.",
        "Det är den första bedömningen i målperioden."
    )]
    [InlineData(
        Outlook.WillBeReached,
        null,
        "Ej bedömt vid T2 2025.",
        "Vid T3 2024 bedömdes målet uppnås."
    )]
    [InlineData(
        null,
        null,
        "Ej bedömt vid T2 2025.",
        "Ingen bedömning är gjord tidigare i målperioden."
    )]
    public void Of_Statements_SaysTheStateAndWhatItWas(
        Outlook? before,
        Outlook? now,
        string word,
        string rest
    )
    {
        var lead = Lead(before, now, Chain.Point(2025, 2));
        Assert.Equal(word, lead.Word);
        Assert.Equal($"{rest} Målet har inga indikatorer.", lead.Rest);
    }

    [Fact]
    public void Of_FirstTertial_SaysWhereTheOutlookIsFrom()
    {
        var lead = Lead(Outlook.WillBeReached, null, Chain.Point(2025, 1));
        Assert.Equal(SignalKind.Reached, lead.Kind);
        Assert.StartsWith(
            "Vid T1 anges ingen prognos; den här är från T3 2024.",
            lead.Rest,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("RON", "2 av 3 indikatorer når målvärdet eller är på väg.")]
    [InlineData("NM", "Ingen av 2 indikatorer når målvärdet eller är på väg.")]
    [InlineData(
        "RE",
        "Den enda indikatorn som räknas når målvärdet eller är på väg. 1 väntas senare."
    )]
    [InlineData("E", "Ingen indikator är aktuell än. 1 väntas senare.")]
    public void Of_Indicators_SaysHowManySpeakForTheGoal(string states, string rest)
    {
        var known = states
            .Select(letter =>
                letter switch
                {
                    'R' => IndicatorState.Reached,
                    'O' => IndicatorState.OnTheWay,
                    'N' => IndicatorState.NotReached,
                    'E' => IndicatorState.Expected,
                    _ => IndicatorState.Missing,
                }
            )
            .ToList();

        var lead = GoalLead.Of(
            new OutlookStanding(null, null, null, null, false, null),
            new AssessmentRule().SuggestOutlook(known),
            known.Count,
            Chain.Point(2025, 2)
        );

        Assert.EndsWith($" {rest}", lead.Rest, StringComparison.Ordinal);
    }

    private static GoalLead Lead(Outlook? before, Outlook? now, ReadPoint point)
    {
        var chain = new Chain();
        var goal = chain.Goal(1);
        if (before is { } then)
        {
            chain.State(goal, Chain.Point(2024, 3), then, Then);
        }

        if (now is { } stated)
        {
            chain.State(goal, point, stated, Now);
        }

        var reading = chain.At(point);
        return GoalLead.Of(
            OutlookStanding.Of(reading, goal.Id),
            new AssessmentRule().SuggestOutlook([]),
            0,
            point
        );
    }
}
