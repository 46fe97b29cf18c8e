using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Features.Measures.Editing;
using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Essunga.Portal.Tests.Features.Measures.Editing;

/// <summary>The commands that change indicators, over the sample on 9 October 2025.</summary>
public sealed class EditSample : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(
        new DateTimeOffset(2025, 10, 9, 8, 0, 0, TimeSpan.Zero)
    );

    public TestDatabase Database { get; private set; } = null!;

    public SaveIndicator Indicators => new(Database, _time);

    public SaveTarget Targets => new(Database, _time);

    public EndIndicator Ends => new(Database, _time);

    public async ValueTask InitializeAsync() => Database = await TestDatabase.WithSampleAsync();

    public async ValueTask DisposeAsync() => await Database.DisposeAsync();

    public async Task<Guid> NodeAsync(string code)
    {
        await using var context = Database.CreateDbContext();
        return await context
            .Nodes.Where(node => node.Code == code)
            .Select(node => node.Id)
            .SingleAsync();
    }

    /// <summary>Somebody who may change goals under one node alone.</summary>
    public async Task<Viewer> StrategistOnAsync(string code)
    {
        await using var context = Database.CreateDbContext();
        var node = await context.Nodes.AsNoTracking().SingleAsync(one => one.Code == code);
        var whole = await Database.ViewerAsync("kvalitetsstrateg");
        return whole with
        {
            Roles =
            [
                new HeldRole(
                    Role.QualityStrategist,
                    new HeldNode(node.Id, node.Code, node.Name, node.Kind, node.Path)
                ),
            ],
        };
    }

    public async Task<Indicator> ReadAsync(string code)
    {
        await using var context = Database.CreateDbContext();
        return await context
            .Indicators.AsNoTracking()
            .Include(one => one.Targets)
                .ThenInclude(target => target.Waypoints)
            .AsSingleQuery()
            .SingleAsync(one => one.Code == code);
    }

    /// <summary>A change of the definition, as the page would send it.</summary>
    public static IndicatorToSave Change(
        Indicator indicator,
        Func<IndicatorDefinition, IndicatorDefinition> to,
        string? reason = "Skäl",
        bool isMeant = false
    ) =>
        new(
            indicator.Id,
            indicator.Version,
            indicator.Code,
            indicator.Kind,
            to(indicator.Current),
            reason,
            isMeant
        );

    /// <summary>A change of the first target, as the page would send it.</summary>
    public static TargetToSave Change(
        Indicator indicator,
        Func<TargetPath, TargetPath> to,
        string? reason = "Skäl",
        Decision? decision = null,
        bool isMeant = false
    )
    {
        var target = indicator.Targets.First();
        return new(
            indicator.Id,
            indicator.Version,
            target.Id,
            to(target.Path),
            decision,
            reason,
            isMeant
        );
    }
}
