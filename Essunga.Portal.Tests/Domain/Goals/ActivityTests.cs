using Essunga.Portal.Domain.FollowUp;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Domain.Goals;

/// <summary>What an activity may be, how it is reported and how it ends.</summary>
public sealed class ActivityTests
{
    private static readonly DateTime Now = new(2028, 9, 1, 8, 0, 0, DateTimeKind.Utc);

    private readonly GoalPeriod _period = AGoal.Period();
    private readonly Activity _activity;
    private readonly ReportingPoint _point = new(
        Guid.NewGuid(),
        2028,
        2,
        new DateOnly(2028, 9, 12)
    );

    public ActivityTests() => _activity = AGoal.ActivityIn(_period);

    [Theory]
    [InlineData("2028-01-01", "2031-12-31", null)]
    [InlineData("2029-05-01", "2029-05-01", null)]
    [InlineData("2029-05-02", "2029-05-01", "goals.activity-ends-after-start")]
    [InlineData("2027-12-31", "2029-05-01", "goals.activity-within-period")]
    [InlineData("2029-05-01", "2032-01-01", "goals.activity-within-period")]
    public void Change_OfItsDays_StaysWithinThePeriod(string from, string to, string? rule)
    {
        void Change() =>
            _activity.Change(
                "Läslyft",
                DateOnly.Parse(from, null),
                DateOnly.Parse(to, null),
                _period,
                null
            );

        if (rule is null)
        {
            Change();
            Assert.Equal($"{from} {to}", $"{_activity.From:yyyy-MM-dd} {_activity.To:yyyy-MM-dd}");
        }
        else
        {
            Assert.Equal(rule, Assert.Throws<BrokenRuleException>(Change).Rule.Code);
            Assert.Equal(new DateOnly(2028, 1, 1), _activity.From);
        }
    }

    [Theory]
    [InlineData(" ", "2028-01-01", "2029-06-30", "goals.activity-needs-title")]
    [InlineData("Läslyft", "2029-06-30", "2028-01-01", "goals.activity-ends-after-start")]
    [InlineData("Läslyft", "2028-01-01", "2032-01-01", "goals.activity-within-period")]
    public void New_ThatCannotBe_IsRefused(string title, string from, string to, string rule)
    {
        void New() =>
            _ = new Activity(
                Guid.NewGuid(),
                "A91",
                AGoal.In(_period).AssignTo(Guid.NewGuid(), Guid.NewGuid(), Provenance.Entered),
                _period,
                title,
                DateOnly.Parse(from, null),
                DateOnly.Parse(to, null),
                Provenance.Entered
            );

        Assert.Equal(rule, Assert.Throws<BrokenRuleException>(New).Rule.Code);
    }

    [Fact]
    public void Change_OfTheTitle_IsTidied_AndNothingOrTooMuchIsRefused()
    {
        void Call(string title) =>
            _activity.Change(title, _activity.From, _activity.To, _period, null);

        Call(" Läslyft i alla förskolor ");
        Assert.Equal("Läslyft i alla förskolor", _activity.Title);
        Breaks(GoalRules.ActivityNeedsTitle, () => Call(" "));
        Call(new string('å', Activity.MostTitle));
        Breaks(
            GoalRules.ActivityTitleIsShortEnough,
            () => Call(new string('å', Activity.MostTitle + 1))
        );
        Assert.Equal(DecisionState.Proposed, _activity.Decision.State);
        Assert.Null(_activity.DecidedTitle);
    }

    [Fact]
    public void Change_OfWhatIsDecided_NeedsAReasonUnlessDecidedAnew()
    {
        _activity.Decide(AGoal.Decided);
        void Call(string title, string? reason, bool isDecidedAnew = false) =>
            _activity.Change(title, _activity.From, _activity.To, _period, reason, isDecidedAnew);

        Call("Läslyft", null);
        Assert.Equal(AGoal.Decided, _activity.Decision);
        Breaks(GoalRules.ChangeAfterDecisionNeedsReason, () => Call("Annat", " "));
        Call("Annat", null, isDecidedAnew: true);
        Assert.Equal("Annat", _activity.Title);
        _activity.Decide(AGoal.Decided with { Paragraph = "71" });
        Assert.Equal(
            ("Annat", (DateOnly?)_activity.From, (DateOnly?)_activity.To),
            (_activity.DecidedTitle, _activity.DecidedFrom, _activity.DecidedTo)
        );
        _activity.Decide(Decision.Proposed);
        Assert.Equal(
            ((string?)null, (DateOnly?)null, (DateOnly?)null),
            (_activity.DecidedTitle, _activity.DecidedFrom, _activity.DecidedTo)
        );
    }

    [Fact]
    public void CorrectDecision_KeepsHowFarItHasCome()
    {
        _activity.CorrectDecision(AGoal.Decided);

        Assert.Equal(DecisionState.Proposed, _activity.Decision.State);
        Assert.Equal("62", _activity.Decision.Paragraph);
    }

    [Fact]
    public void Report_AtAPoint_KeepsWhatWasSaidWhoAndWhen()
    {
        var (id, by) = (Guid.NewGuid(), Guid.NewGuid());

        var report = _activity.Report(
            id,
            _point,
            ActivityStatus.Running,
            false,
            "Två skolor är kvar.",
            by,
            Now
        );

        Assert.Same(report, Assert.Single(_activity.Reports));
        Assert.Equal((id, _activity.Id, _point.Id), (report.Id, report.ActivityId, report.PointId));
        Assert.Equal(
            (ActivityStatus.Running, (bool?)false, "Två skolor är kvar."),
            (report.Status, report.WillBeCompleted, report.Comment)
        );
        Assert.Equal((by, Now), (report.ById, report.At));
        Breaks(GoalRules.NothingRestsOnActivity, _activity.RequireThatNothingRestsOnIt);
    }

    [Theory]
    [InlineData(ActivityStatus.Completed, true)]
    [InlineData(ActivityStatus.Cancelled, false)]
    [InlineData(ActivityStatus.NotStarted, null)]
    [InlineData(ActivityStatus.Running, null)]
    [InlineData(ActivityStatus.Delayed, null)]
    public void Status_SaysWhetherTheActivityIsCompleted_OrLeavesItToBeTold(
        ActivityStatus status,
        bool? says
    ) => Assert.Equal(says, ActivityReport.SaidBy(status));

    [Theory]
    [InlineData(ActivityStatus.Completed, true, true)]
    [InlineData(ActivityStatus.Completed, null, true)]
    [InlineData(ActivityStatus.Completed, false, false)]
    [InlineData(ActivityStatus.Running, false, true)]
    public void Report_OfWhatIsCompleted_IsNotSaidNotToBe(
        ActivityStatus status,
        bool? willBe,
        bool isTaken
    )
    {
        void Report() =>
            _activity.Report(Guid.NewGuid(), _point, status, willBe, null, Guid.NewGuid(), Now);

        if (isTaken)
        {
            Report();
            Assert.Single(_activity.Reports);
        }
        else
        {
            Breaks(GoalRules.CompletedIsCompleted, Report);
            Assert.Empty(_activity.Reports);
        }
    }

    [Fact]
    public void Report_WithTheLongestComment_IsTaken_AndOneLetterMoreIsRefused()
    {
        void Report(int letters) =>
            _activity.Report(
                Guid.NewGuid(),
                _point,
                ActivityStatus.Running,
                null,
                new string('å', letters),
                Guid.NewGuid(),
                Now
            );

        Report(Activity.MostComment);
        Breaks(GoalRules.CommentIsShortEnough, () => Report(Activity.MostComment + 1));
        Assert.Single(_activity.Reports);
    }

    [Fact]
    public void ShowEffectBy_TheSameTwice_IsOnce()
    {
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());

        var link = _activity.ShowEffectBy(Guid.NewGuid(), first)!;
        _activity.ShowEffectBy(Guid.NewGuid(), second);

        Assert.Equal((_activity.Id, first), (link.ActivityId, link.IndicatorId));
        Assert.Null(_activity.ShowEffectBy(Guid.NewGuid(), first));
        Assert.Equal(2, _activity.Indicators.Count);
        _activity.ShowEffectNoMoreBy(first);
        Assert.Equal(second, Assert.Single(_activity.Indicators).IndicatorId);
    }

    [Fact]
    public void HandTo_AnOwnerAndAnother_IsReportedByBothAndNobodyElse()
    {
        var (owner, standIn) = (Guid.NewGuid(), Guid.NewGuid());

        _activity.HandTo(owner, standIn);

        Assert.True(_activity.IsReportedBy(owner));
        Assert.True(_activity.IsReportedBy(standIn));
        Assert.False(_activity.IsReportedBy(Guid.NewGuid()));
        _activity.HandTo(null, null);
        Assert.False(_activity.IsReportedBy(owner));
    }

    [Fact]
    public void End_WithoutReason_IsRefused_AndCanBeTakenBack()
    {
        var day = new DateOnly(2028, 9, 1);
        Breaks(GoalRules.ChangeAfterDecisionNeedsReason, () => _activity.End(day, " "));

        _activity.End(day, "Pengarna räckte inte.");
        Assert.Equal(day, _activity.EndedOn);
        _activity.Resume();
        Assert.Null(_activity.EndedOn);
    }

    private static void Breaks(DomainRule rule, Action act) =>
        Assert.Equal(rule, Assert.Throws<BrokenRuleException>(act).Rule);
}
