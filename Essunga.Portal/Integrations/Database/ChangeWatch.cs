using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Integrations.Database;

/// <summary>
/// Asks every other second what has come into the change log, so that what another node saved is seen here within
/// three. An id that is passed over is waited for: it is a save that is not finished yet, or one that was undone.
/// </summary>
internal sealed partial class ChangeWatch(
    IDbContextFactory<PortalDbContext> contexts,
    DataVersion version,
    ReadCache cache,
    ILogger<ChangeWatch> log
) : BackgroundService
{
    /// <summary>Stands first in the command, so that it can be told from those of pages.</summary>
    public const string Tag = "change-watch";

    /// <summary>How many looks a missing id is waited for: a minute, twice the longest that a save waits for a lock.</summary>
    public const int MostLooks = 30;

    // Saves that another node is in the middle of when this one starts.
    private const int UnderWay = 200;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    // By the id before each gap: the look that saw it first.
    private readonly Dictionary<long, int> _gaps = [];

    private bool _hasLooked;
    private int _look;

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

    /// <summary>Looks once. One look at a time.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (!_hasLooked)
        {
            // Nothing is read yet that could be old: what has been does not matter.
            var latest = await context
                .ChangeLog.TagWith(Tag)
                .MaxAsync(entry => (long?)entry.Id, cancellation);
            version.SettleTo((latest ?? 0) - UnderWay);
            _hasLooked = true;
        }

        var settled = version.Settled;
        var entries = await context
            .ChangeLog.TagWith(Tag)
            .Where(entry => entry.Id > settled)
            .OrderBy(entry => entry.Id)
            .Select(entry => new { entry.Id, entry.Subject })
            .ToListAsync(cancellation);
        foreach (var entry in entries)
        {
            version.RaiseTo(entry.Subject, entry.Id);
        }

        Settle([.. entries.Select(entry => entry.Id)]);
        cache.Sweep();
    }

    private void Settle(IReadOnlyList<long> ids)
    {
        _look++;
        var settled = version.Settled;
        var before = settled;
        var isWaiting = false;
        foreach (var id in ids)
        {
            if (id != before + 1 && before > 0)
            {
                _gaps.TryAdd(before, _look);
                isWaiting |= _look - _gaps[before] < MostLooks;
            }

            settled = isWaiting ? settled : id;
            before = id;
        }

        version.SettleTo(settled);
        foreach (var passed in _gaps.Keys.Where(gap => gap < settled).ToList())
        {
            _gaps.Remove(passed);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The change log cannot be read; trying again until it can"
    )]
    private static partial void Failing(ILogger log, Exception fault);
}
