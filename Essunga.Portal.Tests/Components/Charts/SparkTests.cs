using Bunit;
using Essunga.Portal.Components.Charts;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Tests.Components.Charts;

public sealed class SparkTests : BunitContext
{
    [Fact]
    public void Render_Series_SaysItsValuesTargetAndTrend() =>
        Assert.Equal(
            "Behöriga elever, 2021 till 2025: 86,2 %, 84,9 %, 81,0 %, 79,5 %, 76,8 %. "
                + "Målvärde 88 % år 2027. Inom slumpen.",
            Show(ChartSamples.Eligible, TrendText.Of(Trend.WithinChance))
                .Find("svg")
                .GetAttribute("aria-label")!
                .Replace('\u00A0', ' ')
        );

    [Fact]
    public void Render_MissingYear_IsAGapAndSaidAsMissing()
    {
        var spark = Show(ChartSamples.Of(50, 52, null, 53, 54));
        Assert.Equal(2, spark.FindAll("polyline").Count);
        Assert.Contains(
            "52,0\u00A0%, saknas, 53,0\u00A0%",
            spark.Find("svg").GetAttribute("aria-label"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Render_ValueBetweenTwoGaps_IsADot() =>
        Assert.Equal(
            2,
            Show(ChartSamples.Of(50, null, 52, null, 53, 54)).FindAll("circle").Count - 1
        );

    [Fact]
    public void Render_UnderFiveValues_HasNoBand()
    {
        Assert.Empty(Show(ChartSamples.Of(1, 2, 3, 4)).FindAll(".band"));
        Assert.Single(Show(ChartSamples.Of(1, 2, 3, 4, 5)).FindAll(".band"));
    }

    [Fact]
    public void Render_TargetWithWaypoints_DrawsTheWayOverThem()
    {
        var path = new TargetPath(2023, 80, 2027, 88, null, null, [new Waypoint(2025, 82)]);
        var spark = Show(ChartSamples.Of(path, Direction.Higher, 80, 81, 82));

        var way = spark.Find("polyline.target").GetAttribute("points")!.Split(' ');
        var heights = way.Select(point =>
                double.Parse(point.Split(',')[1], System.Globalization.CultureInfo.InvariantCulture)
            )
            .ToList();
        Assert.Equal(5, heights.Count);
        // Slow to the waypoint, then steep: higher is nearer the top.
        Assert.Equal(3, (heights[2] - heights[4]) / (heights[0] - heights[2]), 0.1);
        Assert.Empty(spark.FindAll("line.target"));
    }

    [Fact]
    public void Render_TargetWithoutAWay_IsALevel()
    {
        var path = new TargetPath(2023, null, 2027, 88, null, null, []);
        var spark = Show(ChartSamples.Of(path, Direction.Higher, 80, 81, 82));

        Assert.Single(spark.FindAll("line.target"));
        Assert.Empty(spark.FindAll("polyline.target"));
    }

    [Fact]
    public void Render_Nothing_SaysThatThereIsNoValue() =>
        Assert.Equal(
            "Behöriga elever: inget värde.",
            Show(ChartSamples.Of()).Find("svg").GetAttribute("aria-label")
        );

    private IRenderedComponent<Spark> Show(ChartModel model, string? trend = null) =>
        Render<Spark>(parameters =>
            parameters
                .Add(spark => spark.Model, model)
                .Add(spark => spark.Name, "Behöriga elever")
                .Add(spark => spark.TrendWords, trend)
        );
}
