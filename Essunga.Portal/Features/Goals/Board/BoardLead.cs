using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Goals;

namespace Essunga.Portal.Features.Goals.Board;

/// <summary>A goal's number and what is stated about it.</summary>
public sealed record NumberedStanding(int Number, OutlookStanding Standing);

/// <summary>The board's answer in words: how many goals are judged to be reached, and what has moved.</summary>
/// <param name="Strong">The sentence that answers.</param>
/// <param name="Rest">What there is to say beside it; may be empty.</param>
public sealed record BoardLead(string Strong, string Rest)
{
    /// <param name="goals">Every goal on the board; at least one.</param>
    /// <param name="committee">The committee whose statements they are; null for the overall ones.</param>
    public static BoardLead Of(
        IReadOnlyList<NumberedStanding> goals,
        ReadPoint point,
        string? committee
    )
    {
        ArgumentNullException.ThrowIfNull(goals);
        ArgumentNullException.ThrowIfNull(point);
        if (goals.Any(one => one.Standing.Verdict is not null))
        {
            return new(
                OfVerdicts(goals),
                NotYet(
                    [.. goals.Where(one => one.Standing.Verdict is null)],
                    "slutbedömt",
                    "slutbedömda"
                )
            );
        }

        var stated = goals.Where(one => one.Standing.Outlook is not null).ToList();
        if (point.Tertial == 1)
        {
            return new("Vid T1 anges ingen prognos.", Latest(goals, committee));
        }

        return stated.Count == 0
            ? new(NothingYet(goals.Count, point, committee), Latest(goals, committee))
            : new(
                Answer(stated, goals.Count, committee),
                Sentences(
                    Moves(stated),
                    goals.Count == 1 ? "" : CannotBeJudged(stated),
                    NotYet([.. goals.Except(stated)], "bedömt", "bedömda")
                )
            );
    }

    private static string Answer(List<NumberedStanding> stated, int all, string? committee)
    {
        if (all == 1 && stated[0].Standing.Outlook == Outlook.CannotBeJudged)
        {
            return committee is null
                ? "Målet kan inte bedömas."
                : $"{committee} kan inte bedöma målet.";
        }

        var phrase = OutlookPhrase.Of([.. stated.Select(one => one.Standing.Outlook!.Value)], all);
        return committee is null ? phrase.Passive("bedöms") : phrase.Active(committee, "bedömer");
    }

    private static string OfVerdicts(IReadOnlyList<NumberedStanding> goals)
    {
        var verdicts = goals
            .Select(one => one.Standing.Verdict?.Verdict)
            .OfType<Verdict>()
            .ToList();
        var good = verdicts.Count(one => one is not Verdict.NotReached);
        var how = verdicts.TrueForAll(one => one is not Verdict.PartlyReached)
            ? "uppnåtts"
            : "uppnåtts helt eller delvis";
        return Words.Capital(
            $"{OutlookPhrase.SubjectOf(good, goals.Count)} har {(good == 0 && goals.Count == 1 ? "inte " : "")}{how}."
        );
    }

    private static string NothingYet(int all, ReadPoint point, string? committee)
    {
        var which = all == 1 ? "Målet" : $"Inget av de {Format.Number(all)} målen";
        var no = all == 1 ? "inte " : "";
        var by = committee is null ? "" : $" av {committee}";
        return $"{which} är {no}bedömt{by} vid {point.Label} än.";
    }

    /// <summary>What was stated at the latest point before, when nothing is stated now.</summary>
    private static string Latest(IReadOnlyList<NumberedStanding> goals, string? committee)
    {
        var latest = goals
            .Select(one => one.Standing)
            .Select(one =>
                one.Statement is null ? (one.Before, one.BeforeAt) : (one.Statement, one.StatedAt)
            )
            .Where(one => one.Item1 is not null)
            .ToList();
        if (latest.Count == 0)
        {
            return "Ingen bedömning är gjord tidigare i målperioden.";
        }

        var phrase = OutlookPhrase.Of([.. latest.Select(one => one.Item1!.Outlook)], goals.Count);
        var labels = latest
            .Select(one => one.Item2!.Label)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var when = labels is [var only] ? $"Senast, vid {only}," : "Senast";
        return committee is null
            ? $"{when} bedömdes {phrase.Subject} {phrase.Predicate}."
            : $"{when} bedömde {committee} att {phrase.Subject} {phrase.Predicate}.";
    }

    private static string Moves(List<NumberedStanding> stated)
    {
        var earlier = stated.Where(one => one.Standing.Before is not null).ToList();
        if (earlier.Count == 0)
        {
            return stated.Count == 1
                ? "Det är den första bedömningen i målperioden."
                : "Det är de första bedömningarna i målperioden.";
        }

        var labels = earlier
            .Select(one => one.Standing.BeforeAt!.Label)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var since = labels is [var only] ? $"sedan {only}" : "sedan förra bedömningen";
        var worse = Moved(earlier, OutlookMove.Worsened);
        var better = Moved(earlier, OutlookMove.Improved);
        return (worse.Length > 0, better.Length > 0) switch
        {
            (true, true) => Words.Capital(
                $"{worse} har försämrats {since}, {better} har förbättrats."
            ),
            (true, false) => Words.Capital($"{worse} har försämrats {since}."),
            (false, true) => Words.Capital($"{better} har förbättrats {since}."),
            _ when earlier.Exists(one => one.Standing.Move is OutlookMove.Other) => "",
            _ => $"Ingen bedömning har ändrats {since}.",
        };
    }

    private static string CannotBeJudged(List<NumberedStanding> stated)
    {
        var those = stated.Where(one => one.Standing.Outlook == Outlook.CannotBeJudged).ToList();
        return those.Count == 0 ? "" : Words.Capital($"{Names(those)} kan inte bedömas.");
    }

    private static string NotYet(List<NumberedStanding> those, string one, string many) =>
        those.Count == 0
            ? ""
            : Words.Capital($"{Names(those)} är inte {(those.Count == 1 ? one : many)} än.");

    private static string Moved(List<NumberedStanding> goals, OutlookMove move) =>
        Names([.. goals.Where(one => one.Standing.Move == move)]);

    private static string Names(List<NumberedStanding> goals) =>
        Words.Join([.. goals.Select(one => $"mål {Format.Number(one.Number)}")]);

    private static string Sentences(params string[] parts) =>
        string.Join(' ', parts.Where(part => part.Length > 0));
}
