using Essunga.Portal.Components.App;
using Essunga.Portal.Components.Loading;
using Essunga.Portal.Identity;
using Microsoft.AspNetCore.Components;

namespace Essunga.Portal.Features.Goals.Past;

/// <summary>A goal on two days beside each other.</summary>
public sealed partial class ComparePage
{
    /// <summary>The goal's slug, or its number in the period.</summary>
    [Parameter]
    public string Goal { get; set; } = "";

    [SupplyParameterFromQuery(Name = "ar")]
    private string? Year { get; set; }

    [SupplyParameterFromQuery(Name = "period")]
    private string? Period { get; set; }

    [SupplyParameterFromQuery(Name = "namnd")]
    private string? Committee { get; set; }

    [SupplyParameterFromQuery(Name = "fran")]
    private string? From { get; set; }

    [SupplyParameterFromQuery(Name = "till")]
    private string? To { get; set; }

    [SupplyParameterFromQuery(Name = "allt")]
    private string? All { get; set; }

    [Inject]
    private CompareQuery Query { get; set; } = default!;

    [Inject]
    private CurrentViewer Reader { get; set; } = default!;

    private bool ShowAll => All is "ja";

    /// <inheritdoc />
    protected override async Task<LoadResult<ComparedGoal>> LoadAsync(
        CancellationToken cancellation
    ) =>
        await Reader.FindAsync(cancellation) is null
            ? LoadResult.Forbidden<ComparedGoal>()
            : LoadResult.Ready(
                await Query.RunAsync(
                    Goal,
                    new(new GoalAddress(Year, Period, Committee), From, To, ShowAll),
                    cancellation
                )
            );

    private static IReadOnlyList<TrailStep> TrailOf(ComparedGoal page) =>
        [
            new("Mål", Links.GoalBoard(page.State)),
            new(page.Title, Links.Goal(page.Slug, page.State)),
        ];
}
