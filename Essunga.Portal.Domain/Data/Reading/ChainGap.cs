namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>What a link of the chain lacks. From "Mål- och resultatstyrning": goal, activity, indicator, value.</summary>
public enum ChainGapKind
{
    /// <summary>A committee has a goal and no activity for it.</summary>
    GoalWithoutActivity = 0,

    /// <summary>An activity that no indicator shows the effect of.</summary>
    ActivityWithoutIndicator = 1,

    /// <summary>An activity that nobody answers for.</summary>
    ActivityWithoutOwner = 2,

    /// <summary>An activity that was to have begun and is reported as not begun, or not reported at all.</summary>
    ActivityNotBegun = 3,

    /// <summary>An indicator of a goal that no activity of the goal aims at.</summary>
    IndicatorWithoutActivity = 4,

    /// <summary>An indicator without any known value at the reporting point.</summary>
    IndicatorWithoutValue = 5,

    /// <summary>An indicator without a target value.</summary>
    IndicatorWithoutTarget = 6,

    /// <summary>An indicator that nobody answers for.</summary>
    IndicatorWithoutOwner = 7,
}

/// <summary>A gap in the chain of a goal: shown, not hidden.</summary>
/// <param name="Assignment">The committee whose gap it is; null when it is the goal's as a whole.</param>
public sealed record ChainGap(
    ChainGapKind Kind,
    ReadGoal Goal,
    ReadAssignment? Assignment,
    ReadActivity? Activity,
    ReadIndicator? Indicator
);
