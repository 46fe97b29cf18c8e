namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>Which indicators are a reader's own: those that the person owns, stands in for, or that lie under a node.</summary>
/// <param name="Path">The node's path; null when nothing is the person's by place.</param>
public sealed record OwnIndicators(Guid PersonId, string? Path)
{
    /// <summary>Every indicator there is: all lie under the root.</summary>
    public static OwnIndicators Everybodys { get; } = new(Guid.Empty, "/");

    /// <summary>Whether an indicator is among them; says the same as the database is asked.</summary>
    public bool Includes(ReadIndicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return indicator.Owner?.Id == PersonId
            || indicator.StandIn?.Id == PersonId
            || (Path is not null && indicator.NodePath.StartsWith(Path, StringComparison.Ordinal));
    }
}
