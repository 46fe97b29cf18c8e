namespace Essunga.Portal.Domain.Data.ChangeLog;

/// <summary>Who saves, when (UTC) and why: asked for before anything is saved.</summary>
public sealed record ChangeStamp(Guid ById, DateTime At, string? Reason = null);
