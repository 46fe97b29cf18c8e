using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.FollowUp;

public static class FollowUpRules
{
    public static DomainRule TertialIsOneToThree { get; } =
        new("follow-up.tertial-is-one-to-three");

    public static DomainRule PointIsOpen { get; } = new("follow-up.point-is-open");

    public static DomainRule TertialHasEnded { get; } = new("follow-up.tertial-has-ended");

    public static DomainRule UnlockNeedsReason { get; } = new("follow-up.unlock-needs-reason");

    public static DomainRule PointIsLocked { get; } = new("follow-up.point-is-locked");

    /// <summary>A point's last day comes after its tertial and before the next one is over, so that the points keep their order.</summary>
    public static DomainRule DueAfterTertial { get; } = new("follow-up.due-after-tertial");
}
