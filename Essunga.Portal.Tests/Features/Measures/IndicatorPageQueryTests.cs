using Essunga.Portal.Components.Measures;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Features.Measures.OneIndicator;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Features.Measures;

public sealed class IndicatorPageQueryTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    [Theory]
    [InlineData("i08")]
    [InlineData("I08")]
    public async Task Run_CodeInAnyCase_FindsTheIndicator(string code) =>
        Assert.Equal("I08", (await ContentAsync(code)).Indicator.Code);

    [Theory]
    [InlineData("x99")]
    [InlineData("%")]
    [InlineData("i0_")]
    [InlineData("i08'--")]
    public async Task Run_UnknownCode_FindsNothing(string code)
    {
        var data = await RunAsync(code);

        Assert.Null(data.Content);
        Assert.Null(data.Fault);
        Assert.NotNull(data.FollowUp);
    }

    [Fact]
    public async Task Run_UnknownYear_IsAFault() =>
        Assert.Contains(
            "1999",
            (await RunAsync("i08", year: "1999")).Fault!.Problem,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Run_Cold_TakesAtMostEightCommands()
    {
        await using var database = await TestDatabase.WithSampleAsync();

        await MeasuresContext
            .OneIndicator(database)
            .RunAsync("i08", null, null, null, CancellationToken.None);

        Assert.InRange(database.Commands.Count, 1, 8);
    }

    [Fact]
    public async Task Run_I08_HasEveryPointTheLatestFirst()
    {
        var history = (await ContentAsync("i08")).History;

        Assert.Equal(
            ["T2 2025", "T1 2025", "T3 2024", "T2 2024", "T1 2024"],
            history.Select(one => one.Point.Label)
        );
        Assert.Equal(IndicatorState.NotReached, history[0].Standing.State);
        Assert.Equal(84.5m, history[0].Standing.PathValue);
        Assert.Equal(IndicatorState.Expected, history[^1].Standing.State);
    }

    [Fact]
    public async Task Run_I08_KeepsTheCorrectionWithWhoAndWhy()
    {
        var change = Assert.Single((await ContentAsync("i08")).Changes);

        Assert.Equal((80.1m, 81.0m), (change.From, change.To));
        Assert.Equal("En elev räknades två gånger.", change.Reason);
        Assert.False(change.IsLate);
    }

    [Fact]
    public async Task Run_I10_TellsTheLateCorrectionAndTheChangedTarget()
    {
        var content = await ContentAsync("i10");

        Assert.True(content.Changes.Single(one => one.What == ChangeOf.Value).IsLate);
        var target = content.Changes.Single(one => one.What == ChangeOf.Target);
        Assert.Equal((90m, 88m), (target.From, target.To));
        Assert.Contains(
            TargetText.Of(content.Indicator.Unit, content.Indicator.Decimals, content.Targets[0]),
            line => line.Replace('\u00A0', ' ') == "Beslutat 90 %, nu 88 %, ej beslutat."
        );
    }

    [Fact]
    public async Task Run_I03_TellsTheValueThatCameAfterTheLock()
    {
        var late = Assert.Single((await ContentAsync("i03")).Changes);

        Assert.Equal(ChangeOf.LateValue, late.What);
        Assert.Equal("Besöksräknaren lästes av för sent.", late.Reason);
    }

    [Fact]
    public async Task Run_I18_HangsOnEveryCommittee() =>
        Assert.Equal(4, (await ContentAsync("i18")).Uses.Count);

    [Fact]
    public async Task Run_EarlierPoint_KnowsNothingLater()
    {
        var content = (await RunAsync("i08", year: "2024", period: "t3")).Content!;

        Assert.Equal(2024, content.Indicator.Values.Max(value => value.Period.Year));
        Assert.Equal("T3 2024", content.History[0].Point.Label);
    }

    [Fact]
    public async Task Run_OpenPointWithAValueForNextYear_LeavesItOut()
    {
        var content = (await RunAsync("i07", year: "2025", period: "t3")).Content!;

        Assert.Equal(2025, content.Indicator.Known[^1].Period.Year);
    }

    private async Task<IndicatorContent> ContentAsync(string code) =>
        (await RunAsync(code)).Content!;

    private Task<IndicatorPageData> RunAsync(
        string code,
        string? year = null,
        string? period = null
    ) =>
        MeasuresContext
            .OneIndicator(sample.Database)
            .RunAsync(code, year, period, null, CancellationToken.None);
}
