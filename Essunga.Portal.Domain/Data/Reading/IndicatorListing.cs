namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>
/// Every indicator and key figure as it stands at a reporting point, kept small: no definitions, comments,
/// corrections or people, and of the values only what is known for all genders together.
/// </summary>
/// <param name="Goals">The goals of the point's goal period, by number.</param>
public sealed record IndicatorListing(
    IReadOnlyList<ListedIndicator> Indicators,
    IReadOnlyList<ListedGoal> Goals
);

/// <summary>An indicator of the listing.</summary>
/// <param name="Indicator">Its only value is the current one; the series is in <see cref="ReadIndicator.Known"/>.</param>
/// <param name="Search">Code, name and definition made alike for searching.</param>
/// <param name="ChangedAt">UTC when a value was last reported or corrected; null without values.</param>
/// <param name="Goals">Numbers of the goals it belongs to.</param>
/// <param name="Committees">The committees that follow a goal up by it.</param>
public sealed record ListedIndicator(
    ReadIndicator Indicator,
    string Search,
    DateTime? ChangedAt,
    IReadOnlySet<int> Goals,
    IReadOnlySet<Guid> Committees
)
{
    /// <summary>Whether a committee follows a goal up by it, or it is reported within the committee.</summary>
    public bool IsOf(ReadCommittee committee)
    {
        ArgumentNullException.ThrowIfNull(committee);
        return Committees.Contains(committee.Id)
            || Indicator.NodePath.StartsWith(committee.Path, StringComparison.Ordinal);
    }
}

/// <summary>A goal that a search may find.</summary>
/// <param name="Search">Number and title made alike for searching.</param>
public sealed record ListedGoal(int Number, string Title, string Slug, string Search);
