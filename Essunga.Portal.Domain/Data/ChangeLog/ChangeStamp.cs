namespace Essunga.Portal.Domain.Data.ChangeLog;

/// <summary>Who saves, when (UTC) and why: asked for before anything is saved.</summary>
public sealed record ChangeStamp(Guid ById, DateTime At, string? Reason = null)
{
    /// <summary>Set when several saves are one to the reader, as when a file is read in; otherwise each has its own.</summary>
    public Guid? SaveId { get; init; }
}
