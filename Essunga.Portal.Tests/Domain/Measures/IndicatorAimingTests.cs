using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Domain.Measures;

/// <summary>Targets: the way to them, their decision and what is left of it when they change.</summary>
public sealed class IndicatorAimingTests
{
    private static readonly DateOnly Today = new(2025, 10, 9);

    private static readonly Decision Decided = new(
        DecisionState.Proposed,
        Guid.NewGuid(),
        new DateOnly(2025, 10, 1),
        "62",
        "UN 2025/14"
    );

    public static TheoryData<string, Func<TargetPath, TargetPath>> Refused { get; } =
        new()
        {
            { "measures.target-after-baseline", way => way with { TargetYear = 2023 } },
            { "measures.year-is-sound", way => way with { TargetYear = 20_226 } },
            { "measures.year-is-sound", way => way with { BaselineYear = 223 } },
            {
                "measures.waypoint-within-target",
                way => way with { Waypoints = [new Waypoint(2027, 86)] }
            },
            {
                "measures.waypoint-years-differ",
                way => way with { Waypoints = [new Waypoint(2025, 86), new Waypoint(2025, 87)] }
            },
            { "measures.share-within-hundred", way => way with { Target = 101 } },
            { "measures.share-within-hundred", way => way with { BaselineValue = -1 } },
            {
                "measures.share-within-hundred",
                way => way with { Waypoints = [new Waypoint(2025, 300)] }
            },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public void AimAndChange_AWayThatCannotBe_IsRefused(
        string rule,
        Func<TargetPath, TargetPath> to
    )
    {
        var indicator = AMeasure.New();
        Assert.Equal(rule, Broken(() => indicator.Aim(Guid.NewGuid(), to(AMeasure.Way))).Code);
        Assert.Empty(indicator.Targets);

        var target = indicator.Aim(Guid.NewGuid(), AMeasure.Way);
        Assert.Equal(
            rule,
            Broken(() => indicator.ChangeTarget(target.Id, to(AMeasure.Way), "Skäl")).Code
        );
        Assert.True(target.HasWay(AMeasure.Way));
    }

    [Fact]
    public void Aim_ASecondTargetForTheYear_IsRefused()
    {
        var indicator = AMeasure.New();
        indicator.Aim(Guid.NewGuid(), AMeasure.Way);
        Assert.Equal(
            MeasureRules.TargetYearIsNew,
            Broken(() => indicator.Aim(Guid.NewGuid(), AMeasure.Way))
        );
    }

    [Fact]
    public void Aim_AKeyFigureOrANeutralMeasure_IsRefused()
    {
        var figure = Indicator.Begin(
            Guid.NewGuid(),
            "N09",
            MeasureKind.KeyFigure,
            AMeasure.Definition()
        );
        Assert.Equal(
            MeasureRules.OnlyIndicatorsHaveTargets,
            Broken(() => figure.Aim(Guid.NewGuid(), AMeasure.Way))
        );
        var neutral = AMeasure.New(one => one with { Direction = Direction.Neutral });
        Assert.Equal(
            MeasureRules.NeutralHasNoTarget,
            Broken(() => neutral.Aim(Guid.NewGuid(), AMeasure.Way))
        );
    }

    [Fact]
    public void Aim_ARange_NeedsBothEndsInOrder()
    {
        var indicator = AMeasure.New(one => one with { Direction = Direction.WithinRange });
        var way = AMeasure.Way with { Waypoints = [], LowerLimit = 70, UpperLimit = 80 };
        Assert.Equal(
            MeasureRules.RangeNeedsLimits,
            Broken(() => indicator.Aim(Guid.NewGuid(), way with { UpperLimit = null }))
        );
        Assert.Equal(
            MeasureRules.RangeEndsInOrder,
            Broken(() => indicator.Aim(Guid.NewGuid(), way with { UpperLimit = 70 }))
        );
        var target = indicator.Aim(Guid.NewGuid(), way);
        indicator.DecideTarget(target.Id, Decided, Today);
        indicator.ChangeTarget(target.Id, way with { LowerLimit = 65 }, "Skäl");
        Assert.Equal((70m, 80m), (target.DecidedLowerLimit, target.DecidedUpperLimit));
        Assert.Equal(65m, target.LowerLimit);
    }

    [Fact]
    public void ChangeTarget_AfterTheDecision_KeepsWhatWasDecidedThroughEveryChange()
    {
        var indicator = AMeasure.New();
        var target = indicator.Aim(Guid.NewGuid(), AMeasure.Way);
        indicator.ChangeTarget(target.Id, AMeasure.Way with { Target = 88 }, null);
        Assert.Equal(DecisionState.Proposed, target.Decision.State);
        Assert.Null(target.DecidedValue);

        indicator.DecideTarget(target.Id, Decided, Today);
        Assert.Equal(
            MeasureRules.DecidedChangeNeedsReason,
            Broken(() => indicator.ChangeTarget(target.Id, AMeasure.Way with { Target = 85 }, " "))
        );
        indicator.ChangeTarget(target.Id, AMeasure.Way with { Target = 85 }, "Ett");
        indicator.ChangeTarget(
            target.Id,
            AMeasure.Way with
            {
                Target = 84,
                TargetYear = 2028,
                Waypoints = [new Waypoint(2026, 83)],
            },
            "Två"
        );

        Assert.Equal(DecisionState.ChangedAfterDecision, target.Decision.State);
        Assert.Equal((88m, 2027), (target.DecidedValue, target.DecidedYear));
        Assert.Equal((84m, 2028), (target.Value, target.Year));
        Assert.Equal([(2026, 83m)], target.Waypoints.Select(point => (point.Year, point.Value)));

        indicator.DecideTarget(target.Id, Decided, Today);
        Assert.Equal(DecisionState.Decided, target.Decision.State);
        Assert.Equal((84m, (int?)null), (target.DecidedValue, target.DecidedYear));
    }

    [Fact]
    public void ChangeTarget_ToTheSame_IsNoChange()
    {
        var indicator = AMeasure.New();
        var target = indicator.Aim(Guid.NewGuid(), AMeasure.Way);
        indicator.DecideTarget(target.Id, Decided, Today);
        indicator.ChangeTarget(target.Id, AMeasure.Way with { }, null);
        Assert.Equal(DecisionState.Decided, target.Decision.State);
    }

    [Fact]
    public void DecideTarget_WithoutBodyOrDayOrTooEarly_IsRefused()
    {
        var indicator = AMeasure.New();
        var target = indicator.Aim(Guid.NewGuid(), AMeasure.Way);
        Assert.Equal(
            MeasureRules.DecisionNeedsBodyAndDay,
            Broken(() => indicator.DecideTarget(target.Id, Decided with { BodyId = null }, Today))
        );
        Assert.Equal(
            MeasureRules.DecisionIsMade,
            Broken(() =>
                indicator.DecideTarget(target.Id, Decided with { Date = Today.AddDays(1) }, Today)
            )
        );
        Assert.Equal(
            MeasureRules.DecisionTextIsShortEnough,
            Broken(() =>
                indicator.DecideTarget(
                    target.Id,
                    Decided with
                    {
                        Paragraph = new string('1', 31),
                    },
                    Today
                )
            )
        );
    }

    [Fact]
    public void DropTarget_DecidedOrRestedOn_IsRefused()
    {
        var indicator = AMeasure.New();
        var target = indicator.Aim(Guid.NewGuid(), AMeasure.Way);
        Assert.Equal(
            MeasureRules.TargetIsNotRestedOn,
            Broken(() => indicator.DropTarget(target.Id, isRestedOn: true))
        );
        indicator.DropTarget(target.Id, isRestedOn: false);
        Assert.Empty(indicator.Targets);

        var decided = indicator.Aim(Guid.NewGuid(), AMeasure.Way);
        indicator.DecideTarget(decided.Id, Decided, Today);
        Assert.Equal(
            MeasureRules.OnlyProposedIsDropped,
            Broken(() => indicator.DropTarget(decided.Id, isRestedOn: false))
        );
    }

    private static DomainRule Broken(Action act) => Assert.Throws<BrokenRuleException>(act).Rule;
}
