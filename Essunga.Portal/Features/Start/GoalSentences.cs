using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Features.Start.Sections;

namespace Essunga.Portal.Features.Start;

/// <summary>How the goals go, and what has changed, in a sentence each.</summary>
internal static class GoalSentences
{
    /// <summary>"Två mål bedöms uppnås, två delvis och ett inte." Null among the outlooks is not yet stated.</summary>
    /// <param name="ofCommittee">The goals are one committee's: "Två av nämndens mål".</param>
    public static string Standing(IReadOnlyList<Outlook?> outlooks, bool ofCommittee = false)
    {
        if (outlooks.Count == 0)
        {
            return ofCommittee ? "Nämnden har inga mål än." : "Det finns inga mål att visa än.";
        }

        var groups = outlooks
            .GroupBy(one => one)
            .OrderBy(group => group.Key is { } known ? (int)known : int.MaxValue)
            .Select(group => (Outlook: group.Key, Count: group.Count()))
            .ToList();
        if (groups is [var only])
        {
            return All(only.Outlook, only.Count, ofCommittee);
        }

        var noun = ofCommittee ? "av nämndens mål" : "mål";
        var saysReached = groups[0].Outlook == Outlook.WillBeReached;
        var parts = groups
            .Select(
                (group, index) =>
                    (index, saysReached) switch
                    {
                        (0, _) =>
                            $"{StartWords.Neuter(group.Count)} {noun} {Full(group.Outlook, group.Count)}",
                        (_, true) =>
                            $"{StartWords.Neuter(group.Count)} {Short(group.Outlook, group.Count)}",
                        _ => $"{StartWords.Neuter(group.Count)} {Full(group.Outlook, group.Count)}",
                    }
            )
            .ToList();
        return $"{Words.Capital(Words.Join(parts))}.";
    }

    /// <summary>What has happened to the overall statements since an instant; since the statements before at a first visit.</summary>
    /// <param name="committeeId">One committee's own statements instead.</param>
    public static string Changed(
        GoalPeriodReading reading,
        DateTime? since,
        string? sinceDay,
        Guid? committeeId = null
    )
    {
        var moves = reading
            .Goals.Select(goal =>
                (Goal: goal, Now: GoalLines.InForce(reading, goal.Id, committeeId))
            )
            .Where(one => one.Now is not null && (since is null || one.Now.At > since))
            .Select(one => MoveOf(reading, one.Goal.Id, one.Now!, since))
            .ToList();
        var parts = new (OutlookMove Move, string Verb)[]
        {
            (OutlookMove.Worsened, "försämrats"),
            (OutlookMove.Improved, "förbättrats"),
            (OutlookMove.Other, "fått en annan bedömning"),
            (OutlookMove.First, "bedömts för första gången"),
        }
            .Select(kind => (Count: moves.Count(move => move == kind.Move), kind.Verb))
            .Where(kind => kind.Count > 0)
            .Select(
                (kind, index) =>
                    $"{StartWords.Neuter(kind.Count)} {(index == 0 ? "mål " : "")}{kind.Verb}"
            )
            .ToList();
        var opening = sinceDay is null
            ? "Jämfört med förra bedömningen har"
            : $"Sedan du var här den {sinceDay} har";
        var whose = committeeId is null ? "" : " i nämndens bedömning";
        return (parts.Count, moves.Count) switch
        {
            (0, 0) when sinceDay is null => "",
            (0, 0) => $"Ingen ny bedömning har gjorts sedan du var här den {sinceDay}.",
            (0, _) => $"{opening} inget mål ändrats{whose}.",
            _ => $"{opening} {Words.Join(parts)}{whose}.",
        };
    }

    private static OutlookMove MoveOf(
        GoalPeriodReading reading,
        Guid goalId,
        ReadStatement now,
        DateTime? since
    )
    {
        var before = since is { } instant
            ? reading
                .Statements.Where(one =>
                    one.GoalId == goalId
                    && one.IsOverall == now.IsOverall
                    && one.BodyId == now.BodyId
                    && one.At <= instant
                )
                .MaxBy(one => (reading.PointOf(one.PointId).Period, one.At))
            : reading.Before(now);
        return ChangeFeed.MoveOf(now.Outlook, before?.Outlook);
    }

    private static string All(Outlook? outlook, int count, bool ofCommittee)
    {
        if (count == 1)
        {
            return $"{(ofCommittee ? "Nämndens enda mål" : "Målet")} {Full(outlook, 1)}.";
        }

        var number = StartWords.Neuter(count);
        // "Alla mål bedöms inte uppnås" could mean that some are.
        var none = ofCommittee ? $"Inget av nämndens {number} mål" : $"Inget av de {number} målen";
        var all = (ofCommittee, count) switch
        {
            (true, 2) => "Nämndens båda mål",
            (true, _) => $"Nämndens alla {number} mål",
            (false, 2) => "Båda målen",
            _ => $"Alla {number} mål",
        };
        return outlook switch
        {
            null => $"{none} är bedömt.",
            Outlook.WillNotBeReached => $"{none} bedöms uppnås.",
            Outlook.CannotBeJudged => $"{none} kan bedömas.",
            _ => $"{all} {Full(outlook, count)}.",
        };
    }

    private static string Full(Outlook? outlook, int count) =>
        outlook switch
        {
            null => count == 1 ? "är inte bedömt" : "är inte bedömda",
            Outlook.WillBeReached => "bedöms uppnås",
            Outlook.WillPartlyBeReached => "bedöms delvis uppnås",
            Outlook.WillNotBeReached => "bedöms inte uppnås",
            _ => "kan inte bedömas",
        };

    private static string Short(Outlook? outlook, int count) =>
        outlook switch
        {
            Outlook.WillPartlyBeReached => "delvis",
            Outlook.WillNotBeReached => "inte",
            _ => Full(outlook, count),
        };
}
