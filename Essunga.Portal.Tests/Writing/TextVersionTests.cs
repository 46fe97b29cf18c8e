using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Data.Writing;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Domain.Writing;
using Essunga.Portal.Features.Writing.History;
using Essunga.Portal.Tests.Support;
using Essunga.Portal.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Essunga.Portal.Tests.Writing;

/// <summary>Versions of a text: who and when, what differs, and one brought back. The change log gets them and nothing else.</summary>
[Collection(OneHost.Name)]
public sealed class TextVersionTests(PortalHost portal) : IAsyncLifetime
{
    private TextKey _key = null!;
    private Viewer _viewer = null!;

    public async ValueTask InitializeAsync()
    {
        await using var context = await Contexts.CreateDbContextAsync(default);
        _key = new TextKey(
            TextKind.GoalMotivation,
            await context.Goals.OrderBy(one => one.Number).Select(one => one.Id).LastAsync(default)
        );
        var person = await context
            .People.Where(one => one.PersonaKey == "kvalitetsstrateg")
            .Select(one => one.Id)
            .SingleAsync(default);
        _viewer = (
            await Get<ViewerReader>().ReadAsync(person, Get<TimeProvider>().Today(), default)
        )!;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Version_OfWhatWasWritten_IsInTheHistoryTheChangeLogAndTheGoal()
    {
        var before = await LatestNumberAsync();
        await WriteAsync("Först. ");
        Assert.True(await Desk.KeepAsync(_viewer, _key, default));
        Assert.True(await Desk.KeepAsync(_viewer, _key, default));

        var history = await HistoryAsync();
        Assert.Equal(before + 1, history.Versions[0].Number);
        Assert.Equal("Kvalitetsstrateg", history.Versions[0].By.Title);
        await using var context = await Contexts.CreateDbContextAsync(default);
        var goal = await context.Goals.SingleAsync(one => one.Id == _key.OwnerId, default);
        Assert.StartsWith("Först. ", goal.Motivation, StringComparison.Ordinal);
        var logged = await context
            .ChangeLog.OrderByDescending(one => one.Id)
            .Where(one => one.ById == _viewer.PersonId)
            .Take(3)
            .Select(one => one.Subject)
            .ToListAsync(default);
        Assert.Equal(
            ["Goal", nameof(SharedText), nameof(TextVersion)],
            logged.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Restore_OfAnEarlierVersion_IsANewVersion_AndNothingIsRemoved()
    {
        await WriteAsync("Ett. ");
        await Desk.KeepAsync(_viewer, _key, default);
        var first = await LatestNumberAsync();
        var said = await Desk.ReadAsync(_viewer, _key, default);
        await WriteAsync("Två. ");
        await Desk.KeepAsync(_viewer, _key, default);

        Assert.True(await Desk.RestoreAsync(_viewer, _key, first, default));

        Assert.Equal(said, await Desk.ReadAsync(_viewer, _key, default));
        var history = await HistoryAsync();
        Assert.Equal(
            [(first + 2, (int?)first), (first + 1, null), (first, null)],
            history.Versions.Take(3).Select(one => (one.Number, one.Restored))
        );
        var compared = (await HistoryAsync(first + 1, first + 2)).Compared!;
        Assert.Equal((0, 1), (compared.Added, compared.Removed));
    }

    [Fact]
    public async Task Desk_ForWhoMayOnlyRead_GivesAndDoesNothing()
    {
        await using var context = await Contexts.CreateDbContextAsync(default);
        var person = await context
            .People.Where(one => one.PersonaKey == "fortroendevald")
            .Select(one => one.Id)
            .SingleAsync(default);
        var reader = await Get<ViewerReader>()
            .ReadAsync(person, Get<TimeProvider>().Today(), default);

        Assert.Null(await Desk.ReadAsync(reader!, _key, default));
        Assert.False(await Desk.KeepAsync(reader!, _key, default));
        Assert.False(await Desk.RestoreAsync(reader!, _key, 1, default));
    }

    [Fact]
    public async Task Goal_ChangedInAnotherWay_IsTakenIntoTheText()
    {
        await CloseAsync();
        await using (var context = await Contexts.CreateDbContextAsync(default))
        {
            var goal = await context.Goals.SingleAsync(one => one.Id == _key.OwnerId, default);
            goal.Motivate("Skrivet *på annat sätt*.", Provenance.Entered);
            context.Stamp = new(_viewer.PersonId, Get<TimeProvider>().GetUtcNow().UtcDateTime);
            await context.SaveChangesAsync(default);
        }

        var (client, opened) = await WritingClient.JoinAsync(portal, "kvalitetsstrateg", _key);
        await using var closing = client;
        Assert.Equal("Skrivet *på annat sätt*.", await Desk.ReadAsync(_viewer, _key, default));
        Assert.Contains(
            "på annat sätt",
            opened.GetProperty("doc").ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Log_ThatASnapshotCoversAndIsADayOld_IsCleared_AndTheTextIsThere()
    {
        await WriteAsync("Kvar. ");
        await CloseAsync();
        var log = Get<TextLog>();
        var snapshot = (await log.SnapshotAsync(_key.TextId, default))!;
        var now = Get<TimeProvider>().GetUtcNow().UtcDateTime;

        await log.KeepAsync(snapshot, now, default);
        Assert.NotEmpty(await log.AfterAsync(_key.TextId, 0, default));
        await log.KeepAsync(snapshot, now + TextLog.KeptFor + TimeSpan.FromMinutes(1), default);

        Assert.Empty(await log.AfterAsync(_key.TextId, 0, default));
        Assert.StartsWith(
            "Kvar. ",
            await Desk.ReadAsync(_viewer, _key, default),
            StringComparison.Ordinal
        );
        // Who was away since before is given the whole text.
        await using var away = await WritingClient.ConnectAsync(portal, "kvalitetsstrateg", _key);
        await away.HelloAsync(0);
        var opened = await away.UntilAsync("open");
        Assert.Equal(snapshot.No, opened.GetProperty("v").GetInt64());
        Assert.NotEqual(System.Text.Json.JsonValueKind.Null, opened.GetProperty("doc").ValueKind);
    }

    private ITextDesk Desk => Get<ITextDesk>();

    private IDbContextFactory<PortalDbContext> Contexts =>
        Get<IDbContextFactory<PortalDbContext>>();

    private T Get<T>()
        where T : notnull => portal.Services.GetRequiredService<T>();

    private async Task WriteAsync(string text)
    {
        var (client, opened) = await WritingClient.JoinAsync(portal, "kvalitetsstrateg", _key);
        await using var closing = client;
        await client.TypeAsync(opened.GetProperty("v").GetInt64(), 1, 1, text);
        await client.UntilAsync("c");
    }

    private Task CloseAsync() => Get<DocumentBook>().PutAwayAsync(_key);

    private async Task<int> LatestNumberAsync() =>
        (await HistoryAsync()).Versions.Select(one => one.Number).FirstOrDefault();

    private async Task<TextHistory> HistoryAsync(int? from = null, int? to = null) =>
        (await Get<TextHistoryQuery>().RunAsync(_key, from, to, _viewer, default))!;
}
