using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Organisation;

public static class OrganisationRules
{
    public static DomainRule NodeNeedsName { get; } = new("organisation.node-needs-name");

    public static DomainRule NodeNameIsShortEnough { get; } =
        new("organisation.node-name-is-short-enough");

    public static DomainRule NodeNameIsFree { get; } = new("organisation.node-name-is-free");

    public static DomainRule NodeCodeIsFree { get; } = new("organisation.node-code-is-free");

    public static DomainRule NodeCodeIsPlain { get; } = new("organisation.node-code-is-plain");

    public static DomainRule NodeHasEnd { get; } = new("organisation.node-has-end");

    public static DomainRule EndNotBeforeStart { get; } = new("organisation.end-not-before-start");

    public static DomainRule DayIsReasonable { get; } = new("organisation.day-is-reasonable");

    public static DomainRule WhatIsLeftNeedsPlace { get; } =
        new("organisation.what-is-left-needs-place");

    public static DomainRule RootStays { get; } = new("organisation.root-stays");

    public static DomainRule PlaceIsThere { get; } = new("organisation.place-is-there");

    /// <summary>A form was sent without a node, or without a role.</summary>
    public static DomainRule PlaceIsChosen { get; } = new("organisation.place-is-chosen");

    public static DomainRule RoleIsChosen { get; } = new("organisation.role-is-chosen");

    public static DomainRule NotUnderItself { get; } = new("organisation.not-under-itself");

    public static DomainRule MoveChangesPlace { get; } = new("organisation.move-changes-place");

    public static DomainRule MoveWithinLife { get; } = new("organisation.move-within-life");

    public static DomainRule MoveDayIsFree { get; } = new("organisation.move-day-is-free");

    public static DomainRule MoveIsToCome { get; } = new("organisation.move-is-to-come");

    public static DomainRule TreeIsNotTooDeep { get; } = new("organisation.tree-is-not-too-deep");

    public static DomainRule PersonNeedsTitle { get; } = new("organisation.person-needs-title");

    public static DomainRule TitleIsShortEnough { get; } =
        new("organisation.title-is-short-enough");

    public static DomainRule PersonIsHere { get; } = new("organisation.person-is-here");

    public static DomainRule PersonHasLeft { get; } = new("organisation.person-has-left");

    public static DomainRule RoleIsNew { get; } = new("organisation.role-is-new");

    public static DomainRule RoleIsHeld { get; } = new("organisation.role-is-held");

    public static DomainRule LastAdministratorStays { get; } =
        new("organisation.last-administrator-stays");

    public static DomainRule IdentityIsTwoGuids { get; } =
        new("organisation.identity-is-two-guids");

    public static DomainRule IdentityIsFree { get; } = new("organisation.identity-is-free");

    public static DomainRule StandInIsAnother { get; } = new("organisation.stand-in-is-another");

    public static DomainRule OwnerMayReport { get; } = new("organisation.owner-may-report");

    public static DomainRule NewOwnerIsChosen { get; } = new("organisation.new-owner-is-chosen");

    public static DomainRule NothingIsLeftBehind { get; } =
        new("organisation.nothing-is-left-behind");
}
