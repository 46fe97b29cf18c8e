using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Features.Goals;
using Essunga.Portal.Features.Goals.Stating;
using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Essunga.Portal.Tests.Features.Goals;

/// <summary>The sample's database on 9 October 2025: T2 is locked, T3 is open.</summary>
public sealed class StatingSample : IAsyncLifetime
{
    public const string Education = "utbildningsnamnden";
    public const string Social = "socialnamnden";

    public TestDatabase Database { get; private set; } = null!;

    public FakeTimeProvider Time { get; } =
        new(new DateTimeOffset(2025, 10, 9, 6, 0, 0, TimeSpan.Zero));

    public StateCommand Command => new(Database, Time);

    public async ValueTask InitializeAsync() => Database = await TestDatabase.WithSampleAsync();

    public async ValueTask DisposeAsync() => await Database.DisposeAsync();

    public Task<Viewer> ViewerAsync(string persona) => Database.ViewerAsync(persona, Time.Today());

    public Task<StatingAnswer> AskAsync(
        Viewer viewer,
        string goal,
        string? committee,
        string period = "t3",
        string year = "2025"
    )
    {
        var cache = NewCache();
        return new StatingQuery(
            new CalendarReader(Database, cache),
            new GoalPeriodReader(Database, cache, Time),
            new DraftBook(Database, Time),
            Time
        ).RunAsync(goal, new GoalAddress(year, period, committee), viewer, CancellationToken.None);
    }

    /// <summary>The page as somebody sees it who may state for every body, whoever then sends it.</summary>
    public async Task<StatingDraft> DraftAsync(
        string goal,
        string? committee,
        string? choice,
        string reason = "Ett skäl.",
        string period = "t3",
        string year = "2025"
    )
    {
        var answer = await AskAsync(Everybody(), goal, committee, period, year);
        return StatingDraft.Begin(answer.View!, Time.GetUtcNow()) with
        {
            Choice = choice,
            Reason = reason,
        };
    }

    public async Task<StatingOutcome> RunAsync(
        StatingDraft draft,
        string persona,
        bool isLateMeant = false
    ) =>
        await Command.RunAsync(
            draft,
            isLateMeant,
            await ViewerAsync(persona),
            CancellationToken.None
        );

    /// <summary>What has been stated about the draft's goal and point, by anyone.</summary>
    public async Task<List<StatedOutlook>> StatedAsync(StatingDraft draft)
    {
        await using var context = Database.CreateDbContext();
        var body =
            draft.CommitteeId
            ?? await context
                .Nodes.Where(one => one.Code == "KS")
                .Select(one => one.Id)
                .SingleAsync();
        return await context
            .Set<StatedOutlook>()
            .AsNoTracking()
            .Where(one =>
                one.GoalId == draft.GoalId
                && one.PointId == draft.PointId
                && one.BodyId == body
                && one.IsOverall == (draft.CommitteeId == null)
            )
            .OrderBy(one => one.At)
            .ToListAsync();
    }

    public static ReadCache NewCache() => new(new DataVersion());

    public static Viewer Everybody()
    {
        var root = new HeldNode(
            Guid.NewGuid(),
            "KF",
            "Kommunfullmäktige",
            NodeKind.Council,
            "/KF/"
        );
        return new Viewer(
            Guid.NewGuid(),
            "Alla",
            root,
            [new HeldRole(Role.SectorHead, root), new HeldRole(Role.ExecutiveCommitteeMember, root)]
        );
    }
}
