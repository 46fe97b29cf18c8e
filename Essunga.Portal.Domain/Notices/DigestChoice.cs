using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Notices;

/// <summary>How often somebody wants a digest by mail.</summary>
public enum DigestCadence
{
    Off = 0,

    /// <summary>Monday to Friday.</summary>
    Weekdays = 1,

    /// <summary>Once a week.</summary>
    Weekly = 2,
}

/// <summary>What a person has chosen about the digest.</summary>
/// <param name="Day">The day of a weekly digest; kept while another cadence is chosen.</param>
/// <param name="At">Time of day where the municipality lies.</param>
/// <param name="Muted">The kinds that are left out, so that a kind that is new to the portal is told of.</param>
/// <param name="Address">Null until one is given.</param>
/// <param name="IsConfirmed">The person has proved to read mail at the address.</param>
public sealed record DigestChoice(
    DigestCadence Cadence,
    DayOfWeek Day,
    TimeOnly At,
    IReadOnlyList<NoticeKind> Muted,
    string? Address,
    bool IsConfirmed
)
{
    /// <summary>What holds for who has chosen nothing: no mail.</summary>
    public static DigestChoice None { get; } =
        new(DigestCadence.Off, DayOfWeek.Monday, new TimeOnly(7, 30), [], null, false);

    /// <summary>Whether mails are to go out.</summary>
    public bool IsOn => Cadence != DigestCadence.Off && Address is not null && IsConfirmed;

    public bool Wants(NoticeKind kind) => !Muted.Contains(kind);

    /// <summary>The choice as it may be kept. Another address than before must be confirmed anew.</summary>
    /// <param name="kinds">Those that the person can get.</param>
    /// <exception cref="BrokenRuleException">A digest without an address or without any kind, or an address that is none.</exception>
    public DigestChoice ChangeTo(DigestChoice wanted, IReadOnlyCollection<NoticeKind> kinds)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var address = MailAddressText.Read(wanted.Address);
        NoticeRules.DigestNeedsAddress.Require(
            wanted.Cadence == DigestCadence.Off || address is not null
        );
        NoticeRules.DigestNeedsKind.Require(
            wanted.Cadence == DigestCadence.Off || kinds.Any(wanted.Wants)
        );
        return wanted with
        {
            Address = address,
            Muted = [.. wanted.Muted.Distinct().Order()],
            IsConfirmed =
                address is not null
                && IsConfirmed
                && string.Equals(address, Address, StringComparison.OrdinalIgnoreCase),
        };
    }
}
