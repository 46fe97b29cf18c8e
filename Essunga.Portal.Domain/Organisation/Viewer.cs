namespace Essunga.Portal.Domain.Organisation;

/// <summary>The person who reads or writes, with the roles that are in force: what every query and command is told.</summary>
public sealed record Viewer(
    Guid PersonId,
    string Title,
    HeldNode Home,
    IReadOnlyList<HeldRole> Roles
)
{
    /// <summary>UTC of the latest visit on a day before this; null at the first.</summary>
    public DateTime? PreviousVisitAt { get; init; }

    /// <summary>The role that the start page follows: the first in the order of <see cref="Organisation.Role"/> that is not Employee.</summary>
    public Role MainRole =>
        Roles
            .Select(role => role.Role)
            .Order()
            .DefaultIfEmpty(Role.Employee)
            .FirstOrDefault(role => role != Role.Employee, Role.Employee);

    /// <summary>Whether an action is allowed on the node with this path.</summary>
    public bool May(PortalAction action, string path) =>
        Roles.Any(held =>
            Rights.Of(held.Role).Contains(action)
            && (
                Rights.IsMunicipalityWide(action)
                || path.StartsWith(held.Node.Path, StringComparison.Ordinal)
            )
            && (
                !Rights.IsForOwnBodyAlone(held.Role, action)
                || Home.Path.StartsWith(path, StringComparison.Ordinal)
            )
        );

    /// <summary>
    /// Whether the person may report something under a node: the owner and the stand-in wherever it lies, if they hold
    /// the right at all, and others by the right on the node.
    /// </summary>
    /// <param name="isReporter">The person owns it or stands in for who does.</param>
    public bool MayReport(bool isReporter, string path) =>
        isReporter ? MaySomewhere(PortalAction.Report) : May(PortalAction.Report, path);

    /// <summary>Whether an action is allowed on any node at all.</summary>
    public bool MaySomewhere(PortalAction action) =>
        Roles.Any(held => Rights.Of(held.Role).Contains(action));
}

/// <summary>A role in force on a node.</summary>
public sealed record HeldRole(Role Role, HeldNode Node);

/// <summary>A node as far as rights and headings need it.</summary>
public sealed record HeldNode(Guid Id, string Code, string Name, NodeKind Kind, string Path)
{
    /// <summary>Its last day; null while no end is decided.</summary>
    public DateOnly? EndsOn { get; init; }
}
