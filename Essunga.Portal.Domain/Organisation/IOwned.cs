namespace Essunga.Portal.Domain.Organisation;

/// <summary>Something that a person answers for (ansvarig), with a stand-in (ersättare).</summary>
public interface IOwned
{
    Guid? OwnerId { get; }

    Guid? StandInId { get; }

    /// <exception cref="Kernel.BrokenRuleException">Somebody would stand in for themselves.</exception>
    void HandTo(Guid? ownerId, Guid? standInId);
}
