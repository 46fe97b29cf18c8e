using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Measures;

public static class MeasureRules
{
    public static DomainRule MeasureNeedsName { get; } = new("measures.measure-needs-name");

    public static DomainRule OnlyIndicatorsHaveTargets { get; } =
        new("measures.only-indicators-have-targets");

    public static DomainRule TargetAfterBaseline { get; } = new("measures.target-after-baseline");

    public static DomainRule WaypointWithinTarget { get; } = new("measures.waypoint-within-target");

    public static DomainRule PeriodFitsMeasure { get; } = new("measures.period-fits-measure");

    public static DomainRule CorrectionNeedsReason { get; } =
        new("measures.correction-needs-reason");

    public static DomainRule CorrectionChangesSomething { get; } =
        new("measures.correction-changes-something");

    public static DomainRule PeriodHasBegun { get; } = new("measures.period-has-begun");

    public static DomainRule PeriodIsMeasured { get; } = new("measures.period-is-measured");

    public static DomainRule OnlyManualIsReported { get; } =
        new("measures.only-manual-is-reported");

    public static DomainRule GenderIsAskedFor { get; } = new("measures.gender-is-asked-for");

    public static DomainRule ReasonIsShortEnough { get; } = new("measures.reason-is-short-enough");

    public static DomainRule ShareWithinHundred { get; } = new("measures.share-within-hundred");
}
