namespace Essunga.Portal.Domain.Organisation;

/// <summary>Which actions a role carries on its node and on everything below it. The one table of rights.</summary>
public static class Rights
{
    private static readonly Dictionary<Role, PortalAction[]> Table = new()
    {
        [Role.CouncilMember] = [PortalAction.ReadGoals],
        [Role.PresidiumMember] =
        [
            PortalAction.ReadGoals,
            PortalAction.StateOutlook,
            PortalAction.EditActivities,
            PortalAction.EditIndicators,
        ],
        [Role.ExecutiveCommitteeMember] =
        [
            PortalAction.ReadGoals,
            PortalAction.StateOverallOutlook,
        ],
        [Role.ChiefExecutive] =
        [
            PortalAction.ReadGoals,
            PortalAction.FollowReporting,
            PortalAction.LockPoints,
            PortalAction.Report,
            PortalAction.StateOutlook,
            PortalAction.EditActivities,
            PortalAction.EditIndicators,
        ],
        [Role.SectorHead] =
        [
            PortalAction.ReadGoals,
            PortalAction.Report,
            PortalAction.StateOutlook,
            PortalAction.EditActivities,
            PortalAction.EditIndicators,
        ],
        [Role.UnitManager] = [PortalAction.ReadGoals, PortalAction.Report],
        [Role.Employee] = [PortalAction.ReadGoals],
        [Role.QualityStrategist] =
        [
            PortalAction.ReadGoals,
            PortalAction.ReadChangeLog,
            PortalAction.EditGoals,
            PortalAction.EditIndicators,
            PortalAction.FollowReporting,
            PortalAction.LockPoints,
        ],
        [Role.FinanceManager] =
        [
            PortalAction.ReadGoals,
            PortalAction.Report,
            PortalAction.FollowReporting,
        ],
        [Role.CompanyManager] = [PortalAction.ReadGoals, PortalAction.Report],
        [Role.Auditor] = [PortalAction.ReadGoals, PortalAction.ReadChangeLog],
        [Role.Administrator] =
        [
            PortalAction.ReadGoals,
            PortalAction.ReadChangeLog,
            PortalAction.Administer,
        ],
    };

    public static IReadOnlyCollection<PortalAction> Of(Role role) => Table[role];

    /// <summary>
    /// Whether a role gives the action for the body that the person's own place lies under and for no other: the chief
    /// executive leads kommunledningssektorn, and with it kommunstyrelsen's own part of the goals, not another sector's.
    /// </summary>
    public static bool IsForOwnBodyAlone(Role role, PortalAction action) =>
        role == Role.ChiefExecutive
        && action
            is PortalAction.StateOutlook
                or PortalAction.EditActivities
                or PortalAction.EditIndicators;

    /// <summary>Whether the action concerns what the whole municipality reads, so that any node gives it everywhere.</summary>
    public static bool IsMunicipalityWide(PortalAction action) => action == PortalAction.ReadGoals;
}
