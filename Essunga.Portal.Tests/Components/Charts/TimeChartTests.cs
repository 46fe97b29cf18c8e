using AngleSharp.Dom;
using Bunit;
using CsCheck;
using Essunga.Portal.Components.Charts;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Tests.Components.Charts;

public sealed class TimeChartTests : BunitContext
{
    [Fact]
    public void Render_SeriesWithTarget_DrawsWhatTheTableSays()
    {
        var chart = Show(ChartSamples.Eligible);
        Assert.Equal(["86,2", "84,9", "81,0", "79,5", "76,8"], Drawn(chart));
        Assert.Equal(Drawn(chart), Table(chart, 0));
        Assert.Equal(["82,8", "84,5", "86,3", "88,0"], DrawnWay(chart));
        Assert.Equal(DrawnWay(chart), Table(chart, 4));
    }

    [Fact]
    public void Render_AnySeries_DrawsWhatTheTableSays() =>
        Gen.Select(Gen.Int[-500, 2000], Gen.Bool)
            .Array[1, 14]
            .Sample(
                numbers =>
                {
                    decimal?[] values =
                    [
                        .. numbers.Select(each => each.Item2 ? each.Item1 / 10m : (decimal?)null),
                    ];
                    using var context = new BunitContext();
                    var chart = context.Render<TimeChart>(parameters =>
                        parameters
                            .Add(
                                chart => chart.Model,
                                ChartSamples.Of(
                                    ChartSamples.Path(2023, 50, 60),
                                    Direction.Higher,
                                    values
                                )
                            )
                            .Add(chart => chart.Id, "d")
                    );
                    Assert.Equal(Drawn(chart), Table(chart, 0).FindAll(text => text is not "–"));
                    Assert.Equal(
                        values.OfType<decimal>().Select(each => Format.Number(each, 1)).ToList(),
                        Drawn(chart)
                    );
                },
                iter: 25,
                threads: 1
            );

    [Fact]
    public void Render_Series_PlacesHigherValuesHigher()
    {
        var dots = Show(ChartSamples.Of(10, 30, 20)).FindAll("svg[role=img] .dot");
        Assert.True(Y(dots[1]) < Y(dots[2]) && Y(dots[2]) < Y(dots[0]));

        static double Y(IElement dot) =>
            double.Parse(
                dot.GetAttribute("cy")!,
                System.Globalization.CultureInfo.InvariantCulture
            );
    }

    [Fact]
    public void Render_MissingYear_IsAGapInTheLineAndADashInTheTable()
    {
        var chart = Show(ChartSamples.Of(50, 52, null, 53, 54));
        Assert.Equal(2, chart.FindAll("svg[role=img] .line").Count);
        Assert.Equal(4, Drawn(chart).Count);
        Assert.Equal(["50,0", "52,0", "–", "53,0", "54,0"], Table(chart, 0));
        Assert.Equal("saknas", chart.Find("tbody tr:nth-child(3) .visually-hidden").TextContent);
    }

    [Fact]
    public void Render_UnderFiveValues_HasNoBandAndSaysWhy()
    {
        var chart = Show(ChartSamples.Of(50, 52, 53, 54));
        Assert.Empty(chart.FindAll(".band, .mean"));
        Assert.Contains(
            "För få värden för en trend.",
            chart.Find("figcaption p").TextContent,
            StringComparison.Ordinal
        );
        Assert.NotEmpty(Show(ChartSamples.Of(50, 52, 53, 54, 55)).FindAll("svg[role=img] .band"));
    }

    [Fact]
    public void Render_Drawing_IsNamedByHeadingAndFinding()
    {
        var chart = Show(ChartSamples.Eligible);
        var named = chart.Find("svg[role=img]").GetAttribute("aria-labelledby")!.Split(' ');
        Assert.Equal("Andel behöriga, procent", chart.Find($"#{named[0]}").TextContent);
        Assert.Equal(
            "Från 86,2 % år 2021 till 76,8 % år 2025. Målvärdet för år 2027 är 88 %. "
                + "Alla fem värden ligger inom slumpens gränser, 75,4 till 87,9 %.",
            chart.Find($"#{named[1]}").TextContent.Replace('\u00A0', ' ')
        );
    }

    [Theory]
    [InlineData(2, "H2")]
    [InlineData(3, "H3")]
    [InlineData(4, "H4")]
    public void Render_HeadingLevel_IsThePages(int level, string tag) =>
        Assert.Equal(
            tag,
            Render<TimeChart>(parameters =>
                    parameters
                        .Add(chart => chart.Model, ChartSamples.Eligible)
                        .Add(chart => chart.Id, "d")
                        .Add(chart => chart.HeadingLevel, level)
                )
                .Find("figcaption")
                .FirstElementChild!.TagName
        );

    [Fact]
    public void Render_CorrectedAndPreliminaryValue_SaysSo()
    {
        Assert.Contains(
            "rättat från 80,1",
            Show(ChartSamples.Eligible).Find("tbody tr:nth-child(3) .sub").TextContent,
            StringComparison.Ordinal
        );
        var model = ChartSamples.Of(50, 52);
        var preliminary = model with
        {
            Series =
            [
                new(
                    "Alla",
                    [.. model.MainPoints.Select(point => point with { IsPreliminary = true })]
                ),
            ],
        };
        var chart = Show(preliminary);
        Assert.Equal(2, chart.FindAll("svg[role=img] .dot-open").Count);
        Assert.Equal("preliminärt", chart.Find("tbody .sub").TextContent);
    }

    [Fact]
    public void Render_InventedData_IsMarkedAndTheAxisSaysWhereItBegins()
    {
        var chart = Show(ChartSamples.Eligible);
        Assert.Equal("Exempeldata", chart.Find(".source .demo").TextContent);
        Assert.Contains(
            "Axeln börjar vid 70\u00A0%.",
            chart.Find(".source").TextContent,
            StringComparison.Ordinal
        );
        Assert.Empty(Show(ChartSamples.Of(0, 10, 20)).FindAll(".demo"));
        Assert.DoesNotContain(
            "Axeln",
            Show(ChartSamples.Of(0, 10, 20)).Find(".source").TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Render_Range_DrawsItsLimitsAndNoWay()
    {
        var path = ChartSamples.Path(2023, 95, 100) with { LowerLimit = 90, UpperLimit = 110 };
        var chart = Show(ChartSamples.Of(path, Direction.WithinRange, 95, 97, 104));
        Assert.Equal(2, chart.FindAll("svg[role=img] line.target").Count);
        Assert.Empty(chart.FindAll(".way"));
        Assert.Contains("90–110", chart.Find(".t-target").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_NoValuesAndNoTarget_SaysSo()
    {
        var chart = Show(ChartSamples.Of(null, null));
        Assert.Empty(chart.FindAll("svg"));
        Assert.Equal("Inget värde är rapporterat ännu.", chart.Find(".note").TextContent);
    }

    [Fact]
    public void Render_UnderSwedishCulture_WritesNumbersAsSvgWantsThem()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture =
            System.Globalization.CultureInfo.GetCultureInfo("sv-SE");
        try
        {
            Assert.DoesNotContain(
                Show(ChartSamples.Eligible).FindAll("svg *"),
                element =>
                    element.Attributes.Any(attribute =>
                        attribute.Name is "x" or "y" or "x1" or "y1" or "x2" or "y2" or "cx" or "cy"
                        && attribute.Value.Contains(',', StringComparison.Ordinal)
                    )
            );
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    private IRenderedComponent<TimeChart> Show(ChartModel model) =>
        Render<TimeChart>(parameters =>
            parameters.Add(chart => chart.Model, model).Add(chart => chart.Id, "d")
        );

    private static List<string> Drawn(IRenderedComponent<TimeChart> chart) =>
        [.. chart.FindAll("svg[role=img] .dot, svg[role=img] .dot-open").Select(Value)];

    private static List<string> DrawnWay(IRenderedComponent<TimeChart> chart) =>
        [.. chart.FindAll("svg[role=img] .way, svg[role=img] .goal-end").Select(Value)];

    private static string Value(IElement element) => element.GetAttribute("data-value")!;

    // Of the series all its periods; of the waypoints only the cells that have one.
    private static List<string> Table(IRenderedComponent<TimeChart> chart, int column)
    {
        var periods = chart
            .Instance.Model.MainPoints.Select(point => Format.Period(point.Period))
            .ToList();
        return
        [
            .. chart
                .FindAll("tbody tr")
                .Where(row =>
                    column > 0
                    || periods.Contains(
                        row.QuerySelector("th")!.TextContent,
                        StringComparer.Ordinal
                    )
                )
                .Select(row => Shown(row.QuerySelectorAll("td")[column]))
                .Where(text => column == 0 || text is not "–"),
        ];
    }

    private static string Shown(IElement cell) =>
        (
            (cell.QuerySelector("strong") ?? cell.QuerySelector("[aria-hidden]"))?.TextContent
            ?? cell.ChildNodes.OfType<IText>().First().TextContent
        ).Trim();
}
