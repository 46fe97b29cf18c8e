using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Notices;

public static class NoticeRules
{
    public static DomainRule AddressIsAnAddress { get; } = new("notices.address-is-an-address");

    public static DomainRule AddressIsShortEnough { get; } = new("notices.address-is-short-enough");

    public static DomainRule DigestNeedsAddress { get; } = new("notices.digest-needs-address");

    public static DomainRule DigestNeedsKind { get; } = new("notices.digest-needs-kind");

    public static DomainRule TimeIsATime { get; } = new("notices.time-is-a-time");

    public static DomainRule CodeIsRight { get; } = new("notices.code-is-right");

    public static DomainRule CodeIsFresh { get; } = new("notices.code-is-fresh");
}
