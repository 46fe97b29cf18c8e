using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Domain.Data.Sample;

/// <summary>Loads the sample data into an empty database: all of it or nothing.</summary>
public static class SampleData
{
    /// <summary>The day on which the portal was first filled; what is older is imported then.</summary>
    private static readonly DateOnly Start = new(2024, 1, 15);

    /// <returns>False when the database already holds something.</returns>
    /// <exception cref="SampleDataException">A file or a row is broken; nothing was written.</exception>
    public static async Task<bool> LoadAsync(
        PortalDbContext context,
        string folder,
        CancellationToken cancellation
    )
    {
        if (await context.Nodes.AnyAsync(cancellation))
        {
            return false;
        }

        var source = await SampleSource.ReadAsync(folder, cancellation);
        var world = new SampleWorld();
        // The versions and links are settled by hand as events are played; detection over all objects at each save is slow.
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        Prepare(source, world, context);
        context.Stamp = new ChangeStamp(
            world.People["kvalitetsstrateg"].Id,
            Start.ToDateTime(new TimeOnly(8, 0), DateTimeKind.Utc),
            "Exempeldata lästes in"
        );
        await context.SaveChangesAsync(cancellation);
        await PlayAsync(world, context, cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    private static void Prepare(SampleSource source, SampleWorld world, PortalDbContext context)
    {
        try
        {
            SampleOrganisation.Load(source, world, context);
            SampleGoals.Load(source, world, context);
            SampleMeasures.Load(source, world, context);
            SampleActivities.Load(source, world, context);
            SampleOutlooks.Replay(source, world);
            SampleFacts.Load(source, context);
        }
        catch (BrokenRuleException broken)
        {
            throw new SampleDataException(
                SampleSource.DataFile,
                "okänd rad",
                $"regeln {broken.Rule.Code} bryts.",
                broken
            );
        }
    }

    private static async Task PlayAsync(
        SampleWorld world,
        PortalDbContext context,
        CancellationToken cancellation
    )
    {
        var start = Start.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc);
        var inOrder = world
            .Events.Select(one => one.At < start ? one with { At = start } : one)
            .OrderBy(one => one.At)
            .GroupBy(one => (one.At, one.By, one.Reason));
        foreach (var group in inOrder)
        {
            foreach (var happening in group)
            {
                happening.Happen(context, happening.At);
            }

            context.Stamp = new ChangeStamp(group.Key.By.Id, group.Key.At, group.Key.Reason);
            await context.SaveChangesAsync(cancellation);
        }
    }
}
