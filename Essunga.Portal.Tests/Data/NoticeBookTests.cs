using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Tests.Integrations;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Tests.Data;

/// <summary>Notices are given once and read by their owner alone; what people choose is their own.</summary>
public sealed class NoticeBookTests : IAsyncLifetime
{
    private DigestSample _sample = null!;
    private Guid _me;
    private Guid _other;

    public async ValueTask InitializeAsync()
    {
        _sample = await DigestSample.NewAsync();
        _me = await _sample.PersonAsync(DigestSample.Chief);
        _other = await _sample.PersonAsync("ekonomichef");
    }

    public async ValueTask DisposeAsync() => await _sample.Database.DisposeAsync();

    [Fact]
    public async Task Give_TheSameAgain_OrOnManyNodesAtOnce_IsOne()
    {
        await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => _sample.GiveAsync(_me, "a")))
        );
        Assert.Equal(0, await _sample.GiveAsync(_me, "a"));
        Assert.Equal(1, await _sample.GiveAsync(_other, "a"));

        Assert.Equal(1, await UnreadAsync(_me));
    }

    [Fact]
    public async Task Mark_AnothersOrUnknown_AnswersAlikeAndChangesNothing()
    {
        await _sample.GiveAsync(_other, "a");
        var id = await IdAsync("a");

        Assert.False(await _sample.Book.MarkAsync(_me, id, true, CancellationToken.None));
        Assert.False(await _sample.Book.MarkAsync(_me, 9_999, true, CancellationToken.None));
        Assert.Null(await _sample.Book.MarkUntilAsync(_me, id, CancellationToken.None));
        Assert.Equal(1, await UnreadAsync(_other));
    }

    [Fact]
    public async Task MarkUntil_LeavesWhatCameSinceAndCanBeUndone()
    {
        await _sample.GiveAsync(_me, "read before");
        await _sample.Book.MarkAsync(
            _me,
            await IdAsync("read before"),
            true,
            CancellationToken.None
        );
        _sample.Time.Advance(TimeSpan.FromMinutes(1));
        await _sample.GiveAsync(_me, "a");
        await _sample.GiveAsync(_me, "b");
        await _sample.GiveAsync(_me, "came since");

        var marked = await _sample.Book.MarkUntilAsync(
            _me,
            await IdAsync("b"),
            CancellationToken.None
        );
        Assert.Equal(1, await UnreadAsync(_me));

        await _sample.Book.UndoAsync(_me, marked!.Value, CancellationToken.None);
        Assert.Equal(3, await UnreadAsync(_me));
    }

    [Fact]
    public async Task Count_IsKeptUntilSomethingIsGivenOrMarked()
    {
        var version = new DataVersion();
        var book = new NoticeBook(_sample.Database, version, _sample.Time);
        var unread = new UnreadNotices(_sample.Database, new ReadCache(version));
        Assert.Equal(0, await unread.CountAsync(_me, CancellationToken.None));
        _sample.Database.Commands.Reset();
        await unread.CountAsync(_me, CancellationToken.None);
        Assert.Equal(0, _sample.Database.Commands.Count);

        await book.GiveAsync(
            [
                new()
                {
                    PersonId = _me,
                    Key = "a",
                    Title = "a",
                    Href = "/",
                    MadeAt = _sample.Time.GetUtcNow().UtcDateTime,
                },
            ],
            CancellationToken.None
        );
        Assert.Equal(1, await unread.CountAsync(_me, CancellationToken.None));
        await book.MarkAsync(_me, await IdAsync("a"), true, CancellationToken.None);
        Assert.Equal(0, await unread.CountAsync(_me, CancellationToken.None));
    }

    [Fact]
    public async Task Setting_OfAPerson_IsThatPersonsAlone()
    {
        var settings = new PersonalSettings(_sample.Database, _sample.Time);
        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ =>
                    Task.Run(() => settings.KeepAsync(_me, "sak", "av", CancellationToken.None))
                )
        );
        await settings.KeepAsync(_me, "sak", "på", CancellationToken.None);
        await settings.KeepAsync(_me, "annat", "1", CancellationToken.None);

        Assert.Equal("på", (await settings.ReadAsync(_me, CancellationToken.None))["sak"]);
        Assert.Empty(await settings.ReadAsync(_other, CancellationToken.None));
        Assert.Equal([_me], (await settings.ReadAllAsync("sak", CancellationToken.None)).Keys);
        await settings.KeepAsync(_me, "sak", null, CancellationToken.None);
        Assert.Equal(["annat"], (await settings.ReadAsync(_me, CancellationToken.None)).Keys);
    }

    private async Task<int> UnreadAsync(Guid personId)
    {
        await using var context = _sample.Database.CreateDbContext();
        return await context.Notices.CountAsync(one =>
            one.PersonId == personId && one.ReadAt == null
        );
    }

    private async Task<long> IdAsync(string key)
    {
        await using var context = _sample.Database.CreateDbContext();
        return (await context.Notices.SingleAsync(one => one.Key == key)).Id;
    }
}
