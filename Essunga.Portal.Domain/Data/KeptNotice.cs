using Essunga.Portal.Domain.Notices;

namespace Essunga.Portal.Domain.Data;

/// <summary>
/// A notice as a person was given it, in the words of the day, with whether it is read. No part of the domain's history:
/// not in the change log.
/// </summary>
public sealed class KeptNotice
{
    /// <summary>Letters that a title or an address may have.</summary>
    public const int MostText = 400;

    public long Id { get; init; }

    public Guid PersonId { get; init; }

    /// <summary>The thing and the occasion; unique for the person.</summary>
    public string Key { get; init; } = "";

    public NoticeKind Kind { get; init; }

    /// <summary>UTC of what it tells of.</summary>
    public DateTime At { get; init; }

    /// <summary>Who did it; null when only time has passed.</summary>
    public Guid? ById { get; init; }

    public string Title { get; init; } = "";

    /// <summary>Where it is done.</summary>
    public string Href { get; init; } = "";

    /// <summary>UTC of when it was given.</summary>
    public DateTime MadeAt { get; init; }

    /// <summary>UTC; null while it is new.</summary>
    public DateTime? ReadAt { get; init; }

    /// <summary>UTC of when it was last marked as read or new; what other nodes look at.</summary>
    public DateTime? MarkedAt { get; init; }
}
