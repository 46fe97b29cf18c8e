using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Tests.Data;

/// <summary>Of two who change the same thing the second is told; every change is in the log, in the same transaction.</summary>
public sealed class ConcurrencyTests : IAsyncLifetime
{
    private static readonly DateTime Now = new(2025, 10, 9, 8, 0, 0, DateTimeKind.Utc);

    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.WithSampleAsync();

    public async ValueTask DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task Save_OfAggregateThatAnotherHasSaved_IsRefusedAndWritesNoLog()
    {
        await using var first = await StampedAsync();
        await using var second = await StampedAsync();
        var mine = await first.Goals.FirstAsync(goal => goal.Number == 1);
        var theirs = await second.Goals.FirstAsync(goal => goal.Number == 1);
        mine.Motivate("Min text", Provenance.Entered);
        theirs.Motivate("Deras text", Provenance.Entered);
        await first.SaveChangesAsync();
        var logged = await first.ChangeLog.CountAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());

        await using var after = _database.CreateDbContext();
        Assert.Equal(
            "Min text",
            (await after.Goals.FirstAsync(goal => goal.Number == 1)).Motivation
        );
        Assert.Equal(logged, await after.ChangeLog.CountAsync());
    }

    [Fact]
    public async Task Save_OfAChild_RenewsItsAggregateToo()
    {
        await using var first = await StampedAsync();
        await using var second = await StampedAsync();
        var mine = await first
            .Goals.Include(goal => goal.Assignments)
            .FirstAsync(goal => goal.Number == 1);
        var theirs = await second.Goals.FirstAsync(goal => goal.Number == 1);
        var committee = await first.Nodes.FirstAsync(node => node.Code == "VN");
        first.Add(mine.AssignTo(Guid.NewGuid(), committee.Id, Provenance.Entered));
        await first.SaveChangesAsync();
        theirs.Motivate("Deras text", Provenance.Entered);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());
    }

    [Fact]
    public async Task Save_WithoutSayingWho_IsRefused()
    {
        await using var context = _database.CreateDbContext();
        (await context.Goals.FirstAsync()).Motivate("x", Provenance.Entered);

        await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync());
    }

    [Fact]
    public async Task Save_OfAChange_LogsWhoWhenFromToAndWhy()
    {
        await using var context = await StampedAsync();
        var goal = await context.Goals.FirstAsync(one => one.Number == 2);
        var before = goal.Motivation;
        goal.Motivate("Ny text", Provenance.Entered);
        await context.SaveChangesAsync();

        var entry = await context.ChangeLog.OrderByDescending(one => one.Id).FirstAsync();

        Assert.Equal(
            (goal.Id, "Goal", ChangeKind.Changed, Now, "Prövas"),
            (entry.SubjectId, entry.Subject, entry.Kind, entry.At, entry.Reason)
        );
        Assert.Equal(context.Stamp!.ById, entry.ById);
        Assert.Contains(before!, entry.Before, StringComparison.Ordinal);
        Assert.Contains("Ny text", entry.After, StringComparison.Ordinal);
        Assert.DoesNotContain("Title", entry.After, StringComparison.Ordinal);
    }

    private async Task<PortalDbContext> StampedAsync()
    {
        var context = _database.CreateDbContext();
        var person = await context.People.FirstAsync(one => one.PersonaKey == "kvalitetsstrateg");
        context.Stamp = new ChangeStamp(person.Id, Now, "Prövas");
        return context;
    }
}
