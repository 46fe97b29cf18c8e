using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Integrations.Database;
using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Essunga.Portal.Tests.Integrations;

/// <summary>No change of another node is missed, whichever order the ids of the change log are seen in.</summary>
public sealed class ChangeWatchTests : IAsyncLifetime
{
    private readonly DataVersion _version = new();
    private TestDatabase _database = null!;
    private ChangeWatch _watch = null!;
    private long _latest;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.WithSampleAsync();
        _watch = new ChangeWatch(
            _database,
            _version,
            new ReadCache(_version),
            NullLogger<ChangeWatch>.Instance
        );
        await _watch.LookAsync(CancellationToken.None);
        _latest = _version.Latest;
    }

    public async ValueTask DisposeAsync()
    {
        _watch.Dispose();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Look_AtAnEntryOfAnotherNode_MakesItsKindOldAndNoOther()
    {
        var (goals, people) = (_version.Of(["Goal"]), _version.Of(["Person"]));

        await WriteAsync(1);
        await _watch.LookAsync(CancellationToken.None);

        Assert.True(_version.Of(["Goal"]) > goals);
        Assert.Equal(people, _version.Of(["Person"]));
    }

    [Fact]
    public async Task Look_AfterASaveOfItsOwn_SeesWhatTheOtherSavedBefore()
    {
        await WriteAsync(1);
        await WriteAsync(2);
        // This node knows its own save at once; the other's, with the lower id, it has not asked for yet.
        _version.RaiseTo("Goal", _latest + 2);
        var own = _version.Of(["Goal"]);

        await _watch.LookAsync(CancellationToken.None);

        Assert.True(_version.Of(["Goal"]) > own);
    }

    [Fact]
    public async Task Look_AtOwnSaves_MakesNothingOldAgain()
    {
        await WriteAsync(1);
        _version.RaiseTo("Goal", _latest + 1);
        var own = _version.Of(["Goal"]);

        await _watch.LookAsync(CancellationToken.None);
        await _watch.LookAsync(CancellationToken.None);

        Assert.Equal(own, _version.Of(["Goal"]));
    }

    [Fact]
    public async Task Look_AtAnIdThatComesAfterAHigherOne_SeesIt()
    {
        await WriteAsync(2);
        await WriteAsync(5);
        await _watch.LookAsync(CancellationToken.None);
        for (var missing = 4; missing >= 1; missing--)
        {
            if (missing == 2)
            {
                continue;
            }

            var before = _version.Of(["Goal"]);
            await WriteAsync(missing);
            await _watch.LookAsync(CancellationToken.None);
            Assert.True(_version.Of(["Goal"]) > before, $"{missing} was missed.");
        }

        Assert.Equal(_latest + 5, _version.Settled);
    }

    [Fact]
    public async Task Look_AtAnIdThatNeverComes_StopsWaitingForIt()
    {
        await WriteAsync(2);
        await WriteAsync(4);
        for (var look = 0; look <= ChangeWatch.MostLooks; look++)
        {
            await _watch.LookAsync(CancellationToken.None);
        }

        Assert.Equal(_latest + 4, _version.Settled);
    }

    private async Task WriteAsync(int after)
    {
        await using var context = _database.CreateDbContext();
        var earlier = await context
            .ChangeLog.AsNoTracking()
            .FirstAsync(entry => entry.Subject == "Goal");
        await context.Database.ExecuteSqlAsync(
            $"INSERT INTO ChangeLog (Id, SaveId, At, ById, Subject, SubjectId, Kind) VALUES ({_latest + after}, {earlier.SaveId}, {earlier.At}, {earlier.ById}, 'Goal', {earlier.SubjectId}, {nameof(ChangeKind.Changed)})"
        );
    }
}
