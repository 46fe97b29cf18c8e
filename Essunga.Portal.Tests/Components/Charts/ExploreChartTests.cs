using Bunit;
using Essunga.Portal.Components.Charts;
using Essunga.Portal.Domain.Measures;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace Essunga.Portal.Tests.Components.Charts;

public sealed class ExploreChartTests : BunitContext
{
    [Fact]
    public void Click_Explore_HandsTheSameFigureOverAndHidesTheSimpleOne()
    {
        var (module, explored) = Script();
        var chart = Show();
        Assert.Empty(module.Invocations);
        chart.Find("button").Click();
        var figure = Assert.IsType<ExploreFigure>(Assert.Single(module.Invocations).Arguments[1]);
        Assert.Equal(
            [86.2, 84.9, 81.0, 79.5, 76.8],
            figure.Series[0].Points.Select(point => point.Y)
        );
        Assert.True(chart.Find(".chart").HasAttribute("hidden"));
        Assert.False(chart.Find(".explore").HasAttribute("hidden"));
        Assert.Equal("Visa enkelt diagram", chart.Find("button").TextContent.Trim());
        chart.Find("button").Click();
        explored.VerifyInvoke("dispose");
        Assert.False(chart.Find(".chart").HasAttribute("hidden"));
    }

    [Fact]
    public void Click_WhileTheFigureIsFetched_KeepsTheFocusAndFetchesOnce()
    {
        var script = new SlowScript();
        Services.AddSingleton<IJSRuntime>(script);
        var chart = Show();
        chart.Find("button").Click();
        chart.Find("button").Click();
        Assert.Equal(1, script.Calls);
        Assert.Equal("true", chart.Find("button").GetAttribute("aria-disabled"));
        // A disabled button drops the focus of who pressed it with a key.
        Assert.False(chart.Find("button").HasAttribute("disabled"));
    }

    [Fact]
    public void Click_ScriptCannotBeFetched_KeepsTheSimpleFigureAndSaysSo()
    {
        Services.AddSingleton<IJSRuntime>(new NoScript());
        var chart = Show();
        chart.Find("button").Click();
        Assert.False(chart.Find(".chart").HasAttribute("hidden"));
        Assert.StartsWith(
            "Det gick inte",
            chart.Find("[role=status]").TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Dispose_BrowserIsGone_DoesNotFail()
    {
        var (_, explored) = Script();
        explored.SetupVoid("dispose").SetException(new JSDisconnectedException("gone"));
        var chart = Show();
        chart.Find("button").Click();
        await chart.Instance.DisposeAsync();
    }

    [Fact]
    public void Render_BeforeTheCircuit_CannotBeClicked() =>
        Assert.True(Show(isInteractive: false).Find("button").HasAttribute("disabled"));

    [Fact]
    public void Figure_OfModel_HasGapsTextsAndAxesOfTheDrawing()
    {
        var figure = ExploreFigure.Of(new ChartLayout(ChartSamples.Of(50, 52, null, 53, 54)));
        Assert.Null(figure.Series[0].Points[2].Y);
        Assert.Equal("–", figure.Series[0].Points[2].Text);
        Assert.Equal("andel-behoriga-procent", figure.FileName);
        Assert.Equal((2021, 2025), (figure.From, figure.To));
    }

    [Fact]
    public void Figure_WithGender_HasRoomForEverySeries()
    {
        var figure = ExploreFigure.Of(new ChartLayout(ChartSamples.Eligible));
        Assert.Equal(
            ["main", "other", "other", "target"],
            figure.Series.Select(series => series.Role).ToList()
        );
        Assert.All(
            figure.Series.SelectMany(series => series.Points),
            point => Assert.InRange(point.Y!.Value, figure.Min, figure.Max)
        );
        Assert.StartsWith("Exempeldata. Hela serien.", figure.Source, StringComparison.Ordinal);
        Assert.Equal("88,0\u00A0%, målvärde", figure.Series[3].Points[^1].Text);
    }

    [Fact]
    public void Figure_Range_HasItsLimitsAndNoWay()
    {
        var path = ChartSamples.Path(2023, 95, 100) with { LowerLimit = 90, UpperLimit = 110 };
        var figure = ExploreFigure.Of(
            new ChartLayout(ChartSamples.Of(path, Direction.WithinRange, 95, 97, 104))
        );
        Assert.Equal([90, 110], figure.Limits);
        Assert.Single(figure.Series);
    }

    private (BunitJSModuleInterop Module, BunitJSModuleInterop Explored) Script()
    {
        var module = JSInterop.SetupModule("./js/charts.js");
        var explored = module.SetupModule("explore", _ => true);
        explored.SetupVoid("dispose").SetVoidResult();
        return (module, explored);
    }

    private IRenderedComponent<ExploreChart> Show(bool isInteractive = true)
    {
        SetRendererInfo(new RendererInfo(isInteractive ? "Server" : "Static", isInteractive));
        return Render<ExploreChart>(parameters =>
            parameters.Add(chart => chart.Model, ChartSamples.Eligible).Add(chart => chart.Id, "d")
        );
    }

    /// <summary>A browser that cannot fetch the module.</summary>
    private sealed class SlowScript : IJSRuntime
    {
        public int Calls { get; private set; }

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args)
        {
            Calls++;
            return new ValueTask<TValue>(new TaskCompletionSource<TValue>().Task);
        }

        public ValueTask<TValue> InvokeAsync<TValue>(
            string identifier,
            CancellationToken cancellationToken,
            object?[]? args
        ) => InvokeAsync<TValue>(identifier, args);
    }

    private sealed class NoScript : IJSRuntime
    {
        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) =>
            throw new JSException("Failed to fetch dynamically imported module");

        public ValueTask<TValue> InvokeAsync<TValue>(
            string identifier,
            CancellationToken cancellationToken,
            object?[]? args
        ) => InvokeAsync<TValue>(identifier, args);
    }
}
