using Essunga.Portal.Domain.Data;
using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Tests.Data;

public sealed class DraftBookTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.WithSampleAsync();

    public async ValueTask DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task Keep_Twice_KeepsTheLastForThatPersonAlone()
    {
        var (mine, theirs) = await TwoPeopleAsync();
        var book = new DraftBook(_database, TimeProvider.System);

        await book.KeepAsync(mine, "varde-e02", "6", CancellationToken.None);
        await book.KeepAsync(mine, "varde-e02", "6,4", CancellationToken.None);

        Assert.Equal("6,4", (await book.ReadAsync(mine, "varde-", default))["varde-e02"]);
        Assert.Empty(await book.ReadAsync(mine, "skal-", default));
        Assert.Empty(await book.ReadAsync(theirs, "varde-", default));
    }

    [Fact]
    public async Task Keep_Nothing_ThrowsTheDraftAway()
    {
        var (mine, _) = await TwoPeopleAsync();
        var book = new DraftBook(_database, TimeProvider.System);
        await book.KeepAsync(mine, "varde-e02", "6", CancellationToken.None);

        await book.KeepAsync(mine, "varde-e02", "", CancellationToken.None);

        Assert.Empty(await book.ReadAsync(mine, "varde-", default));
    }

    [Fact]
    public async Task Keep_MoreThanTheMost_KeepsTheBeginning()
    {
        var (mine, _) = await TwoPeopleAsync();
        var book = new DraftBook(_database, TimeProvider.System);

        await book.KeepAsync(mine, "text", new string('a', Draft.MostText + 1), default);

        Assert.Equal(Draft.MostText, (await book.ReadAsync(mine, "text", default))["text"].Length);
    }

    private async Task<(Guid Mine, Guid Theirs)> TwoPeopleAsync()
    {
        await using var context = _database.CreateDbContext();
        var ids = await context.People.Select(person => person.Id).Take(2).ToListAsync();
        return (ids[0], ids[1]);
    }
}
