using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Integrations.Database;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Integrations.Notices;

/// <summary>
/// Makes notices when something has been saved, on any node, and when a new day has begun; and lets the counts of unread
/// follow what other nodes give and mark.
/// </summary>
internal sealed partial class NoticeWatch(
    IDbContextFactory<PortalDbContext> contexts,
    NoticeRun run,
    DataVersion version,
    TimeProvider time,
    ILogger<NoticeWatch> log
) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private (long Log, DateOnly Day) _made;
    private (long? Given, DateTime? Marked) _seen;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        var failing = false;
        while (await timer.WaitForNextTickAsync(stoppingToken))
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
        }
    }

    /// <summary>Looks once. One command when nothing has happened.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        var (latest, given, marked) = await NowAsync(cancellation);
        if (_seen != (given, marked))
        {
            version.Renew(nameof(KeptNotice));
            _seen = (given, marked);
        }

        var today = time.Today();
        // What another node saved is made notices of when the readings here know of it.
        if (_made == (latest, today) || version.Latest < latest)
        {
            return;
        }

        await run.RunAsync(cancellation);
        _made = (latest, today);
    }

    private async Task<(long Log, long? Given, DateTime? Marked)> NowAsync(
        CancellationToken cancellation
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var now = await context
            .ChangeLog.TagWith($"{ChangeWatch.Tag} for notices")
            .OrderByDescending(entry => entry.Id)
            .Take(1)
            .Select(entry => new
            {
                entry.Id,
                Given = context.Notices.Max(one => (long?)one.Id),
                Marked = context.Notices.Max(one => one.MarkedAt),
            })
            .FirstOrDefaultAsync(cancellation);
        return (now?.Id ?? 0, now?.Given, now?.Marked);
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Notices cannot be made; trying again until they can"
    )]
    private static partial void Failing(ILogger log, Exception fault);
}
