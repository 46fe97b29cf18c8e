using Essunga.Portal.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>Reads the listing of all indicators in four commands, however many they are, and keeps it until something changes.</summary>
public sealed class IndicatorListReader(
    IDbContextFactory<PortalDbContext> contexts,
    ReadCache cache,
    TimeProvider time
)
{
    public Task<IndicatorListing> ReadAsync(
        ReadPeriod period,
        ReadPoint point,
        CancellationToken cancellation
    ) =>
        cache.GetAsync(
            ("indicator-listing", period.Id, point.Id),
            RestsOn.Everything,
            token => LoadAsync(period.Id, point, token),
            cancellation
        );

    private async Task<IndicatorListing> LoadAsync(
        Guid periodId,
        ReadPoint point,
        CancellationToken cancellation
    )
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var goals = await GoalsAsync(context, periodId, cancellation);
        var uses = await UsesAsync(context, periodId, cancellation);
        var values = await ListedValues.ReadAsync(context, cancellation);
        var heads = await ListedHeads.ReadAsync(context, cancellation);
        return new IndicatorListing(
            [
                .. heads
                    .Where(head => point.At(now).Follows(head.EndsOn))
                    .Select(head =>
                        ListedHeads.Assemble(head, values[head.Id], uses[head.Id], point.At(now))
                    ),
            ],
            goals
        );
    }

    private static async Task<List<ListedGoal>> GoalsAsync(
        PortalDbContext context,
        Guid periodId,
        CancellationToken cancellation
    )
    {
        var rows = await context
            .Goals.AsNoTracking()
            .Where(goal => goal.PeriodId == periodId)
            .OrderBy(goal => goal.Number)
            .Select(goal => new
            {
                goal.Number,
                goal.Title,
                goal.Slug,
            })
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(goal => new ListedGoal(
                goal.Number,
                goal.Title,
                goal.Slug,
                SearchText.From(
                    "mål",
                    goal.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    goal.Title
                )
            )),
        ];
    }

    private static async Task<ILookup<Guid, ListedUse>> UsesAsync(
        PortalDbContext context,
        Guid periodId,
        CancellationToken cancellation
    )
    {
        var rows = await (
            from goal in context.Goals.AsNoTracking()
            where goal.PeriodId == periodId
            from assignment in goal.Assignments
            from use in assignment.Indicators
            select new ListedUse(use.IndicatorId, goal.Number, assignment.CommitteeId)
        ).ToListAsync(cancellation);
        return rows.ToLookup(use => use.IndicatorId);
    }
}

/// <summary>That a committee follows a goal up by an indicator.</summary>
internal sealed record ListedUse(Guid IndicatorId, int GoalNumber, Guid CommitteeId);
