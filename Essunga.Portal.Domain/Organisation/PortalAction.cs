namespace Essunga.Portal.Domain.Organisation;

/// <summary>What somebody may do to something on a node. A right is an action and a node, inherited down the tree.</summary>
public enum PortalAction
{
    /// <summary>Read vision, goals, indicators, activities and assessments that are not drafts.</summary>
    ReadGoals = 0,

    /// <summary>Read the log of all changes.</summary>
    ReadChangeLog = 1,

    /// <summary>Report values and activities.</summary>
    Report = 2,

    /// <summary>State a committee's outlook or verdict for a goal.</summary>
    StateOutlook = 3,

    /// <summary>State the overall outlook or verdict for a goal.</summary>
    StateOverallOutlook = 4,

    /// <summary>Set up goal periods, goals and the assessment rule.</summary>
    EditGoals = 5,

    /// <summary>See over all nodes who has reported and stated what.</summary>
    FollowReporting = 6,

    /// <summary>Lock and unlock reporting points: Kommunledningssektorn does.</summary>
    LockPoints = 8,

    /// <summary>Set up a committee's activities for its goals.</summary>
    EditActivities = 9,

    /// <summary>
    /// Set up indicators, key figures and their targets: a committee says itself how it follows its goals up. From
    /// "Verksamhetsplan med budget".
    /// </summary>
    EditIndicators = 10,

    /// <summary>Organisation, people, roles and settings.</summary>
    Administer = 7,
}
