using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Writing;
using Essunga.Portal.Writing;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Goals.Texts;

/// <summary>The vision's longer text.</summary>
internal sealed class VisionPlace : ITextPlace
{
    public TextKind Kind => TextKind.Vision;

    public IReadOnlyCollection<string> RestsOn { get; } =
    [.. Domain.Data.Reading.RestsOn.Vision, .. Domain.Data.Reading.RestsOn.People];

    public async Task<TextGround?> FindAsync(
        PortalDbContext context,
        TextKey key,
        CancellationToken cancellation
    )
    {
        var vision = await context
            .Visions.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == key.OwnerId, cancellation);
        return vision is null || key.Field.Length > 0
            ? null
            : await GoalTexts.GroundAsync(
                context,
                vision.Title,
                vision.Text,
                frozen: null,
                Links.VisionText,
                cancellation
            );
    }

    public async Task TakeAsync(
        PortalDbContext context,
        TextKey key,
        string markdown,
        Guid byId,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var vision = await context.Visions.SingleOrDefaultAsync(
            one => one.Id == key.OwnerId,
            cancellation
        );
        vision?.Explain(markdown.Length == 0 ? null : markdown);
    }
}

/// <summary>What a strategic choice means.</summary>
internal sealed class ChoicePlace : ITextPlace
{
    public TextKind Kind => TextKind.StrategicChoice;

    public IReadOnlyCollection<string> RestsOn { get; } =
    [.. Domain.Data.Reading.RestsOn.Vision, .. Domain.Data.Reading.RestsOn.People];

    public async Task<TextGround?> FindAsync(
        PortalDbContext context,
        TextKey key,
        CancellationToken cancellation
    )
    {
        var choice = await context
            .Visions.AsNoTracking()
            .SelectMany(vision => vision.Choices)
            .SingleOrDefaultAsync(one => one.Id == key.OwnerId, cancellation);
        return choice is null || key.Field.Length > 0
            ? null
            : await GoalTexts.GroundAsync(
                context,
                choice.Title,
                choice.Text,
                frozen: null,
                Links.VisionText,
                cancellation
            );
    }

    public async Task TakeAsync(
        PortalDbContext context,
        TextKey key,
        string markdown,
        Guid byId,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var vision = await context
            .Visions.Include(one => one.Choices)
            .SingleOrDefaultAsync(
                one => one.Choices.Any(choice => choice.Id == key.OwnerId),
                cancellation
            );
        vision?.Explain(key.OwnerId, markdown.Length == 0 ? null : markdown);
    }
}
