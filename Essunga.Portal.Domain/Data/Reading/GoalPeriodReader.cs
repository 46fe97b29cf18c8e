using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>Reads the whole chain of a goal period, in as many commands whatever its size, and keeps each part until what it rests on changes.</summary>
public sealed class GoalPeriodReader(
    IDbContextFactory<PortalDbContext> contexts,
    ReadCache cache,
    TimeProvider time
)
{
    /// <summary>The chain from the vision down. Six commands when nothing is kept.</summary>
    public async Task<GoalPeriodReading> ReadAsync(
        ReadCalendar calendar,
        ReadPeriod period,
        ReadPoint point,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(period);
        var frame = await FrameAsync(period, cancellation);
        var read = await IndicatorsAsync(period, point, frame, null, cancellation);
        var vision = await cache.GetAsync("vision", RestsOn.Vision, LoadVisionAsync, cancellation);
        return Whole(calendar, period, point, frame, read) with { Vision = vision.Vision };
    }

    /// <summary>The chain without its vision, and what else is the reader's own. Five commands when nothing is kept.</summary>
    public async Task<(GoalPeriodReading Chain, IReadOnlyList<ReadIndicator> Own)> ReadAsync(
        ReadCalendar calendar,
        ReadPeriod period,
        ReadPoint point,
        OwnIndicators? own,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(period);
        var frame = await FrameAsync(period, cancellation);
        var read = await IndicatorsAsync(period, point, frame, own, cancellation);
        return (Whole(calendar, period, point, frame, read), read.Own);
    }

    private static GoalPeriodReading Whole(
        ReadCalendar calendar,
        ReadPeriod period,
        ReadPoint point,
        GoalFrame frame,
        Judged read
    ) =>
        new(
            period,
            point,
            [.. calendar.Points.Where(one => period.Covers(one.Year))],
            frame.Goals,
            frame.Assignments,
            frame.Statements,
            frame.Activities,
            read.ByGoals
        )
        {
            Verdicts = frame.Verdicts,
        };

    private Task<GoalFrame> FrameAsync(ReadPeriod period, CancellationToken cancellation) =>
        cache.GetAsync(
            ("goal-frame", period.Id),
            RestsOn.Goals,
            token => LoadFrameAsync(period.Id, token),
            cancellation
        );

    private async Task<GoalFrame> LoadFrameAsync(Guid periodId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await GoalFrame.ReadAsync(context, periodId, cancellation);
    }

    private Task<Judged> IndicatorsAsync(
        ReadPeriod period,
        ReadPoint point,
        GoalFrame frame,
        OwnIndicators? own,
        CancellationToken cancellation
    ) =>
        cache.GetAsync(
            KeyOf(period.Id, point, own),
            RestsOn.Everything,
            token => LoadIndicatorsAsync(period.Id, point, frame, own, token),
            cancellation
        );

    private static (string, Guid, Guid, OwnIndicators?) KeyOf(
        Guid periodId,
        ReadPoint point,
        OwnIndicators? own
    ) => ("goal-indicators", periodId, point.Id, own);

    private async Task<Judged> LoadIndicatorsAsync(
        Guid periodId,
        ReadPoint point,
        GoalFrame frame,
        OwnIndicators? own,
        CancellationToken cancellation
    )
    {
        var asOf = cache.VersionOf(RestsOn.Everything);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var used = context
            .Goals.Where(goal => goal.PeriodId == periodId)
            .SelectMany(goal => goal.Assignments)
            .SelectMany(one => one.Indicators)
            .Select(use => use.IndicatorId);
        var at = point.At(time.GetUtcNow().UtcDateTime);
        if (own is null)
        {
            var ofGoals = await IndicatorReader.ReadAsync(
                context,
                indicator => used.Contains(indicator.Id),
                at,
                cancellation
            );
            return new Judged(
                ofGoals.Where(one => at.Follows(one.EndsOn)).ToDictionary(one => one.Id),
                []
            );
        }

        var (personId, path) = own;
        var all = await IndicatorReader.ReadAsync(
            context,
            indicator =>
                used.Contains(indicator.Id)
                || indicator.OwnerId == personId
                || indicator.StandInId == personId
                || context.Nodes.Any(node =>
                    node.Id == indicator.NodeId && path != null && node.Path.StartsWith(path)
                ),
            at,
            cancellation
        );
        var usedIds = frame.Assignments.SelectMany(one => one.IndicatorIds).ToHashSet();
        // Everybody's page holds the goals' indicators: they are in memory once, and not once for each reader.
        var (ofAll, _) = await cache.ShareAsync(
            KeyOf(periodId, point, null),
            RestsOn.Everything,
            asOf,
            new Judged(
                all.Where(one => usedIds.Contains(one.Id) && at.Follows(one.EndsOn))
                    .ToDictionary(one => one.Id),
                []
            )
        );
        return new Judged(
            ofAll,
            [.. all.Where(own.Includes).Select(one => ofAll.GetValueOrDefault(one.Id, one))]
        );
    }

    private async Task<FoundVision> LoadVisionAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return new FoundVision(await VisionReading.LatestAsync(context, cancellation));
    }

    /// <summary>Indicators as they stand at the point.</summary>
    private sealed record Judged(
        IReadOnlyDictionary<Guid, ReadIndicator> ByGoals,
        IReadOnlyList<ReadIndicator> Own
    );

    private sealed record FoundVision(ReadVision? Vision);
}
