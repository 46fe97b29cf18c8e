using Essunga.Portal.Domain.FollowUp;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Domain.Settings;
using Essunga.Portal.Domain.YearWheel;

namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>The kinds of objects that readings are made of, by the names that the change log gives them.</summary>
public static class RestsOn
{
    /// <summary>Anything at all.</summary>
    public static IReadOnlyCollection<string> Everything { get; } = [];

    /// <summary>Nothing that can change, such as the past.</summary>
    public static IReadOnlyCollection<string> Nothing { get; } = ["nothing"];

    /// <summary>People, their roles and the organisation.</summary>
    public static IReadOnlyCollection<string> People { get; } =
    [nameof(Person), nameof(RoleAssignment), nameof(OrganisationNode)];

    /// <summary>The same, with the moves of nodes that are to come.</summary>
    public static IReadOnlyCollection<string> Organisation { get; } = [.. People, nameof(NodeMove)];

    /// <summary>Everything that somebody answers for, and who does.</summary>
    public static IReadOnlyCollection<string> Owned { get; } =
    [.. Organisation, nameof(Indicator), nameof(Activity), nameof(Goal), nameof(GoalAssignment)];

    /// <summary>The municipality's name, colour, logo, thresholds and scales.</summary>
    public static IReadOnlyCollection<string> Settings { get; } = [nameof(PortalSettings)];

    /// <summary>Goal periods, reporting points and which committees have goals.</summary>
    public static IReadOnlyCollection<string> Calendar { get; } =
    [
        nameof(GoalPeriod),
        nameof(ReportingPoint),
        nameof(Goal),
        nameof(GoalAssignment),
        nameof(OrganisationNode),
    ];

    /// <summary>What is planned: goals, activities and targets, and who changes them.</summary>
    public static IReadOnlyCollection<string> Plan { get; } =
    [.. People, nameof(Goal), nameof(Activity), nameof(Target)];

    /// <summary>Bodies and their meetings.</summary>
    public static IReadOnlyCollection<string> Meetings { get; } =
    [nameof(OrganisationNode), nameof(Meeting)];

    /// <summary>The vision and its strategic choices.</summary>
    public static IReadOnlyCollection<string> Vision { get; } =
    [nameof(Domain.Goals.Vision), nameof(StrategicChoice)];

    /// <summary>Goals, what is stated of them and the activities for them; not the indicators nor their values.</summary>
    public static IReadOnlyCollection<string> Goals { get; } =
    [
        .. Calendar,
        .. Vision,
        nameof(GoalArea),
        nameof(StatedOutlook),
        nameof(StatedVerdict),
        nameof(IndicatorUse),
        nameof(Activity),
        nameof(ActivityIndicator),
        nameof(ActivityReport),
        nameof(Person),
    ];
}
