namespace Essunga.Portal.Domain.Data;

/// <summary>One thing that happened to the safety of the portal: what, who and when. Written once, never changed or removed.</summary>
public sealed class SecurityLogEntry
{
    /// <summary>The longest <see cref="Detail"/>, in characters.</summary>
    public const int LongestDetail = 400;

    public long Id { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    public SecurityEvent Event { get; init; }

    /// <summary>Null when the one who asked is nobody that the portal knows.</summary>
    public Guid? PersonId { get; init; }

    public string? Detail { get; init; }
}
