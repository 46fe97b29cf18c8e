using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Features.Start.Sections;

namespace Essunga.Portal.Features.Start;

/// <summary>How the goals go, and what has changed, in a sentence each.</summary>
internal static class GoalSentences
{
    /// <summary>"Två mål bedöms uppnås, två delvis och ett inte." Null among the outlooks is not yet stated.</summary>
    public static string Standing(IReadOnlyList<Outlook?> outlooks)
    {
        if (outlooks.Count == 0)
        {
            return "Det finns inga mål att visa än.";
        }

        var groups = outlooks
            .GroupBy(one => one)
            .OrderBy(group => group.Key is { } known ? (int)known : int.MaxValue)
            .Select(group => (Outlook: group.Key, Count: group.Count()))
            .ToList();
        if (groups is [var only])
        {
            return All(only.Outlook, only.Count);
        }

        var sayDelvis = groups[0].Outlook == Outlook.WillBeReached;
        var parts = groups
            .Select(
                (group, index) =>
                    index == 0
                        ? $"{StartWords.Neuter(group.Count)} mål {Full(group.Outlook, group.Count)}"
                        : $"{StartWords.Neuter(group.Count)} {(sayDelvis ? Short(group.Outlook, group.Count) : Full(group.Outlook, group.Count))}"
            )
            .ToList();
        return $"{StartWords.Capital(StartWords.And(parts))}.";
    }

    /// <summary>What has happened to the overall statements since an instant; since the statements before at a first visit.</summary>
    public static string Changed(GoalPeriodReading reading, DateTime? since, string? sinceDay)
    {
        var shifts = reading
            .Goals.Select(goal => (Goal: goal, Now: GoalLines.InForce(reading, goal.Id, null)))
            .Where(one => one.Now is not null && (since is null || one.Now.At > since))
            .Select(one => ShiftOf(reading, one.Goal.Id, one.Now!, since))
            .ToList();
        var parts = new (Shift Shift, string Verb)[]
        {
            (Shift.Worse, "försämrats"),
            (Shift.Better, "förbättrats"),
            (Shift.Other, "fått en annan bedömning"),
            (Shift.None, "bedömts för första gången"),
        }
            .Select(kind => (Count: shifts.Count(shift => shift == kind.Shift), kind.Verb))
            .Where(kind => kind.Count > 0)
            .Select(
                (kind, index) =>
                    $"{StartWords.Neuter(kind.Count)} {(index == 0 ? "mål " : "")}{kind.Verb}"
            )
            .ToList();
        var opening = sinceDay is null
            ? "Jämfört med förra bedömningen har"
            : $"Sedan du var här den {sinceDay} har";
        return (parts.Count, shifts.Count) switch
        {
            (0, 0) when sinceDay is null => "",
            (0, 0) => $"Ingen ny bedömning har gjorts sedan du var här den {sinceDay}.",
            (0, _) => $"{opening} inget mål ändrats.",
            _ => $"{opening} {StartWords.And(parts)}.",
        };
    }

    private static Shift ShiftOf(
        GoalPeriodReading reading,
        Guid goalId,
        ReadStatement now,
        DateTime? since
    )
    {
        var before = since is { } instant
            ? reading
                .Statements.Where(one =>
                    one.GoalId == goalId && one.IsOverall && one.At <= instant
                )
                .MaxBy(one => (reading.PointOf(one.PointId).Period, one.At))
            : reading.Before(now);
        return GoalLines.Compare(before?.Outlook, now.Outlook);
    }

    private static string All(Outlook? outlook, int count) =>
        count == 1
            ? $"Målet {Full(outlook, 1)}."
            : $"Alla {StartWords.Neuter(count)} mål {Full(outlook, count)}.";

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
