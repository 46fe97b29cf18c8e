using Essunga.Portal.Domain.Data;

namespace Essunga.Portal.Integrations.Database;

/// <summary>
/// Settles the organisation when a new day begins, within a minute: what was decided to move or end takes effect without
/// anybody doing anything. The start has settled the day it began on.
/// </summary>
internal sealed partial class DayTurn(
    OrganisationDay organisation,
    TimeProvider time,
    ILogger<DayTurn> log
) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var settled = time.Today();
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var today = time.Today();
            if (today == settled)
            {
                continue;
            }

            try
            {
                await organisation.SettleAsync(today, stoppingToken);
                settled = today;
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Failed(log, fault);
            }
        }
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "The organisation of the new day is not settled; trying again in a minute"
    )]
    private static partial void Failed(ILogger log, Exception fault);
}
