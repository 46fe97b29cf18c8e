using Essunga.Portal.Identity;

namespace Essunga.Portal.Components.App;

/// <summary>A link of the menu.</summary>
/// <param name="Text">What the reader sees.</param>
/// <param name="Href">Address from the root.</param>
/// <param name="Exact">True when only the address itself, and no page under it, makes the link the current one.</param>
/// <param name="Policy">Only who it lets through sees the link; null is everybody.</param>
public sealed record NavItem(string Text, string Href, bool Exact = false, string? Policy = null);

/// <summary>A heading of the menu with its links.</summary>
/// <param name="Policy">Only who it lets through sees the heading; null is everybody.</param>
public sealed record NavGroup(string Heading, IReadOnlyList<NavItem> Items, string? Policy = null);

/// <summary>The menu. A new page adds its line here.</summary>
public static class NavGroups
{
    /// <summary>All groups in the order they are shown.</summary>
    public static IReadOnlyList<NavGroup> All { get; } =
    [
        new(
            "För dig",
            [
                new("Start", Links.Start, Exact: true),
                new("Rapportera", Links.Report, Policy: Policies.Report),
                new("Notiser", Links.Notices, Policy: Policies.ReadGoals),
            ]
        ),
        new(
            "Mål och resultat",
            [
                new("Mål", Links.Goals),
                new("Målperioder", Links.GoalPeriods, Policy: Policies.PlanGoals),
                new("Indikatorer", Links.Indicators),
            ]
        ),
        new(
            "Uppföljning",
            [new("Rapporteringspunkter", Links.Points, Policy: Policies.FollowReporting)],
            Policy: Policies.FollowReporting
        ),
        new(
            "Filer",
            [
                new("Läs in en fil", Links.Import, Policy: Policies.ImportSomething),
                new("Exportera", Links.Export),
            ]
        ),
        new(
            "Administration",
            [
                new("Översikt", Links.Administration, Exact: true),
                new("Organisation", Links.Organisation),
                new("Personer", Links.People),
                new("Utan ägare", Links.Unowned),
                new("Inställningar", Links.Settings),
            ],
            Policy: Policies.Administer
        ),
        new("Stöd", [new("Om portalen", Links.About)]),
    ];
}
