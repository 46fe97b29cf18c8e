using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Features.Goals.Editing;

/// <summary>A goal that was removed, as it was: what it takes to put it back.</summary>
public sealed record RemovedGoal(
    Guid Id,
    Guid PeriodId,
    Guid AreaId,
    int Number,
    string Slug,
    string Title,
    Decision Decision,
    string? Motivation,
    Provenance MotivationProvenance,
    Provenance Provenance,
    IReadOnlyList<(Guid Id, Guid CommitteeId, IReadOnlyList<Guid> Indicators)> Parts
)
{
    public static RemovedGoal Of(Goal goal)
    {
        ArgumentNullException.ThrowIfNull(goal);
        return new(
            goal.Id,
            goal.PeriodId,
            goal.AreaId,
            goal.Number,
            goal.Slug,
            goal.Title,
            goal.Decision,
            goal.Motivation,
            goal.MotivationProvenance,
            goal.Provenance,
            [
                .. goal.Assignments.Select(one =>
                    (
                        one.Id,
                        one.CommitteeId,
                        (IReadOnlyList<Guid>)[.. one.Indicators.Select(use => use.IndicatorId)]
                    )
                ),
            ]
        );
    }

    public Goal Restore(GoalPeriod period, GoalArea area)
    {
        var goal = new Goal(Id, period, area, Number, Title, Decision, Provenance, Slug);
        goal.Motivate(Motivation, MotivationProvenance);
        foreach (var (id, committee, indicators) in Parts)
        {
            var part = goal.AssignTo(id, committee, Provenance.Entered);
            foreach (var indicator in indicators)
            {
                part.FollowBy(Guid.NewGuid(), indicator);
            }
        }

        return goal;
    }
}
