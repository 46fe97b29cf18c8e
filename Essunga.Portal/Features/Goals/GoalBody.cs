using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Features.Goals;

/// <summary>A body that states a prognos or slutbedömning for a goal: a committee for its part, kommunstyrelsen for the whole.</summary>
/// <param name="CommitteeId">Null for the goal as a whole.</param>
/// <param name="Slug">As it stands in the address; null for the goal as a whole.</param>
/// <param name="Path">The node that the right is asked on.</param>
public sealed record GoalBody(Guid? CommitteeId, string Name, string? Slug, string Path)
{
    public bool IsOverall => CommitteeId is null;

    /// <summary>"Utbildningsnämnden", "Kommunstyrelsen, hela målet".</summary>
    public string Label => IsOverall ? $"{Name}, hela målet" : Name;

    public bool MayBeStatedBy(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.May(
            IsOverall ? PortalAction.StateOverallOutlook : PortalAction.StateOutlook,
            Path
        );
    }

    /// <summary>The bodies of a goal, kommunstyrelsen for the whole first; none when the goal has ended and nothing more is stated of it.</summary>
    public static IReadOnlyList<GoalBody> Of(
        ReadCalendar calendar,
        GoalPeriodReading reading,
        Guid goalId
    )
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.HasEnded(goalId))
        {
            return [];
        }

        var committees = reading
            .AssignmentsOf(goalId)
            .Select(one => new GoalBody(
                one.CommitteeId,
                one.CommitteeName,
                one.CommitteeSlug,
                one.CommitteePath
            ));
        return calendar.ExecutiveBoard is { } board
            ? [new GoalBody(null, board.Name, null, board.Path), .. committees]
            : [.. committees];
    }
}
