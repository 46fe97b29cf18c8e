using Essunga.Portal.Domain.FollowUp;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Tests.Domain.Goals;

/// <summary>What a goal refuses when somebody states a slutbedömning for it.</summary>
public sealed class GoalVerdictTests
{
    private static readonly DateTime Now = new(2025, 10, 9, 8, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Committee = Guid.NewGuid();
    private static readonly StatingBody Own = new(Committee, IsOverall: false);

    private readonly Goal _goal = NewGoal();

    [Fact]
    public void StateVerdict_WhenTheRuleSuggestsNothing_NeedsAReason()
    {
        Refuses(
            GoalRules.DeviationNeedsReason,
            () => Judge(Point(2027, 3), Verdict.Reached, null, null)
        );
        Judge(Point(2027, 3), Verdict.Reached, null, "Det finns inget att räkna på.");
        Assert.Single(_goal.Verdicts);
    }

    [Fact]
    public void StateVerdict_BeforeTheEndOfThePeriod_IsRefused() =>
        Refuses(
            GoalRules.VerdictAtEndOfPeriod,
            () => Judge(Point(2027, 2), Verdict.Reached, Verdict.Reached, null)
        );

    [Fact]
    public void StateVerdict_Taken_KeepsWhatWasSuggestedWhoAndWhen()
    {
        var (id, by) = (Guid.NewGuid(), Guid.NewGuid());

        var stated = _goal.StateVerdict(
            id,
            Point(2027, 3),
            Own,
            Verdict.PartlyReached,
            Verdict.Reached,
            "Ett skäl.",
            by,
            Now
        );

        Assert.Same(stated, Assert.Single(_goal.Verdicts));
        Assert.Equal((id, _goal.Id), (stated.Id, stated.GoalId));
        Assert.Equal((Committee, false), (stated.BodyId, stated.IsOverall));
        Assert.Equal(
            (Verdict.PartlyReached, (Verdict?)Verdict.Reached),
            (stated.Verdict, stated.Suggested)
        );
        Assert.Equal(("Ett skäl.", by, Now), (stated.Reason, stated.ById, stated.At));
    }

    [Fact]
    public void StateVerdict_AsSuggested_NeedsNoReason_AndAfterTheLockItDoes()
    {
        var point = Point(2027, 3);
        Judge(point, Verdict.Reached, Verdict.Reached, null);
        point.Lock(new DateTime(2028, 2, 1, 8, 0, 0, DateTimeKind.Utc));

        Refuses(
            GoalRules.LateStatementNeedsReason,
            () => Judge(point, Verdict.Reached, Verdict.Reached, null)
        );
        Refuses(
            GoalRules.DeviationNeedsReason,
            () => Judge(point, Verdict.NotReached, Verdict.Reached, " ")
        );
        Assert.Single(_goal.Verdicts);
    }

    [Theory]
    [InlineData(2026, 3)]
    [InlineData(2027, 1)]
    [InlineData(2028, 3)]
    public void StateVerdict_AtAnotherPoint_IsRefused(int year, int tertial) =>
        Refuses(
            GoalRules.VerdictAtEndOfPeriod,
            () => Judge(Point(year, tertial), Verdict.Reached, Verdict.Reached, null)
        );

    private void Judge(ReportingPoint point, Verdict verdict, Verdict? suggested, string? reason) =>
        _goal.StateVerdict(
            Guid.NewGuid(),
            point,
            Own,
            verdict,
            suggested,
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
