using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>Reads the vision that the chain begins with, in one command.</summary>
internal static class VisionReading
{
    /// <summary>The vision that looks furthest ahead; null when there is none.</summary>
    public static async Task<ReadVision?> LatestAsync(
        PortalDbContext context,
        CancellationToken cancellation
    )
    {
        var vision = await context
            .Visions.AsNoTracking()
            .Include(one => one.Choices)
            .OrderByDescending(one => one.TargetYear)
            .FirstOrDefaultAsync(cancellation);
        return vision is null
            ? null
            : new ReadVision(
                vision.Title,
                vision.Statement,
                vision.TargetYear,
                vision.Decision,
                vision.Provenance,
                vision.StatementProvenance,
                [
                    .. vision
                        .Choices.OrderBy(one => one.Number)
                        .Select(one => (one.Number, one.Title, one.Provenance)),
                ]
            );
    }
}
