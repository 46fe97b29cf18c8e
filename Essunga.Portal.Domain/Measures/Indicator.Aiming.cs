using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Measures;

public sealed partial class Indicator
{
    private const int EarliestYear = 1950;
    private const int LatestYear = 2100;

    /// <summary>Sets a target value for a year, counted from a baseline.</summary>
    /// <exception cref="BrokenRuleException">A key figure, a neutral measure, or a target year that is not after the baseline's or has a target already.</exception>
    public Target Aim(
        Guid targetId,
        int baselineYear,
        decimal? baselineValue,
        int year,
        decimal value,
        Decision decision,
        Provenance provenance
    )
    {
        MeasureRules.OnlyIndicatorsHaveTargets.Require(Kind == MeasureKind.Indicator);
        MeasureRules.NeutralHasNoTarget.Require(Direction != Direction.Neutral);
        MeasureRules.TargetAfterBaseline.Require(year > baselineYear);
        MeasureRules.TargetYearIsNew.Require(_targets.TrueForAll(one => one.Year != year));
        var target = new Target(
            targetId,
            Id,
            baselineYear,
            baselineValue,
            year,
            value,
            decision,
            provenance
        );
        _targets.Add(target);
        return target;
    }

    /// <summary>Proposes a target with the whole way to it.</summary>
    /// <exception cref="BrokenRuleException">As <see cref="Aim(Guid, int, decimal?, int, decimal, Decision, Provenance)"/>, or the way is not sound.</exception>
    public Target Aim(Guid targetId, TargetPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        MeasureRules.OnlyIndicatorsHaveTargets.Require(Kind == MeasureKind.Indicator);
        MeasureRules.NeutralHasNoTarget.Require(Direction != Direction.Neutral);
        RequireWay(path);
        var target = Aim(
            targetId,
            path.BaselineYear,
            path.BaselineValue,
            path.TargetYear,
            path.Target,
            Decision.Proposed,
            Provenance.Entered
        );
        target.Take(path);
        return target;
    }

    /// <summary>
    /// Changes a target: value, year, baseline, waypoints, limits. After a decision what was decided stays beside it and
    /// the change needs a reason.
    /// </summary>
    /// <exception cref="BrokenRuleException">The way is not sound, another target has the year, or a decided target is changed without a reason.</exception>
    public void ChangeTarget(Guid targetId, TargetPath path, string? reason)
    {
        ArgumentNullException.ThrowIfNull(path);
        var target = TargetOf(targetId);
        RequireWay(path);
        MeasureRules.TargetYearIsNew.Require(
            _targets.TrueForAll(one => one.Id == targetId || one.Year != path.TargetYear)
        );
        MeasureRules.ChangeReasonIsShortEnough.Require(
            reason is null || reason.Length <= LongestReason
        );
        if (target.HasWay(path))
        {
            return;
        }

        MeasureRules.DecidedChangeNeedsReason.Require(
            target.Decision.State == DecisionState.Proposed || !string.IsNullOrWhiteSpace(reason)
        );
        target.Change(path);
    }

    /// <summary>Notes that a body has decided the target as it now is.</summary>
    /// <param name="today">A decision is not made on a day to come.</param>
    /// <exception cref="BrokenRuleException">Body or day is missing, the day is to come, or § or dnr is too long.</exception>
    public void DecideTarget(Guid targetId, Decision decision, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(decision);
        MeasureRules.DecisionNeedsBodyAndDay.Require(
            decision is { BodyId: not null, Date: not null }
        );
        MeasureRules.DecisionIsMade.Require(decision.Date <= today);
        MeasureRules.DecisionTextIsShortEnough.Require(
            (decision.Paragraph?.Length ?? 0) <= Decision.LongestParagraph
                && (decision.CaseNumber?.Length ?? 0) <= Decision.LongestCaseNumber
        );
        TargetOf(targetId).Decide(decision with { State = DecisionState.Decided });
    }

    /// <summary>Takes away a target that was only proposed.</summary>
    /// <param name="isRestedOn">Somebody has stated a prognos or slutbedömning with the target in it.</param>
    /// <exception cref="BrokenRuleException">It is decided, or something rests on it.</exception>
    public void DropTarget(Guid targetId, bool isRestedOn)
    {
        var target = TargetOf(targetId);
        MeasureRules.OnlyProposedIsDropped.Require(target.Decision.State == DecisionState.Proposed);
        MeasureRules.TargetIsNotRestedOn.Require(!isRestedOn);
        _targets.Remove(target);
    }

    /// <exception cref="KeyNotFoundException">The indicator has no such target.</exception>
    private Target TargetOf(Guid targetId) =>
        _targets.Find(one => one.Id == targetId)
        ?? throw new KeyNotFoundException($"{Code} has no target {targetId}.");

    private void RequireWay(TargetPath path)
    {
        MeasureRules.YearIsSound.Require(
            IsSound(path.BaselineYear)
                && IsSound(path.TargetYear)
                && path.Waypoints.All(point => IsSound(point.Year))
        );
        MeasureRules.TargetAfterBaseline.Require(path.TargetYear > path.BaselineYear);
        MeasureRules.WaypointWithinTarget.Require(
            path.Waypoints.All(point =>
                point.Year > path.BaselineYear && point.Year < path.TargetYear
            )
        );
        MeasureRules.WaypointYearsDiffer.Require(
            path.Waypoints.DistinctBy(point => point.Year).Count() == path.Waypoints.Count
        );
        MeasureRules.RangeNeedsLimits.Require(
            Direction != Direction.WithinRange
                || path is { LowerLimit: not null, UpperLimit: not null }
        );
        MeasureRules.RangeEndsInOrder.Require(
            path.LowerLimit is null || path.LowerLimit < path.UpperLimit
        );
        MeasureRules.ShareWithinHundred.Require(!IsShare || Amounts(path).All(IsShareValue));
    }

    private static bool IsSound(int year) => year is >= EarliestYear and <= LatestYear;

    private static bool IsShareTarget(Target target) => Amounts(target.Path).All(IsShareValue);

    private static bool IsShareValue(decimal value) => value is >= 0 and <= 100;

    private static IEnumerable<decimal> Amounts(TargetPath path) =>
        new[] { path.BaselineValue, path.Target, path.LowerLimit, path.UpperLimit }
            .OfType<decimal>()
            .Concat(path.Waypoints.Select(point => point.Value));
}
