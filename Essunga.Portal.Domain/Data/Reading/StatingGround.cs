using Essunga.Portal.Domain.FollowUp;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Measures;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>
/// What somebody who states an outlook or a verdict sees before it is made. Two that are equal say that nothing has
/// changed in between: neither data, rule nor what the body has stated.
/// </summary>
/// <param name="SuggestedVerdict">What the rule suggests for a slutbedömning; null when it cannot be judged.</param>
/// <param name="InForceId">The body's statement in force at the point; null before there is one.</param>
public sealed record StatingGround(
    AssessmentBasis Basis,
    Verdict? SuggestedVerdict,
    Guid? InForceId
)
{
    public static StatingGround Of(
        AssessmentRule rule,
        IReadOnlyList<IndicatorState> states,
        Guid? inForceId
    )
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new(rule.BasisOf(states), rule.SuggestVerdict(states), inForceId);
    }

    /// <summary>
    /// The ground as the database has it at this moment, past everything that is kept. Three commands.
    /// </summary>
    /// <param name="goal">With period, assignments and their indicators.</param>
    /// <param name="now">UTC.</param>
    public static async Task<StatingGround> ReadAsync(
        PortalDbContext context,
        Goal goal,
        ReportingPoint point,
        StatingBody body,
        DateTime now,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(goal);
        ArgumentNullException.ThrowIfNull(point);
        ArgumentNullException.ThrowIfNull(body);
        var ids = goal
            .Assignments.Where(one => body.IsOverall || one.CommitteeId == body.NodeId)
            .SelectMany(one => one.Indicators)
            .Select(use => use.IndicatorId)
            .Distinct()
            .ToList();
        var at = PointInTime.Of(point, now);
        var indicators = await IndicatorReader.ReadAsync(
            context,
            indicator => ids.Contains(indicator.Id),
            at,
            cancellation
        );
        return Of(
            goal.Period.Rule,
            [
                .. indicators
                    .Where(one => at.Follows(one.EndsOn))
                    .Select(one => one.Standing.State)
                    .OfType<IndicatorState>(),
            ],
            await InForceAsync(context, goal, point, body, cancellation)
        );
    }

    private static Task<Guid?> InForceAsync(
        PortalDbContext context,
        Goal goal,
        ReportingPoint point,
        StatingBody body,
        CancellationToken cancellation
    )
    {
        var same = context.Goals.AsNoTracking().Where(one => one.Id == goal.Id);
        return goal.Period.EndsAt(point)
            ? same.SelectMany(one => one.Verdicts)
                .Where(one =>
                    one.IsOverall == body.IsOverall && (body.IsOverall || one.BodyId == body.NodeId)
                )
                .OrderByDescending(one => one.At)
                .Select(one => (Guid?)one.Id)
                .FirstOrDefaultAsync(cancellation)
            : same.SelectMany(one => one.Outlooks)
                .Where(one =>
                    one.PointId == point.Id
                    && one.IsOverall == body.IsOverall
                    && (body.IsOverall || one.BodyId == body.NodeId)
                )
                .OrderByDescending(one => one.At)
                .Select(one => (Guid?)one.Id)
                .FirstOrDefaultAsync(cancellation);
    }
}
