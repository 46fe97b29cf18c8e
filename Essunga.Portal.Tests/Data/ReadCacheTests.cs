using System.Globalization;
using Essunga.Portal.Domain.Data.Reading;

namespace Essunga.Portal.Tests.Data;

public sealed class ReadCacheTests
{
    private readonly DataVersion _version = new();
    private int _reads;

    [Fact]
    public async Task Get_UntilWhatItRestsOnChanges_ReadsOnce()
    {
        var cache = new ReadCache(_version);
        await AskAsync(cache, "mål", "Goal");
        await AskAsync(cache, "mål", "Goal");
        Assert.Equal(1, _reads);

        _version.RaiseTo("Measurement", 1);
        await AskAsync(cache, "mål", "Goal");
        Assert.Equal(1, _reads);

        _version.RaiseTo("Goal", 2);
        await AskAsync(cache, "mål", "Goal");
        Assert.Equal(2, _reads);
    }

    [Fact]
    public async Task Sweep_LetsGoOfWhatIsOldAndOfNothingElse()
    {
        var cache = new ReadCache(_version);
        var old = await OnlyHeldByAsync(cache, "värden", "Measurement");
        var kept = await OnlyHeldByAsync(cache, "mål", "Goal");

        _version.RaiseTo("Measurement", 1);
        cache.Sweep();

        GC.Collect();
        Assert.False(old.TryGetTarget(out _));
        Assert.True(kept.TryGetTarget(out _));
        GC.KeepAlive(cache);
    }

    [Fact]
    public async Task Share_GivesAllTheOneThatIsThere_UntilSomethingChanges()
    {
        var cache = new ReadCache(_version);
        var (first, second, third) = (new object(), new object(), new object());
        var before = cache.VersionOf([]);

        Assert.Same(first, await cache.ShareAsync("delat", [], before, first));
        Assert.Same(first, await cache.ShareAsync("delat", [], before, second));

        _version.RaiseTo("Goal", 1);
        // Read before the change: for who asked, and for nobody else.
        Assert.Same(second, await cache.ShareAsync("delat", [], before, second));
        Assert.Same(third, await cache.ShareAsync("delat", [], cache.VersionOf([]), third));
    }

    [Fact]
    public async Task Get_WhileWhatIsReadHasBecomeOld_ReadsOnceMoreForAllWhoHaveAskedSince()
    {
        var cache = new ReadCache(_version);
        var doors = new[] { new TaskCompletionSource(), new TaskCompletionSource() };
        var begun = new[] { new TaskCompletionSource(), new TaskCompletionSource() };
        var first = GetAsync();
        var later = new List<Task<string>>();
        for (var change = 1; change <= 20; change++)
        {
            _version.RaiseTo("Goal", change);
            later.Add(GetAsync());
        }

        Assert.Equal(1, _reads);
        doors[0].SetResult();
        Assert.Equal("läsning 1, version 0", await first);
        await begun[1].Task;
        Assert.All(later, one => Assert.False(one.IsCompleted));
        Assert.Equal(2, _reads);

        // The second has begun: what comes now is not in it.
        _version.RaiseTo("Goal", 21);
        var last = GetAsync();
        doors[1].SetResult();
        Assert.All(await Task.WhenAll(later), one => Assert.Equal("läsning 2, version 20", one));
        Assert.Equal("läsning 3, version 21", await last);
        Assert.Equal("läsning 3, version 21", await GetAsync());

        async Task<string> ReadAsync(CancellationToken cancellation)
        {
            var (read, version) = (++_reads, _version.Of(["Goal"]));
            if (read <= doors.Length)
            {
                begun[read - 1].SetResult();
                await doors[read - 1].Task.WaitAsync(cancellation);
            }

            return string.Create(
                CultureInfo.InvariantCulture,
                $"läsning {read}, version {version}"
            );
        }

        Task<string> GetAsync() =>
            cache.GetAsync("mål", ["Goal"], ReadAsync, CancellationToken.None);
    }

    [Fact]
    public async Task Get_WhileAThreadReadsTheSame_HoldsNoOtherThread()
    {
        var cache = new ReadCache(_version);
        using var door = new ManualResetEventSlim();
        var begun = new TaskCompletionSource();
        // SQLite reads like this: the task is there when all is read.
        var first = Task.Run(() =>
            cache.GetAsync(
                "mål",
                ["Goal"],
                cancellation =>
                {
                    _reads++;
                    begun.TrySetResult();
                    door.Wait(cancellation);
                    return Task.FromResult("läst");
                },
                CancellationToken.None
            )
        );
        await begun.Task;

        // Would not return if this thread were held.
        var same = AskAsync(cache, "mål", "Goal");
        _version.RaiseTo("Goal", 1);
        var later = AskAsync(cache, "mål", "Goal");
        Assert.False(same.IsCompleted);
        Assert.False(later.IsCompleted);
        Assert.Equal(1, _reads);

        door.Set();
        await Task.WhenAll(first, same, later);
        Assert.Equal(2, _reads);
    }

    [Fact]
    public async Task Get_AfterAnOlderReadFailed_ReadsAnyway()
    {
        var cache = new ReadCache(_version);
        var door = new TaskCompletionSource<object>();
        var first = cache.GetAsync("mål", ["Goal"], _ => door.Task, CancellationToken.None);
        _version.RaiseTo("Goal", 1);
        var second = cache.GetAsync(
            "mål",
            ["Goal"],
            _ => Task.FromResult(new object()),
            CancellationToken.None
        );

        door.SetException(new InvalidOperationException("The database is gone."));

        await Assert.ThrowsAsync<InvalidOperationException>(() => first);
        Assert.NotNull(await second);
        Assert.Same(
            await second,
            await cache.GetAsync(
                "mål",
                ["Goal"],
                _ => Task.FromResult(new object()),
                CancellationToken.None
            )
        );
    }

    // In a method of its own, so that the test itself does not hold what was read.
    private static async Task<WeakReference<object>> OnlyHeldByAsync(
        ReadCache cache,
        string key,
        string restsOn
    ) =>
        new(
            await cache.GetAsync(
                key,
                [restsOn],
                _ => Task.FromResult(new object()),
                CancellationToken.None
            )
        );

    [Fact]
    public async Task Get_MoreThanItKeeps_ForgetsWhatWasAskedForLongestAgo()
    {
        var cache = new ReadCache(_version);
        await AskAsync(cache, "ofta");
        for (var i = 0; i < ReadCache.Most; i++)
        {
            await AskAsync(cache, i.ToString(CultureInfo.InvariantCulture));
            if (i % 100 == 0)
            {
                await AskAsync(cache, "ofta");
            }
        }

        Assert.Equal(ReadCache.Most + 1, _reads);
        await AskAsync(cache, "ofta");
        Assert.Equal(ReadCache.Most + 1, _reads);
        await AskAsync(cache, "0");
        Assert.Equal(ReadCache.Most + 2, _reads);
    }

    [Fact]
    public async Task Get_ReadThatFails_IsAskedForAgain()
    {
        var cache = new ReadCache(_version);
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            cache.GetAsync<string>(
                "mål",
                RestsOn.Everything,
                _ => throw new InvalidOperationException("borta"),
                CancellationToken.None
            )
        );

        Assert.Equal("läst", await AskAsync(cache, "mål"));
    }

    private Task<string> AskAsync(ReadCache cache, string key, params string[] restsOn) =>
        cache.GetAsync(
            key,
            restsOn,
            _ =>
            {
                _reads++;
                return Task.FromResult("läst");
            },
            CancellationToken.None
        );
}
