using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Features.Measures.Editing;
using Essunga.Portal.Tests.Features.Goals;
using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Tests.Features.Measures.Editing;

/// <summary>
/// Twenty thousand characters in each text: the field says that it is too much, and nothing is written. The command is
/// sent what a page would have stopped, for a page can be gone round.
/// </summary>
public sealed class LongTextTests : IAsyncLifetime
{
    private static readonly string Long = new('å', 20_000);

    private readonly PlanSample _plan = new();

    private TestDatabase Database => _plan.Database;

    public ValueTask InitializeAsync() => _plan.InitializeAsync();

    public ValueTask DisposeAsync() => _plan.DisposeAsync();

    [Theory]
    [InlineData("indicator name")]
    [InlineData("indicator definition")]
    [InlineData("indicator unit")]
    [InlineData("indicator source")]
    [InlineData("indicator reason")]
    [InlineData("indicator end")]
    [InlineData("target reason")]
    [InlineData("target paragraph")]
    public async Task Save_OfTwentyThousandCharacters_IsRefusedAndWritesNothing(string what)
    {
        var before = await EntriesAsync();

        var answer = await IndicatorAsync(what);

        Assert.True(answer is EditAnswer.Refused, $"{answer}");
        Assert.Equal(before, await EntriesAsync());
    }

    private async Task<EditAnswer> IndicatorAsync(string what)
    {
        var viewer = await _plan.ViewerAsync(PlanSample.Strategist);
        await using var context = Database.CreateDbContext();
        var indicator = await context
            .Indicators.AsNoTracking()
            .Include(one => one.Targets)
                .ThenInclude(target => target.Waypoints)
            .AsSingleQuery()
            .SingleAsync(one => one.Code == "I08");
        Task<EditAnswer> Define(
            Func<IndicatorDefinition, IndicatorDefinition> to,
            string reason = "Ett skäl."
        ) =>
            new SaveIndicator(Database, _plan.Time).RunAsync(
                viewer,
                EditSample.Change(indicator, to, reason, isMeant: true),
                CancellationToken.None
            );
        Task<EditAnswer> Aim(string reason, Decision? decision = null) =>
            new SaveTarget(Database, _plan.Time).RunAsync(
                viewer,
                EditSample.Change(
                    indicator,
                    path => path with { Target = path.Target + 1 },
                    reason,
                    decision,
                    isMeant: true
                ),
                CancellationToken.None
            );
        return what switch
        {
            "indicator name" => await Define(one => one with { Name = Long }),
            "indicator definition" => await Define(one => one with { Definition = Long }),
            "indicator unit" => await Define(one => one with { Unit = Long }),
            "indicator source" => await Define(one => one with { SourceName = Long }),
            "indicator reason" => await Define(one => one with { Name = "Annat" }, Long),
            "indicator end" => await new EndIndicator(Database, _plan.Time).RunAsync(
                viewer,
                indicator.Id,
                indicator.Version,
                new DateOnly(2027, 12, 31),
                Long,
                CancellationToken.None
            ),
            "target reason" => await Aim(Long),
            _ => await Aim(
                "Ett skäl.",
                new Decision(
                    DecisionState.Decided,
                    await _plan.NodeAsync("KF"),
                    new DateOnly(2025, 6, 16),
                    Long
                )
            ),
        };
    }

    private async Task<int> EntriesAsync()
    {
        await using var context = Database.CreateDbContext();
        return await context.ChangeLog.CountAsync();
    }
}
