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

    public static DomainRule PopulationIsSound { get; } = new("measures.population-is-sound");

    public static DomainRule PopulationIsNeeded { get; } = new("measures.population-is-needed");

    public static DomainRule UnmeasuredNeedsComment { get; } =
        new("measures.unmeasured-needs-comment");

    public static DomainRule CommentIsShortEnough { get; } =
        new("measures.comment-is-short-enough");

    public static DomainRule PeriodIsFollowed { get; } = new("measures.period-is-followed");

    public static DomainRule CodeIsWellFormed { get; } = new("measures.code-is-well-formed");

    public static DomainRule CodeIsNoAddressWord { get; } = new("measures.code-is-no-address-word");

    public static DomainRule CodeIsNew { get; } = new("measures.code-is-new");

    public static DomainRule NameIsShortEnough { get; } = new("measures.name-is-short-enough");

    public static DomainRule DefinitionIsShortEnough { get; } =
        new("measures.definition-is-short-enough");

    public static DomainRule UnitIsShortEnough { get; } = new("measures.unit-is-short-enough");

    public static DomainRule SourceNameIsShortEnough { get; } =
        new("measures.source-name-is-short-enough");

    public static DomainRule DecimalsAreFew { get; } = new("measures.decimals-are-few");

    public static DomainRule SmallestPopulationIsSound { get; } =
        new("measures.smallest-population-is-sound");

    public static DomainRule RhythmIsSound { get; } = new("measures.rhythm-is-sound");

    public static DomainRule PeriodKindStays { get; } = new("measures.period-kind-stays");

    public static DomainRule ShareFitsValues { get; } = new("measures.share-fits-values");

    public static DomainRule ShareFitsTargets { get; } = new("measures.share-fits-targets");

    public static DomainRule DirectionFitsTargets { get; } = new("measures.direction-fits-targets");

    public static DomainRule StandInNeedsOwner { get; } = new("measures.stand-in-needs-owner");

    public static DomainRule StandInIsAnother { get; } = new("measures.stand-in-is-another");

    public static DomainRule EndsAfterItBegan { get; } = new("measures.ends-after-it-began");

    public static DomainRule EndsAfterLocked { get; } = new("measures.ends-after-locked");

    public static DomainRule EndNeedsReason { get; } = new("measures.end-needs-reason");

    public static DomainRule OnlyEndedIsResumed { get; } = new("measures.only-ended-is-resumed");

    public static DomainRule NeutralHasNoTarget { get; } = new("measures.neutral-has-no-target");

    public static DomainRule TargetYearIsNew { get; } = new("measures.target-year-is-new");

    public static DomainRule YearIsSound { get; } = new("measures.year-is-sound");

    public static DomainRule WaypointYearsDiffer { get; } = new("measures.waypoint-years-differ");

    public static DomainRule RangeNeedsLimits { get; } = new("measures.range-needs-limits");

    public static DomainRule RangeEndsInOrder { get; } = new("measures.range-ends-in-order");

    public static DomainRule DecisionNeedsBodyAndDay { get; } =
        new("measures.decision-needs-body-and-day");

    public static DomainRule DecisionIsMade { get; } = new("measures.decision-is-made");

    public static DomainRule DecisionTextIsShortEnough { get; } =
        new("measures.decision-text-is-short-enough");

    public static DomainRule DecidedChangeNeedsReason { get; } =
        new("measures.decided-change-needs-reason");

    public static DomainRule ChangeReasonIsShortEnough { get; } =
        new("measures.change-reason-is-short-enough");

    public static DomainRule OnlyProposedIsDropped { get; } =
        new("measures.only-proposed-is-dropped");

    public static DomainRule TargetIsNotRestedOn { get; } = new("measures.target-is-not-rested-on");
}
