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
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        var failing = false;
        do
        {
            try
            {
                await using var context = await contexts.CreateDbContextAsync(stoppingToken);
                version.RaiseTo(
                    await context.ChangeLog.MaxAsync(entry => (long?)entry.Id, stoppingToken) ?? 0
                );
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

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The change log cannot be read; trying again until it can"
    )]
    private static partial void Failing(ILogger log, Exception fault);
}
