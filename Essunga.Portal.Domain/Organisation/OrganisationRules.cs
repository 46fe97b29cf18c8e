using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Organisation;

public static class OrganisationRules
{
    public static DomainRule NodeNeedsName { get; } = new("organisation.node-needs-name");

    public static DomainRule EndNotBeforeStart { get; } = new("organisation.end-not-before-start");

    public static DomainRule PersonNeedsTitle { get; } = new("organisation.person-needs-title");
}
