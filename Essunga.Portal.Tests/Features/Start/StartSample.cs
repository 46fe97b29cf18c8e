using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Features.Start;
using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Essunga.Portal.Tests.Features.Start;

/// <summary>The sample's database with everybody having signed in on the sample's day, eight in the morning.</summary>
public sealed class StartSample : IAsyncLifetime
{
    public static readonly DateOnly Today = new(2025, 10, 9);

    public TestDatabase Database { get; private set; } = null!;

    public FakeTimeProvider Time { get; } =
        new(new DateTimeOffset(2025, 10, 9, 6, 0, 0, TimeSpan.Zero));

    public ReadCache Cache { get; } = new(new DataVersion());

    public async ValueTask InitializeAsync()
    {
        Database = await TestDatabase.WithSampleAsync();
        await using var context = Database.CreateDbContext();
        var visits = new VisitBook(Database, Time);
        foreach (
            var id in await context
                .People.Where(person => person.PersonaKey != null)
                .Select(person => person.Id)
                .ToListAsync()
        )
        {
            await visits.NoteAsync(id, CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync() => await Database.DisposeAsync();

    public Task<Viewer> ViewerAsync(string persona) => Database.ViewerAsync(persona, Today);

    public StartQuery Query(ReadCache? cache = null)
    {
        cache ??= Cache;
        return new StartQuery(
            new StartReader(Database, cache),
            new CalendarReader(Database, cache),
            new GoalPeriodReader(Database, cache, Time),
            new PlanChangeReader(Database, cache),
            cache,
            Time
        );
    }

    public async Task<StartBoard> BoardAsync(string persona) =>
        await Query().RunAsync(await ViewerAsync(persona), Today, CancellationToken.None);
}
