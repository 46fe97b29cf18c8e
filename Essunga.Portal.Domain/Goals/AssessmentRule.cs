using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Domain.Goals;

/// <summary>
/// The published rule by which the system suggests and a person decides; a setting per goal period.
/// All shares are parts (0–1) of the indicators that are due. From "Uppföljningsprocessen".
/// </summary>
/// <param name="ReachedShare">At least this share gives bedöms uppnås (uppnått).</param>
/// <param name="PartlyShare">At least this share gives bedöms delvis uppnås (delvis uppnått).</param>
/// <param name="LeastReportedShare">Under this share reported it cannot be judged.</param>
public sealed record AssessmentRule(
    decimal ReachedShare = 0.8m,
    decimal PartlyShare = 0.5m,
    decimal LeastReportedShare = 0.5m
)
{
    /// <summary>Whether the shares lie within 0–1 and "delvis" asks for no more than "uppnås".</summary>
    public bool IsInOrder =>
        PartlyShare >= 0
        && PartlyShare <= ReachedShare
        && ReachedShare <= 1
        && LeastReportedShare is >= 0 and <= 1;

    /// <summary>The outlook that reached and on-the-way indicators speak for.</summary>
    public AssessmentSuggestion SuggestOutlook(IReadOnlyList<IndicatorState> states)
    {
        var reached = Count(states, IndicatorState.Reached);
        var onTheWay = Count(states, IndicatorState.OnTheWay);
        var expected = Count(states, IndicatorState.Expected);
        var missing = Count(states, IndicatorState.Missing);
        var due = states.Count - expected;
        var share = due == 0 ? 0 : (decimal)(reached + onTheWay) / due;
        var outlook =
            !CanBeJudged(due, due - missing) ? Outlook.CannotBeJudged
            : share >= ReachedShare ? Outlook.WillBeReached
            : share >= PartlyShare ? Outlook.WillPartlyBeReached
            : Outlook.WillNotBeReached;
        return new(
            outlook,
            due,
            due - missing,
            reached,
            onTheWay,
            Count(states, IndicatorState.NotReached),
            expected,
            missing,
            share
        );
    }

    /// <summary>What a statement made now rests on: the shares in force, and what they give for the states.</summary>
    public AssessmentBasis BasisOf(IReadOnlyList<IndicatorState> states)
    {
        var suggested = SuggestOutlook(states);
        return new(
            suggested.Outlook,
            ReachedShare,
            PartlyShare,
            LeastReportedShare,
            suggested.Reached,
            suggested.OnTheWay,
            suggested.NotReached,
            suggested.Expected,
            suggested.Missing
        );
    }

    /// <summary>The verdict at the end of the period, where only reached indicators count. Null when it cannot be judged.</summary>
    public Verdict? SuggestVerdict(IReadOnlyList<IndicatorState> states)
    {
        var due = states.Count - Count(states, IndicatorState.Expected);
        if (!CanBeJudged(due, due - Count(states, IndicatorState.Missing)))
        {
            return null;
        }
        var share = (decimal)Count(states, IndicatorState.Reached) / due;
        return share >= ReachedShare ? Verdict.Reached
            : share >= PartlyShare ? Verdict.PartlyReached
            : Verdict.NotReached;
    }

    private bool CanBeJudged(int due, int reported) =>
        due > 0 && reported >= LeastReportedShare * due;

    private static int Count(IReadOnlyList<IndicatorState> states, IndicatorState state) =>
        states.Count(each => each == state);
}
