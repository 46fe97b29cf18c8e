using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Domain.Measures;

/// <summary>The outermost that a target, its decision and the reason for a change may be.</summary>
public sealed class TargetLimitsTests
{
    private static readonly DateOnly Today = new(2025, 10, 9);

    private static readonly Decision Decided = new(
        DecisionState.Decided,
        Guid.NewGuid(),
        new DateOnly(2025, 6, 16),
        "62",
        "UN 2025/14"
    );

    private readonly Indicator _indicator = AMeasure.New();

    [Fact]
    public void ChangeTarget_WithTheLongestReason_IsTaken_AndOneLetterMoreIsRefused()
    {
        var target = _indicator.Aim(Guid.NewGuid(), AMeasure.Way);
        void Change(int letters) =>
            _indicator.ChangeTarget(
                target.Id,
                AMeasure.Way with
                {
                    Target = 91,
                },
                new string('å', letters)
            );

        Breaks(MeasureRules.ChangeReasonIsShortEnough, () => Change(Indicator.LongestReason + 1));
        Assert.Equal(90m, target.Value);
        Change(Indicator.LongestReason);
        Assert.Equal(91m, target.Value);
    }

    [Theory]
    [InlineData(1950, 2027, true)]
    [InlineData(2023, 2100, true)]
    [InlineData(1949, 2027, false)]
    [InlineData(2023, 2101, false)]
    public void Aim_OfTheOutermostYears_IsTaken(int baseline, int year, bool isTaken)
    {
        var way = AMeasure.Way with { BaselineYear = baseline, TargetYear = year };
        if (isTaken)
        {
            Assert.Equal(year, _indicator.Aim(Guid.NewGuid(), way).Year);
        }
        else
        {
            Breaks(MeasureRules.YearIsSound, () => _indicator.Aim(Guid.NewGuid(), way));
        }
    }

    [Fact]
    public void Aim_AShareFromNoneToAll_IsTaken()
    {
        var target = _indicator.Aim(
            Guid.NewGuid(),
            AMeasure.Way with
            {
                BaselineValue = 0,
                Target = 100,
            }
        );

        Assert.Equal((0m, 100m), (target.BaselineValue, target.Value));
    }

    [Theory]
    [InlineData(30, 60, true)]
    [InlineData(31, 60, false)]
    [InlineData(30, 61, false)]
    [InlineData(null, null, true)]
    public void DecideTarget_MadeToday_KeepsParagraphAndCaseNumberOfAnyAllowedLength(
        int? paragraph,
        int? caseNumber,
        bool isTaken
    )
    {
        var target = _indicator.Aim(Guid.NewGuid(), AMeasure.Way);
        var decision = Decided with
        {
            Date = Today,
            Paragraph = paragraph is { } one ? new string('1', one) : null,
            CaseNumber = caseNumber is { } other ? new string('2', other) : null,
        };
        void Decide() => _indicator.DecideTarget(target.Id, decision, Today);

        if (isTaken)
        {
            Decide();
            Assert.Equal(decision, target.Decision);
            Assert.Equal(target.Value, target.DecidedValue);
        }
        else
        {
            Breaks(MeasureRules.DecisionTextIsShortEnough, Decide);
            Assert.Null(target.DecidedValue);
        }
    }

    private static void Breaks(DomainRule rule, Action act) =>
        Assert.Equal(rule, Assert.Throws<BrokenRuleException>(act).Rule);
}
