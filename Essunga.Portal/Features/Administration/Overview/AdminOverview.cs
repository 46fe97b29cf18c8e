using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Features.Administration.Overview;

/// <summary>What needs care in the organisation, and how much there is of everything.</summary>
/// <param name="Unowned">Things without an active owner.</param>
/// <param name="WithoutRole">People who are here without any role in force.</param>
/// <param name="WithoutSignIn">People who are here and cannot sign in by Entra.</param>
/// <param name="Ending">Nodes that end within three months, the first first.</param>
/// <param name="Moving">Moves that are to come, the first first.</param>
public sealed record AdminOverview(
    int Unowned,
    int WithoutRole,
    int WithoutSignIn,
    IReadOnlyList<EndingNode> Ending,
    IReadOnlyList<MovingNode> Moving,
    int Nodes,
    int People,
    int Left,
    int Owned
)
{
    public bool NeedsNothing =>
        Unowned == 0 && WithoutRole == 0 && Ending.Count == 0 && Moving.Count == 0;
}

/// <summary>A node that is about to end.</summary>
public sealed record EndingNode(string Code, string Name, NodeKind Kind, DateOnly LastDay);

/// <summary>A node that is about to move.</summary>
public sealed record MovingNode(string Code, string Name, string ToName, DateOnly On);
