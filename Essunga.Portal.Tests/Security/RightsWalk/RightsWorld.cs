using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Essunga.Portal.Tests.Security.RightsWalk;

/// <summary>The portal with the sample data, for the walk alone: what is allowed is done.</summary>
public sealed class RightsWorld : IAsyncLifetime
{
    internal PortalHost Portal { get; } = new();

    public ValueTask InitializeAsync() => Portal.InitializeAsync();

    public ValueTask DisposeAsync() => Portal.DisposeAsync();

    /// <summary>A command or query as the pages get it.</summary>
    internal T Get<T>()
        where T : notnull => Portal.Services.CreateScope().ServiceProvider.GetRequiredService<T>();

    internal async Task<Viewer> ViewerAsync(string persona)
    {
        await using var context = Open();
        var id = await context
            .People.Where(one => one.PersonaKey == persona)
            .Select(one => one.Id)
            .SingleAsync();
        return (
            await Get<ViewerReader>()
                .ReadAsync(id, Get<TimeProvider>().Today(), CancellationToken.None)
        )!;
    }

    /// <summary>How much has been saved, by anybody.</summary>
    internal async Task<long> SavedAsync()
    {
        await using var context = Open();
        return await context.ChangeLog.LongCountAsync();
    }

    /// <summary>The id of the indicator with the code; a new one for what is not there.</summary>
    internal Task<Guid> IndicatorAsync(RightsObject what) =>
        IdAsync(what, context => context.Indicators.Where(one => one.Code == what.Name));

    internal Task<Guid> ActivityAsync(RightsObject what) =>
        IdAsync(what, context => context.Activities.Where(one => one.Code == what.Name));

    /// <summary>The id of a reporting point.</summary>
    internal Task<Guid> PointAsync(int year, int tertial) =>
        IdAsync(
            new("", ""),
            context =>
                context.ReportingPoints.Where(one => one.Year == year && one.Tertial == tertial)
        );

    private async Task<Guid> IdAsync<T>(
        RightsObject what,
        Func<PortalDbContext, IQueryable<T>> query
    )
        where T : Entity
    {
        if (!what.IsThere)
        {
            return Guid.NewGuid();
        }

        await using var context = Open();
        return await query(context).Select(one => one.Id).SingleAsync();
    }

    internal PortalDbContext Open() => Get<IDbContextFactory<PortalDbContext>>().CreateDbContext();
}
