using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Features.Administration.Organisation;

/// <summary>The organisation as it stands on a day.</summary>
/// <param name="Selected">The node that is looked at; null when none is.</param>
/// <param name="Ended">Nodes that had ended by the day, the latest first.</param>
public sealed record OrganisationView(
    DateOnly Day,
    DateOnly Today,
    IReadOnlyList<NodeLine> Lines,
    IReadOnlyList<NodeLine> Ended,
    NodeDetail? Selected
)
{
    public bool IsToday => Day == Today;

    /// <summary>The day as it stands in the address; null for today.</summary>
    public DateOnly? AddressDay => IsToday ? null : Day;
}

/// <summary>A node of the tree.</summary>
/// <param name="Name">As it was called on the day.</param>
/// <param name="People">How many who are here belong to it.</param>
/// <param name="Things">How much is reported there.</param>
public sealed record NodeLine(
    string Code,
    string Name,
    NodeKind Kind,
    int Depth,
    int People,
    int Things,
    DateOnly From,
    DateOnly? To,
    string? Note
);

/// <summary>A node with what can be done to it.</summary>
/// <param name="Path">From the root: "Kommunfullmäktige / Utbildningsnämnden".</param>
/// <param name="Places">Where it has stood and is to stand, in order of time.</param>
/// <param name="ToCome">Moves that are to come.</param>
/// <param name="Children">Names of what stands right under it.</param>
/// <param name="Goals">How many goals it has a part in, which stay with it.</param>
/// <param name="Follower">What follows it; null when nothing does.</param>
/// <param name="Targets">Where it may be moved, and what may follow it.</param>
public sealed record NodeDetail(
    Guid Id,
    Guid Version,
    string Code,
    string Name,
    NodeKind Kind,
    string Path,
    DateOnly From,
    DateOnly? To,
    bool IsRoot,
    IReadOnlyList<(string Name, DateOnly From)> Places,
    IReadOnlyList<(Guid MoveId, string To, DateOnly On)> ToCome,
    IReadOnlyList<string> Children,
    int People,
    int Things,
    int Goals,
    string? Follower,
    Guid? ParentId,
    IReadOnlyList<NodeChoice> Targets
)
{
    public bool HasEndedBy(DateOnly day) => To < day;

    /// <summary>Whether something must go somewhere when it ends.</summary>
    public bool IsEmpty => Children.Count == 0 && People == 0 && Things == 0;
}
