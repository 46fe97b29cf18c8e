using Essunga.Portal.Components.Loading;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Identity;
using Microsoft.AspNetCore.Components;

namespace Essunga.Portal.Features.Goals.Board;

/// <summary>The council's goals on one page: how each is going, what has changed and where the chain is broken.</summary>
public sealed partial class BoardPage
{
    [SupplyParameterFromQuery(Name = "ar")]
    private string? Year { get; set; }

    [SupplyParameterFromQuery(Name = "period")]
    private string? Period { get; set; }

    [SupplyParameterFromQuery(Name = "namnd")]
    private string? Committee { get; set; }

    [Inject]
    private GoalBoardQuery Query { get; set; } = default!;

    [Inject]
    private CurrentViewer Viewer { get; set; } = default!;

    /// <inheritdoc />
    protected override async Task<LoadResult<GoalBoardPage>> LoadAsync(
        CancellationToken cancellation
    ) =>
        await Viewer.FindAsync(cancellation) is { } viewer
            ? LoadResult.Ready(
                await Query.RunAsync(new(Year, Period, Committee), viewer, cancellation)
            )
            : LoadResult.Forbidden<GoalBoardPage>();

    private static string Heading(GoalBoard board) =>
        $"Mål {Format.Years(board.FollowUp.Period.FromYear, board.FollowUp.Period.ToYear)}";
}
