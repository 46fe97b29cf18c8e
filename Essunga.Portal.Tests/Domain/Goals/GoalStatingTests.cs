using Essunga.Portal.Domain.FollowUp;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Tests.Domain.Goals;

/// <summary>What a goal refuses when somebody states a prognos for it.</summary>
public sealed class GoalStatingTests
{
    private static readonly DateTime Now = new(2025, 10, 9, 8, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Committee = Guid.NewGuid();
    private static readonly StatingBody Own = new(Committee, IsOverall: false);
    private static readonly AssessmentBasis Basis = new(
        Outlook.WillPartlyBeReached,
        0.8m,
        0.5m,
        0.5m,
        1,
        1,
        1,
        0,
        0
    );

    private readonly Goal _goal = NewGoal();

    [Fact]
    public void StateOutlook_AsSuggestedAtAnOpenPoint_NeedsNoReason()
    {
        State(Point(2025, 3), Outlook.WillPartlyBeReached, null);

        Assert.Equal(Outlook.WillPartlyBeReached, Assert.Single(_goal.Outlooks).Outlook);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n\t ")]
    public void StateOutlook_DifferentWithoutReason_IsRefused(string? reason) =>
        Refuses(
            GoalRules.DeviationNeedsReason,
            () => State(Point(2025, 3), Outlook.WillBeReached, reason)
        );

    [Fact]
    public void StateOutlook_AfterTheLockWithoutReason_IsRefused()
    {
        var point = Point(2025, 2);
        point.Lock(Now);

        Refuses(
            GoalRules.LateStatementNeedsReason,
            () => State(point, Outlook.WillPartlyBeReached, null)
        );
        State(point, Outlook.WillPartlyBeReached, "Ett värde rättades.");
        Assert.Single(_goal.Outlooks);
    }

    [Fact]
    public void StateOutlook_WithTheLongestReason_IsTaken_AndOneMoreIsRefused()
    {
        State(Point(2025, 3), Outlook.WillBeReached, new string('å', Goal.LongestReason));

        Refuses(
            GoalRules.ReasonIsShortEnough,
            () =>
                State(
                    Point(2025, 3),
                    Outlook.WillBeReached,
                    new string('å', Goal.LongestReason + 1)
                )
        );
        Assert.Single(_goal.Outlooks);
    }

    [Fact]
    public void StateOutlook_OfACommitteeWithoutTheGoal_IsRefused() =>
        Refuses(
            GoalRules.CommitteeHasGoal,
            () =>
                State(
                    Point(2025, 3),
                    Outlook.WillPartlyBeReached,
                    null,
                    new StatingBody(Guid.NewGuid(), IsOverall: false)
                )
        );

    [Fact]
    public void StateOutlook_ForTheWhole_NeedsNoAssignment()
    {
        State(
            Point(2025, 3),
            Outlook.WillPartlyBeReached,
            null,
            new StatingBody(Guid.NewGuid(), IsOverall: true)
        );

        Assert.True(Assert.Single(_goal.Outlooks).IsOverall);
    }

    [Fact]
    public void StateOutlook_AtAFirstTertialOrInAnotherPeriod_IsRefused()
    {
        Refuses(
            GoalRules.OutlookAtSecondOrThirdTertial,
            () => State(Point(2025, 1), Outlook.WillPartlyBeReached, null)
        );
        Refuses(
            GoalRules.OutlookWithinPeriod,
            () => State(Point(2028, 2), Outlook.WillPartlyBeReached, null)
        );
    }

    [Theory]
    [InlineData(2024, 2)]
    [InlineData(2024, 3)]
    [InlineData(2027, 3)]
    public void StateOutlook_AtTheSecondAndThirdTertialOfThePeriod_IsTaken(int year, int tertial)
    {
        State(Point(year, tertial), Outlook.WillPartlyBeReached, null);

        Assert.Single(_goal.Outlooks);
    }

    [Fact]
    public void StateOutlook_Taken_KeepsWhatItRestedOnWhoAndWhen()
    {
        var (id, by, point) = (Guid.NewGuid(), Guid.NewGuid(), Point(2025, 3));

        var stated = _goal.StateOutlook(
            id,
            point,
            Own,
            Outlook.WillNotBeReached,
            Basis,
            "Ett skäl.",
            by,
            Now
        );

        Assert.Same(stated, Assert.Single(_goal.Outlooks));
        Assert.Equal((id, _goal.Id, point.Id), (stated.Id, stated.GoalId, stated.PointId));
        Assert.Equal((Committee, false), (stated.BodyId, stated.IsOverall));
        Assert.Equal((Outlook.WillNotBeReached, Basis), (stated.Outlook, stated.Basis));
        Assert.Equal(("Ett skäl.", by, Now), (stated.Reason, stated.ById, stated.At));
        Assert.Equal(Provenance.Entered, stated.Provenance);
        stated.ComesFrom(new Provenance(DataKind.Demo));
        Assert.True(stated.Provenance.IsDemo);
    }

    [Theory]
    [InlineData(2023)]
    [InlineData(2028)]
    public void StateOutlook_TheYearBeforeOrAfterThePeriod_IsRefused(int year) =>
        Refuses(
            GoalRules.OutlookWithinPeriod,
            () => State(Point(year, 3), Outlook.WillPartlyBeReached, null)
        );

    private void State(
        ReportingPoint point,
        Outlook outlook,
        string? reason,
        StatingBody? body = null
    ) =>
        _goal.StateOutlook(
            Guid.NewGuid(),
            point,
            body ?? Own,
            outlook,
            Basis,
            reason,
            Guid.NewGuid(),
            Now
        );

    private static void Refuses(DomainRule rule, Action action) =>
        Assert.Equal(rule, Assert.Throws<BrokenRuleException>(action).Rule);

    private static ReportingPoint Point(int year, int tertial) =>
        new(Guid.NewGuid(), year, tertial, new DateOnly(year, tertial * 4, 20));

    private static Goal NewGoal()
    {
        var period = new GoalPeriod(Guid.NewGuid(), 2024, 2027, Provenance.Entered);
        var area = new GoalArea(Guid.NewGuid(), period.Id, 1, "Område", null, Provenance.Entered);
        var goal = new Goal(
            Guid.NewGuid(),
            period,
            area,
            1,
            "Ett mål",
            Decision.Proposed,
            Provenance.Entered
        );
        goal.AssignTo(Guid.NewGuid(), Committee, Provenance.Entered);
        return goal;
    }
}
