using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Integrations.Database;

/// <summary>Asks every other second how far the change log has come, so that what another node saved is seen here within three.</summary>
internal sealed partial class ChangeWatch(
    IDbContextFactory<PortalDbContext> contexts,
    DataVersion version,
    ILogger<ChangeWatch> log
) : BackgroundService
{
    /// <summary>Stands first in the command, so that it can be told from those of pages.</summary>
    public const string Tag = "change-watch";

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        var failing = false;
        do
        {
            try
            {
                await LookAsync(stoppingToken);
                failing = false;
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                if (!failing)
                {
                    Failing(log, fault);
                }

                failing = true;
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Looks once.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var known = version.Latest;
        var changed = await context
            .ChangeLog.TagWith(Tag)
            .Where(entry => entry.Id > known)
            .GroupBy(entry => entry.Subject)
            .Select(group => new { Subject = group.Key, Id = group.Max(entry => entry.Id) })
            .ToListAsync(cancellation);
        foreach (var one in changed)
        {
            version.RaiseTo(one.Subject, one.Id);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The change log cannot be read; trying again until it can"
    )]
    private static partial void Failing(ILogger log, Exception fault);
}
