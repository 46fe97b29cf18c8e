using Essunga.Portal.Domain.Goals.Review;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Tests.Domain.Goals.Review;

/// <summary>Målgranskaren beside what the form knows; the words themselves are tried on real goals.</summary>
public sealed class GoalReviewTests
{
    private static readonly ReviewFacts Aim = new()
    {
        Target = 90,
        Baseline = 80,
        Direction = Direction.Higher,
        Year = 2027,
        HasOwner = true,
    };

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  \n ")]
    public void Of_NothingWritten_HasNothingToSay(string? text) =>
        Assert.Empty(GoalReview.Of(text, null, ReviewFacts.Nothing));

    [Fact]
    public void Of_ATargetThatSaysAll_HasNothingToSay() =>
        Assert.Empty(GoalReview.Of("Elever i åk 9 behöriga till yrkesprogram", null, Aim));

    [Theory]
    [InlineData(Direction.Higher, 80, 90, 90.5, "review.already-met")]
    [InlineData(Direction.Higher, 80, 90, 89.9, null)]
    [InlineData(Direction.Lower, 8, 6, 5.9, "review.already-met")]
    [InlineData(Direction.Lower, 6, 8, 7.0, "review.worse-than-baseline")]
    [InlineData(Direction.Higher, 90, 80, 70.0, "review.worse-than-baseline")]
    [InlineData(Direction.Lower, 6, 6, 7.0, "review.same-as-baseline")]
    [InlineData(Direction.WithinRange, 6, 6, 5.0, "review.already-met")]
    public void Of_TargetBesideBaselineAndLatestValue_AsksWhatIsOdd(
        Direction direction,
        double baseline,
        double target,
        double current,
        string? asked
    )
    {
        var found = GoalReview.Of(
            "Sjukfrånvaro",
            null,
            Aim with
            {
                Direction = direction,
                Baseline = (decimal)baseline,
                Target = (decimal)target,
                Current = (decimal)current,
                LowerLimit = 4,
                UpperLimit = 6,
            }
        );
        Assert.Equal(asked is null ? [] : [asked], found.Select(one => one.Hint.Code));
    }

    [Fact]
    public void Of_OwnerAskedForAndMissing_SaysSo() =>
        Assert.Equal(
            [ReviewHints.NoOwner],
            GoalReview
                .Of("Sjukfrånvaro", null, Aim with { HasOwner = false })
                .Select(found => found.Hint)
        );

    [Fact]
    public void Of_GoalWithMeasuredIndicators_NeedsNoNumberOfItsOwn()
    {
        var hints = GoalReview
            .Of(
                "Fler ungdomar har en fritid",
                null,
                new ReviewFacts { IsMeasured = true, Year = 2027 }
            )
            .Select(found => found.Hint);
        Assert.DoesNotContain(ReviewHints.NoNumber, hints);
        Assert.DoesNotContain(ReviewHints.NoBaseline, hints);
    }

    [Fact]
    public void Of_MotivationThatTellsHowMuchAndFromWhat_IsReadToo() =>
        Assert.Empty(
            GoalReview.Of(
                "Sjukfrånvaron minskar",
                "Till 5 procent senast 2027, jämfört med 6,8 procent 2023.",
                ReviewFacts.Nothing
            )
        );

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("%%%%%% ,,,, ;;;")]
    [InlineData("😀😀😀")]
    public void Of_AnyText_DoesNotFail(string text) =>
        GoalReview.Of(text, text, ReviewFacts.Nothing);

    [Fact]
    public void Of_TwentyThousandCharacters_DoesNotFail() =>
        GoalReview.Of(new string('a', 20_000), new string('å', 20_000), ReviewFacts.Nothing);
}
