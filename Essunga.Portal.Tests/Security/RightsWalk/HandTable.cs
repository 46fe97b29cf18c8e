using Essunga.Portal.Domain.Organisation;
using static Essunga.Portal.Domain.Organisation.PortalAction;

namespace Essunga.Portal.Tests.Security.RightsWalk;

/// <summary>
/// Who may do what where, written by hand from what the roles are for. It is not asked of the portal: where the two
/// differ, one of them is wrong. A right on a node is a right on everything whose path begins with the node's.
/// </summary>
internal static class HandTable
{
    private const string Everywhere = "/KF/";
    private const string Education = "/KF/UN/";
    private const string School = "/KF/UN/SU/SU-G2/";
    private const string Social = "/KF/SN/";
    private const string Executive = "/KF/KS/";
    private const string Housing = "/KF/EBAB/";

    private static readonly Dictionary<string, (PortalAction Right, string Node)[]> Table = new()
    {
        ["fortroendevald"] = [(ReadGoals, Everywhere)],
        ["presidium-socialnamnden"] =
        [
            (ReadGoals, Everywhere),
            (StateOutlook, Social),
            (EditActivities, Social),
            (EditIndicators, Social),
        ],
        ["presidium-utbildningsnamnden"] =
        [
            (ReadGoals, Everywhere),
            (StateOutlook, Education),
            (EditActivities, Education),
            (EditIndicators, Education),
        ],
        ["ksau"] = [(ReadGoals, Everywhere), (StateOverallOutlook, Everywhere)],
        ["kommundirektor"] =
        [
            (ReadGoals, Everywhere),
            (Report, Everywhere),
            (FollowReporting, Everywhere),
            (LockPoints, Everywhere),
            // Kommunstyrelsen's own, and no other committee's.
            (StateOutlook, Executive),
            (EditActivities, Executive),
            (EditIndicators, Executive),
        ],
        ["sektorchef-utbildning"] =
        [
            (ReadGoals, Everywhere),
            (Report, Education),
            (StateOutlook, Education),
            (EditActivities, Education),
            (EditIndicators, Education),
        ],
        ["sektorchef-social-omsorg"] =
        [
            (ReadGoals, Everywhere),
            (Report, Social),
            (StateOutlook, Social),
            (EditActivities, Social),
            (EditIndicators, Social),
        ],
        ["chef-nossebro-skola"] = [(ReadGoals, Everywhere), (Report, School)],
        ["medarbetare-nossebro-skola"] = [(ReadGoals, Everywhere)],
        ["kvalitetsstrateg"] =
        [
            (ReadGoals, Everywhere),
            (ReadChangeLog, Everywhere),
            (EditGoals, Everywhere),
            (EditIndicators, Everywhere),
            (FollowReporting, Everywhere),
            (LockPoints, Everywhere),
        ],
        ["ekonomichef"] =
        [
            (ReadGoals, Everywhere),
            (Report, Everywhere),
            (FollowReporting, Everywhere),
        ],
        ["vd-essungabostader"] = [(ReadGoals, Everywhere), (Report, Housing)],
        ["revisor"] = [(ReadGoals, Everywhere), (ReadChangeLog, Everywhere)],
        ["administrator"] =
        [
            (ReadGoals, Everywhere),
            (ReadChangeLog, Everywhere),
            (Administer, Everywhere),
        ],
    };

    public static IReadOnlyCollection<string> Personas => Table.Keys;

    public static IEnumerable<PortalAction> Rights =>
        Table.Values.SelectMany(held => held.Select(one => one.Right)).Distinct();

    public static bool May(string persona, PortalAction right, string path) =>
        Table[persona]
            .Any(held =>
                held.Right == right && path.StartsWith(held.Node, StringComparison.Ordinal)
            );

    public static bool MaySomewhere(string persona, params PortalAction[] anyOf) =>
        Table[persona].Any(held => anyOf.Contains(held.Right));
}
