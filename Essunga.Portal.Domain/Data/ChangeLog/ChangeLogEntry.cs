namespace Essunga.Portal.Domain.Data.ChangeLog;

/// <summary>
/// One object in one save: who, when, what from, what to and why. Written in the same transaction as the change,
/// never changed or removed. <see cref="Id"/> grows, so that the highest says how far the data has come.
/// </summary>
public sealed class ChangeLogEntry
{
    public long Id { get; init; }

    /// <summary>Everything saved together has the same.</summary>
    public Guid SaveId { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    public Guid ById { get; init; }

    public string? Reason { get; init; }

    /// <summary>Type name of the object, as "Goal".</summary>
    public string Subject { get; init; } = "";

    public Guid SubjectId { get; init; }

    public ChangeKind Kind { get; init; }

    /// <summary>The changed properties as they were, as JSON; null when added.</summary>
    public string? Before { get; init; }

    /// <summary>The changed properties as they became, as JSON; null when removed.</summary>
    public string? After { get; init; }
}
