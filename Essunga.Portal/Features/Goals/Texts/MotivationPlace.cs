using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Writing;
using Essunga.Portal.Writing;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Goals.Texts;

/// <summary>Why a goal exists.</summary>
internal sealed class MotivationPlace : ITextPlace
{
    public TextKind Kind => TextKind.GoalMotivation;

    public IReadOnlyCollection<string> RestsOn { get; } =
    [.. Domain.Data.Reading.RestsOn.Calendar, .. Domain.Data.Reading.RestsOn.People];

    public async Task<TextGround?> FindAsync(
        PortalDbContext context,
        TextKey key,
        CancellationToken cancellation
    )
    {
        var goal = await context
            .Goals.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == key.OwnerId, cancellation);
        return goal is null || key.Field.Length > 0
            ? null
            : (
                await GoalTexts.GroundAsync(
                    context,
                    $"Motivering till mål {goal.Number}",
                    goal.Motivation,
                    frozen: null,
                    Links.Goal(goal.Slug, AddressState.None),
                    cancellation
                )
            ) with
            {
                Most = Goal.MostMotivation,
            };
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
        var goal = await context.Goals.SingleOrDefaultAsync(
            one => one.Id == key.OwnerId,
            cancellation
        );
        // A goal that was removed while it was written about takes nothing more.
        if (
            goal is not null
            && !string.Equals(goal.Motivation ?? "", markdown, StringComparison.Ordinal)
        )
        {
            goal.Motivate(markdown.Length == 0 ? null : markdown, Provenance.Entered);
        }
    }
}
