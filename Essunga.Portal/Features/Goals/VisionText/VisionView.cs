using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Domain.Writing;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Goals.VisionText;

/// <summary>The vision and its strategic choices in full.</summary>
/// <param name="MayWrite">The reader may write the texts.</param>
public sealed record VisionView(
    Guid Id,
    string Title,
    string? Statement,
    int TargetYear,
    string? Text,
    Decision Decision,
    Provenance Provenance,
    IReadOnlyList<ChoiceText> Choices,
    bool MayWrite
)
{
    public TextKey Key => new(TextKind.Vision, Id);
}

/// <summary>A strategic choice and what it means.</summary>
public sealed record ChoiceText(Guid Id, int Number, string Title, string? Text, DataKind Kind)
{
    public TextKey Key => new(TextKind.StrategicChoice, Id);

    /// <summary>Id of its section on the page.</summary>
    public string Anchor => $"vagval-{Number}";
}

/// <summary>Reads the vision that looks furthest ahead. Two commands.</summary>
public sealed class VisionTextQuery(IDbContextFactory<PortalDbContext> contexts, ReadCache cache)
{
    /// <returns>Null when there is no vision.</returns>
    public async Task<VisionView?> RunAsync(Viewer viewer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var found = await cache.GetAsync(
            "vision-text",
            [.. RestsOn.Vision, .. RestsOn.People],
            ReadAsync,
            cancellation
        );
        return found.View is { } view
            ? view with
            {
                MayWrite = found.Council is { } path && viewer.May(PortalAction.EditGoals, path),
            }
            : null;
    }

    private async Task<Found> ReadAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var council = await context
            .Nodes.Where(node => node.Kind == NodeKind.Council)
            .Select(node => node.Path)
            .FirstOrDefaultAsync(cancellation);
        var vision = await context
            .Visions.AsNoTracking()
            .Include(one => one.Choices)
            .OrderByDescending(one => one.TargetYear)
            .FirstOrDefaultAsync(cancellation);
        return new Found(vision is null ? null : Make(vision), council);
    }

    private static VisionView Make(Vision vision) =>
        new(
            vision.Id,
            vision.Title,
            vision.Statement,
            vision.TargetYear,
            vision.Text,
            vision.Decision,
            vision.Provenance,
            [
                .. vision
                    .Choices.OrderBy(one => one.Number)
                    .Select(one => new ChoiceText(
                        one.Id,
                        one.Number,
                        one.Title,
                        one.Text,
                        one.Provenance.Kind
                    )),
            ],
            MayWrite: false
        );

    private sealed record Found(VisionView? View, string? Council);
}
