using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Domain.Measures;

/// <summary>A target by itself: what is decided of it, and its waypoints as they are put, moved and taken away.</summary>
public sealed class TargetTests
{
    private static readonly Decision Decided = new(
        DecisionState.Decided,
        Guid.NewGuid(),
        new DateOnly(2025, 6, 16),
        "62",
        "UN 2025/14"
    );

    private readonly Indicator _indicator = AMeasure.New();

    [Fact]
    public void Aim_WithADecision_KeepsTheDecidedValue_AndAProposalHasNone()
    {
        var decided = Aim(2023, 2027, 90, Decided);
        var proposed = Aim(2023, 2028, 91, Decision.Proposed);

        Assert.Equal((90m, (decimal?)90m), (decided.Value, decided.DecidedValue));
        Assert.Equal(
            (_indicator.Id, 2023, 80m),
            (decided.IndicatorId, decided.BaselineYear, decided.BaselineValue)
        );
        Assert.Null(proposed.DecidedValue);
        Assert.True(_indicator.HasDecidedTarget);
        decided.Change(92);
        Assert.Equal(
            (92m, 90m, DecisionState.ChangedAfterDecision),
            (decided.Value, decided.DecidedValue, decided.Decision.State)
        );
    }

    [Fact]
    public void Aim_ByValueAlone_KeepsTheSameRulesAsByAWholeWay()
    {
        Breaks(MeasureRules.TargetAfterBaseline, () => Aim(2027, 2027, 90, Decided));
        Aim(2023, 2027, 90, Decided);
        Breaks(MeasureRules.TargetYearIsNew, () => Aim(2024, 2027, 91, Decided));
        var neutral = AMeasure.New(one => one with { Direction = Direction.Neutral });
        Breaks(MeasureRules.NeutralHasNoTarget, () => Aim(2023, 2027, 90, Decided, neutral));
        var figure = Indicator.Begin(
            Guid.NewGuid(),
            "N09",
            MeasureKind.KeyFigure,
            AMeasure.Definition()
        );
        Breaks(MeasureRules.OnlyIndicatorsHaveTargets, () => Aim(2023, 2027, 90, Decided, figure));
    }

    [Theory]
    [InlineData(2023, false)]
    [InlineData(2024, true)]
    [InlineData(2026, true)]
    [InlineData(2027, false)]
    public void PassBy_AYear_LiesBetweenBaselineAndTarget(int year, bool isTaken)
    {
        var target = Aim(2023, 2027, 90, Decision.Proposed);

        if (isTaken)
        {
            target.PassBy(Guid.NewGuid(), year, 85);
            Assert.Equal([new Waypoint(year, 85)], target.Path.Waypoints);
        }
        else
        {
            Breaks(
                MeasureRules.WaypointWithinTarget,
                () => target.PassBy(Guid.NewGuid(), year, 85)
            );
            Assert.Empty(target.Waypoints);
        }
    }

    [Theory]
    [InlineData(2023)]
    [InlineData(2027)]
    public void Aim_WithAWaypointAtEitherEnd_IsRefused(int year) =>
        Breaks(
            MeasureRules.WaypointWithinTarget,
            () =>
                _indicator.Aim(
                    Guid.NewGuid(),
                    AMeasure.Way with
                    {
                        Waypoints = [new Waypoint(year, 85)],
                    }
                )
        );

    [Fact]
    public void ChangeTarget_OfWaypoints_MovesKeepsAddsAndTakesAway()
    {
        var target = _indicator.Aim(
            Guid.NewGuid(),
            AMeasure.Way with
            {
                Waypoints = [new(2026, 88), new(2024, 82), new(2025, 85)],
            }
        );
        Assert.Equal([2024, 2025, 2026], target.Path.Waypoints.Select(point => point.Year));
        Assert.True(
            target.HasWay(
                AMeasure.Way with
                {
                    Waypoints = [new(2025, 85), new(2026, 88), new(2024, 82)],
                }
            )
        );
        var kept = target.Waypoints.Single(point => point.Year == 2024).Id;

        _indicator.ChangeTarget(
            target.Id,
            AMeasure.Way with
            {
                Waypoints = [new(2024, 81), new(2026, 88)],
            },
            null
        );

        Assert.Equal([new(2024, 81), new(2026, 88)], target.Path.Waypoints);
        Assert.Equal(kept, target.Waypoints.Single(point => point.Year == 2024).Id);
        _indicator.ChangeTarget(target.Id, AMeasure.Way with { Waypoints = [new(2025, 86)] }, null);
        Assert.Equal([new(2025, 86)], target.Path.Waypoints);
    }

    [Fact]
    public void ChangeTarget_ToAnotherTargetsYear_IsRefused_AndToItsOwnIsNot()
    {
        var first = _indicator.Aim(Guid.NewGuid(), AMeasure.Way);
        _indicator.Aim(Guid.NewGuid(), AMeasure.Way with { TargetYear = 2028 });

        Breaks(
            MeasureRules.TargetYearIsNew,
            () => _indicator.ChangeTarget(first.Id, AMeasure.Way with { TargetYear = 2028 }, null)
        );
        _indicator.ChangeTarget(first.Id, AMeasure.Way with { Target = 91 }, null);
        Assert.Equal((2027, 91m), (first.Year, first.Value));
    }

    [Fact]
    public void ChangeTarget_ThatIsNotThere_IsNotFound() =>
        Assert.Throws<KeyNotFoundException>(() =>
            _indicator.ChangeTarget(Guid.NewGuid(), AMeasure.Way, null)
        );

    private Target Aim(
        int from,
        int year,
        decimal value,
        Decision decision,
        Indicator? indicator = null
    ) =>
        (indicator ?? _indicator).Aim(
            Guid.NewGuid(),
            from,
            80,
            year,
            value,
            decision,
            Provenance.Entered
        );

    private static void Breaks(DomainRule rule, Action act) =>
        Assert.Equal(rule, Assert.Throws<BrokenRuleException>(act).Rule);
}
