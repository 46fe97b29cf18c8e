using Essunga.Portal.Domain.Notices;

namespace Essunga.Portal.Features.Notices.Settings;

/// <summary>What the reader has chosen, and what came of it.</summary>
/// <param name="CanMail">The portal sends mails here.</param>
/// <param name="Kinds">The kinds that the reader can get.</param>
/// <param name="WaitsForCode">A code is mailed to the address and not yet given back.</param>
/// <param name="Latest">The latest mail; null before the first.</param>
public sealed record SettingsView(
    DateOnly Today,
    bool CanMail,
    DigestChoice Choice,
    IReadOnlyList<NoticeKind> Kinds,
    bool WaitsForCode,
    LatestMail? Latest
);

/// <summary>The latest digest.</summary>
/// <param name="SentAt">UTC; null when it is not sent.</param>
/// <param name="IsGivenUp">The address took no mail.</param>
public sealed record LatestMail(DateOnly Day, DateTime? SentAt, bool IsGivenUp);

/// <summary>What is typed in the form.</summary>
public sealed class DigestForm
{
    public DigestCadence Cadence { get; set; }

    public DayOfWeek Day { get; set; }

    public string? At { get; set; }

    public string? Address { get; set; }

    /// <summary>The kinds that are not wanted.</summary>
    public HashSet<NoticeKind> Muted { get; } = [];
}

/// <summary>A field of the form that something is wrong with.</summary>
public enum DigestField
{
    At,
    Address,
    Kinds,
    Code,
}
