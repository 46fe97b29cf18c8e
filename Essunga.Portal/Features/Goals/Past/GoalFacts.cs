using Essunga.Portal.Components.Measures;
using Essunga.Portal.Components.Status;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Features.Goals.OneGoal;

namespace Essunga.Portal.Features.Goals.Past;

/// <summary>Takes the page of a goal apart into what it says, in the page's own words.</summary>
public static class GoalFacts
{
    public const string Goal = "Målet";
    public const string Statements = "Bedömningar";
    public const string Indicators = "Indikatorer";
    public const string Activities = "Aktiviteter";

    public static IEnumerable<GoalFact> Of(GoalView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return
        [
            .. OfGoal(view),
            .. view.History.OrderBy(one => one.At).SelectMany(OfStatement),
            .. view.Indicators.SelectMany(OfIndicator),
            .. view.Activities.SelectMany(group => group.Rows.SelectMany(OfActivity)),
        ];
    }

    private static IEnumerable<GoalFact> OfGoal(GoalView view)
    {
        GoalFact Fact(string what, string? text) =>
            new(Goal, "", "", what, string.IsNullOrWhiteSpace(text) ? Format.Missing : text);

        yield return Fact("lydelse", $"Mål {Format.Number(view.Goal.Number)}, {view.Goal.Title}");
        yield return Fact("målområde", view.Goal.AreaName);
        yield return Fact("strategiskt vägval", view.Goal.ChoiceTitle);
        yield return Fact("motivering", view.Goal.Motivation);
        yield return Fact("beslut", GoalWording.Of(view.Goal));
        yield return Fact("nämnder", string.Join(", ", view.Committees.Select(one => one.Name)));
        yield return Fact(
            "regeln",
            $"minst {Share(view.Trace.Rule.ReachedShare)} för uppnås, minst {Share(view.Trace.Rule.PartlyShare)} för delvis"
        );
        var suggested = StatusWords.Of(view.Trace.Now.Outlook);
        yield return Fact(
            "regelns förslag",
            $"{suggested.LongWord} ({view.FollowUp.Point.Label})"
        ) with
        {
            Signal = suggested.Kind,
        };
    }

    private static string Share(decimal share) => Format.Percent(share * 100);

    private static IEnumerable<GoalFact> OfStatement(StatementLine line)
    {
        var thing = $"{line.PointLabel}, {line.BodyName}";
        yield return new(Statements, thing, thing, "bedömning", line.Word.LongWord)
        {
            Signal = line.Word.Kind,
        };
        yield return new(
            Statements,
            thing,
            thing,
            "motivering",
            string.IsNullOrWhiteSpace(line.Reason) ? Format.Missing : line.Reason
        );
    }

    private static IEnumerable<GoalFact> OfIndicator(IndicatorRow row)
    {
        GoalFact Fact(string what, string? text) =>
            new(Indicators, row.Code, row.Name, what, text ?? Format.Missing);

        yield return Fact("namn", row.Name);
        yield return Fact("nämnder", row.Place);
        yield return Fact(
            "nuvärde",
            row.CurrentNote is null ? row.Current : $"{row.Current} ({row.CurrentNote})"
        );
        yield return Fact(
            "målvärde",
            row.TargetYear is { } year ? $"{row.Target} ({Format.Years(year, year)})" : row.Target
        );
        yield return Fact("läge", row.State?.LongWord) with
        {
            Signal = row.State?.Kind,
        };
    }

    private static IEnumerable<GoalFact> OfActivity(ActivityRow row)
    {
        GoalFact Fact(string what, string? text) =>
            new(
                Activities,
                row.Id,
                row.Title,
                what,
                string.IsNullOrWhiteSpace(text) ? Format.Missing : text
            );

        yield return Fact("rubrik", row.Title);
        yield return Fact("tid", $"{row.From}–{row.To}");
        yield return Fact("ansvarig", row.Owner);
        yield return Fact("ersättare", row.StandIn);
        yield return Fact("läge", row.Word.LongWord) with
        {
            Signal = row.Word.Kind,
        };
        yield return Fact("slutförs", row.Completes);
        yield return Fact("kommentar", row.Comment);
    }
}
