using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Administration.Ownings;

/// <summary>
/// Everything that people answer for. What comes later adds its line here, and is then handed over, found without an owner
/// and counted as the rest is.
/// </summary>
public static class OwningKinds
{
    public static IReadOnlyList<OwningKind> All { get; } =
    [
        new(
            "indikator",
            "indikator",
            "indikatorer",
            (context, cancellation) =>
                context
                    .Indicators.AsNoTracking()
                    .OrderBy(one => one.Code)
                    .Select(one => new OwnedThing(
                        "indikator",
                        one.Id,
                        one.Version,
                        one.Code,
                        one.Name,
                        one.NodeId,
                        one.OwnerId,
                        one.StandInId,
                        Links.Indicator(one.Code, AddressState.None)
                    ))
                    .ToListAsync(cancellation),
            async (context, id, cancellation) =>
                await context.Indicators.FindAsync([id], cancellation) is { } one
                    ? new FoundThing(one, one.Version, one.NodeId)
                    : null
        ),
        new(
            "aktivitet",
            "aktivitet",
            "aktiviteter",
            (context, cancellation) =>
                (
                    from one in context.Activities.AsNoTracking()
                    from goal in context.Goals
                    from part in goal.Assignments
                    where part.Id == one.AssignmentId && one.EndedOn == null && goal.EndedOn == null
                    orderby one.Code
                    select new OwnedThing(
                        "aktivitet",
                        one.Id,
                        one.Version,
                        one.Code,
                        one.Title,
                        part.CommitteeId,
                        one.OwnerId,
                        one.StandInId,
                        Links.Goal(goal.Slug, AddressState.None, "aktiviteter")
                    )
                ).ToListAsync(cancellation),
            async (context, id, cancellation) =>
                await context.Activities.FindAsync([id], cancellation) is { } one
                    ? new FoundThing(
                        one,
                        one.Version,
                        await context
                            .Goals.SelectMany(goal => goal.Assignments)
                            .Where(part => part.Id == one.AssignmentId)
                            .Select(part => part.CommitteeId)
                            .SingleAsync(cancellation)
                    )
                    : null
        ),
    ];

    public static OwningKind? Find(string key) =>
        All.FirstOrDefault(kind => string.Equals(kind.Key, key, StringComparison.Ordinal));
}
