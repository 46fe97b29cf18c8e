using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Features.Goals.OneGoal;

/// <summary>A goal of another period than the one that is followed up, with what its committees have planned for it.</summary>
public sealed record ComingGoal(
    ReadGoal Goal,
    int FromYear,
    int ToYear,
    IReadOnlyList<ReadAssignment> Parts,
    IReadOnlyList<ReadActivity> Activities,
    IReadOnlyDictionary<Guid, ComingIndicator> Indicators
)
{
    /// <summary>The committees whose activities for the goal somebody may set up, each with where one is added.</summary>
    public IReadOnlyDictionary<string, string> AddHrefs(Viewer viewer) =>
        ActivityAdds.Of(Goal, Parts, viewer);
}

/// <summary>An indicator that a coming goal is to be followed up by.</summary>
public sealed record ComingIndicator(string Code, string Name);

/// <summary>Where a reader adds an activity for a goal.</summary>
internal static class ActivityAdds
{
    /// <summary>By the committee's name; empty for who may not, and for a goal that has ended.</summary>
    public static IReadOnlyDictionary<string, string> Of(
        ReadGoal goal,
        IEnumerable<ReadAssignment> parts,
        Viewer viewer
    ) =>
        parts
            .Where(one =>
                goal.EndedOn is null && viewer.May(PortalAction.EditActivities, one.CommitteePath)
            )
            .ToDictionary(
                one => one.CommitteeName,
                one => Links.NewActivity(goal.Slug, one.CommitteeSlug),
                StringComparer.Ordinal
            );
}
