using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Domain.Goals.Review;

/// <summary>Målgranskaren on goals that municipalities have published, against marks made by hand.</summary>
public sealed class RealGoalsTests(ITestOutputHelper output)
{
    private const double LeastPrecision = 0.9;
    private const double LeastRecall = 0.8;

    [Fact]
    public void Goals_AreRealAndEnough()
    {
        Assert.True(RealGoals.All.Count >= 40);
        Assert.Equal(
            RealGoals.All.Count,
            RealGoals.All.Select(one => one.Text).Distinct(StringComparer.Ordinal).Count()
        );
        Assert.All(
            RealGoals.All,
            one => Assert.True(Uri.IsWellFormedUriString(one.Source, UriKind.Absolute))
        );
    }

    [Fact]
    public void Review_OfEveryRealGoal_ComesOutAsRecorded()
    {
        var outcome = RealGoals.Outcome(RealGoals.All);
        output.WriteLine(outcome);
        Assert.Equal(
            File.ReadAllText(
                Repository.Path(
                    "Essunga.Portal.Tests",
                    "Domain",
                    "Goals",
                    "Review",
                    "real-goals-outcome.txt"
                )
            ),
            outcome
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Review_OfRealGoals_IsRightAndFindsEnough(bool heldOut)
    {
        var (precision, recall) = RealGoals.Measure(
            RealGoals.All.Where(one => one.HeldOut == heldOut)
        );
        output.WriteLine($"precision {precision:0.00}, recall {recall:0.00}");
        Assert.True(precision >= LeastPrecision, $"precision {precision:0.00}");
        Assert.True(recall >= LeastRecall, $"recall {recall:0.00}");
    }
}
