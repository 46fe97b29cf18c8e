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

    public static DomainRule ShareWithinHundred { get; } = new("measures.share-within-hundred");
}
