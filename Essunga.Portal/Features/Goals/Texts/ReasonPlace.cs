using System.Globalization;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.FollowUp;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Domain.Writing;
using Essunga.Portal.Writing;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Goals.Texts;

/// <summary>
/// Why a body states what it does of a goal at a point, while it is being written. It is a draft that only those who may
/// state it see; what is stated takes a copy, and the copy never changes.
/// </summary>
internal sealed class ReasonPlace : ITextPlace
{
    private const char Whole = 'm';
    private const char Own = 'n';

    public TextKind Kind => TextKind.StatementReason;

    public IReadOnlyCollection<string> RestsOn { get; } =
    [
        .. Domain.Data.Reading.RestsOn.Calendar,
        .. Domain.Data.Reading.RestsOn.People,
        nameof(StatedOutlook),
        nameof(StatedVerdict),
    ];

    /// <param name="committeeId">Null for the goal as a whole.</param>
    public static TextKey KeyOf(Guid goalId, Guid pointId, Guid? committeeId) =>
        new(
            TextKind.StatementReason,
            goalId,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{(committeeId is null ? Whole : Own)}-{pointId:N}-{committeeId ?? Guid.Empty:N}"
            )
        );

    public async Task<TextGround?> FindAsync(
        PortalDbContext context,
        TextKey key,
        CancellationToken cancellation
    )
    {
        if (
            key.Field.Split('-') is not [[Whole or Own], var pointText, var nodeText]
            || !Guid.TryParseExact(pointText, "N", out var pointId)
            || !Guid.TryParseExact(nodeText, "N", out var committee)
            || key.Field[0] == Whole != (committee == Guid.Empty)
        )
        {
            return null;
        }

        var isOverall = committee == Guid.Empty;
        var goal = await context
            .Goals.AsNoTracking()
            .Include(one => one.Period)
            .Include(one => one.Assignments)
            .AsSingleQuery()
            .SingleOrDefaultAsync(one => one.Id == key.OwnerId, cancellation);
        var point = await context
            .ReportingPoints.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == pointId, cancellation);
        var node = await context
            .Nodes.AsNoTracking()
            .Where(one =>
                isOverall ? one.Code == OrganisationNode.ExecutiveBoardCode : one.Id == committee
            )
            .Select(one => new
            {
                one.Id,
                one.Path,
                one.Slug,
            })
            .SingleOrDefaultAsync(cancellation);
        if (
            goal is null
            || point is null
            || node is null
            || !goal.Period.Covers(point)
            || (!isOverall && goal.Assignments.All(one => one.CommitteeId != committee))
        )
        {
            return null;
        }

        var action = isOverall ? PortalAction.StateOverallOutlook : PortalAction.StateOutlook;
        return new TextGround(
            $"Skäl till bedömningen av mål {goal.Number}",
            await InForceAsync(context, goal, point, node.Id, isOverall, cancellation),
            IsCopied: false,
            Goal.LongestReason,
            Frozen: null,
            viewer => viewer.May(action, node.Path),
            viewer => viewer.May(action, node.Path)
        )
        {
            Href = Links.StateOutlook(
                goal.Slug,
                new AddressState(point.Year, point.Tertial, isOverall ? null : node.Slug)
            ),
        };
    }

    public Task TakeAsync(
        PortalDbContext context,
        TextKey key,
        string markdown,
        Guid byId,
        DateTime now,
        CancellationToken cancellation
    ) => Task.CompletedTask;

    /// <summary>What the body has stated already is what it writes on; an efterhandsändring is written anew.</summary>
    private static async Task<string?> InForceAsync(
        PortalDbContext context,
        Goal goal,
        ReportingPoint point,
        Guid nodeId,
        bool isOverall,
        CancellationToken cancellation
    )
    {
        if (point.LockedAt is not null)
        {
            return null;
        }

        return goal.Period.EndsAt(point)
            ? await context
                .Set<StatedVerdict>()
                .Where(one =>
                    one.GoalId == goal.Id && one.BodyId == nodeId && one.IsOverall == isOverall
                )
                .OrderByDescending(one => one.At)
                .Select(one => one.Reason)
                .FirstOrDefaultAsync(cancellation)
            : await context
                .Set<StatedOutlook>()
                .Where(one =>
                    one.GoalId == goal.Id
                    && one.PointId == point.Id
                    && one.BodyId == nodeId
                    && one.IsOverall == isOverall
                )
                .OrderByDescending(one => one.At)
                .Select(one => one.Reason)
                .FirstOrDefaultAsync(cancellation);
    }
}
