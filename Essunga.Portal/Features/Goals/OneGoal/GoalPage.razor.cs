using Essunga.Portal.Components.App;
using Essunga.Portal.Components.Loading;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Features.Goals.Past;
using Essunga.Portal.Identity;
using Microsoft.AspNetCore.Components;

namespace Essunga.Portal.Features.Goals.OneGoal;

/// <summary>One of the council's goals: how it is judged and why, what it is measured by and what is done for it.</summary>
public sealed partial class GoalPage
{
    /// <summary>The goal's slug, or its number in the period: "3", "m3".</summary>
    [Parameter]
    public string Goal { get; set; } = "";

    [SupplyParameterFromQuery(Name = "ar")]
    private string? Year { get; set; }

    [SupplyParameterFromQuery(Name = "period")]
    private string? Period { get; set; }

    [SupplyParameterFromQuery(Name = "namnd")]
    private string? Committee { get; set; }

    /// <summary>A day to look back to, "2025-10-14"; now when it is left out.</summary>
    [SupplyParameterFromQuery(Name = "per")]
    private string? AsOf { get; set; }

    [Inject]
    private PastGoalQuery Past { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    [Inject]
    private OneGoalQuery Query { get; set; } = default!;

    [Inject]
    private CurrentViewer Viewer { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    /// <inheritdoc />
    protected override async Task<LoadResult<OneGoalPage>> LoadAsync(CancellationToken cancellation)
    {
        if (await Viewer.FindAsync(cancellation) is not { } viewer)
        {
            return LoadResult.Forbidden<OneGoalPage>();
        }

        var address = new GoalAddress(Year, Period, Committee);
        if (!string.IsNullOrWhiteSpace(AsOf))
        {
            // Nothing can be stated about the past, and nothing of it changed.
            return LoadResult.Ready(await Past.RunAsync(Goal, address, AsOf, cancellation));
        }

        var page = await Query.RunAsync(Goal, address, cancellation);
        return LoadResult.Ready(
            page with
            {
                StateHref = page.View?.StateHref(viewer),
                EditHref =
                    (page.View?.Goal.Slug ?? page.Coming?.Goal.Slug) is { } slug
                    && viewer.MaySomewhere(PortalAction.EditGoals)
                        ? Links.EditGoal(slug)
                        : null,
                AddHrefs =
                    page.View?.AddHrefs(viewer) ?? page.Coming?.AddHrefs(viewer) ?? page.AddHrefs,
            }
        );
    }

    private static string StateText(GoalView view) =>
        (view.FollowUp.Period.EndsAt(view.StatePoint) ? "Ange slutbedömning" : "Ange prognos")
        + (view.StatePoint == view.FollowUp.Point ? "" : $" till {view.StatePoint.Label}");

    private string Canonical(GoalView view) =>
        Navigation.ToAbsoluteUri(Links.Goal(view.Goal.Slug, view.FollowUp.State)).ToString();

    private static IReadOnlyList<TrailStep> Trail(GoalView view) =>
        [
            new(
                $"Mål {Format.Years(view.FollowUp.Period.FromYear, view.FollowUp.Period.ToYear)}",
                Links.GoalBoard(view.FollowUp.State)
            ),
            new(view.Goal.AreaName),
        ];
}
