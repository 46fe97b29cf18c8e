using Essunga.Portal.Components.Forms;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Identity;
using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Essunga.Portal.Tests.Components.Forms;

/// <summary>What is typed reaches the server whoever goes on typing, leaves, or loses the circuit.</summary>
public sealed class DraftKeeperTests : PortalContext
{
    private const string Key = "prov-1";

    private readonly TestDatabase _database;
    private readonly FakeTimeProvider _time;
    private readonly Guid _person;

    public DraftKeeperTests()
        : this(
            TestDatabase.WithSampleAsync().GetAwaiter().GetResult(),
            new FakeTimeProvider(new DateTimeOffset(2025, 10, 9, 8, 0, 0, TimeSpan.Zero))
        ) { }

    private DraftKeeperTests(TestDatabase database, FakeTimeProvider time)
        : base(services =>
        {
            services.AddSingleton<TimeProvider>(time);
            services.AddSingleton<IDbContextFactory<PortalDbContext>>(database);
            services.AddSingleton<DraftBook>();
            services.AddSingleton<DataVersion>();
            services.AddSingleton<ReadCache>();
            services.AddSingleton<ViewerReader>();
            services.AddScoped<CurrentViewer>();
        })
    {
        (_database, _time) = (database, time);
        var viewer = database.ViewerAsync("ksau").GetAwaiter().GetResult();
        _person = viewer.PersonId;
        Reader.SetAuthorized("ksau");
        Reader.SetClaims([.. PortalClaims.For(viewer, "test").Claims]);
    }

    private DraftKeeper Keeper => Services.GetRequiredService<DraftKeeper>();

    private DraftBook Book => Services.GetRequiredService<DraftBook>();

    [Fact]
    public async Task Keep_WhileSomebodyTypesOn_ReachesTheDatabaseWithinThePause()
    {
        for (var letters = 1; letters <= 5; letters++)
        {
            Keeper.Keep(Key, new Form(new string('å', letters)));
            _time.Advance(DraftKeeper.Pause / 4);
        }

        Assert.NotEqual("", await WaitForAsync(text => text.Length >= 4));
        _time.Advance(DraftKeeper.Pause);
        Assert.Equal("ååååå", await WaitForAsync(text => text.Length == 5));
    }

    [Fact]
    public async Task Pause_OfTheCircuit_KeepsAtOnce()
    {
        Keeper.Keep(Key, new Form("Halvvägs"));

        Persisted.TriggerOnPersisting();

        Assert.Equal("Halvvägs", await WaitForAsync(text => text.Length > 0));
    }

    [Fact]
    public async Task Leaving_KeepsAtOnce()
    {
        Keeper.Keep(Key, new Form("Halvvägs"));

        await Keeper.DisposeAsync();

        Assert.Equal("Halvvägs", (await FindAsync())?.Form.Text);
    }

    [Fact]
    public async Task Drop_OfWhatIsOnItsWay_LeavesNothing()
    {
        Keeper.Keep(Key, new Form("Halvvägs"));

        await Keeper.DropAsync(Key);
        await Keeper.FlushAsync();

        Assert.Null(await FindAsync());
    }

    [Fact]
    public async Task Keep_WhenTheDatabaseDoesNotAnswer_IsKeptWhenItDoes()
    {
        var fault = new BrokenOnce();
        _database.Listeners.Add(fault);
        Keeper.Keep(Key, new Form("Halvvägs"));
        await Keeper.FlushAsync();
        Assert.Null(await FindAsync());

        await Keeper.FlushAsync();

        Assert.Equal("Halvvägs", (await FindAsync())?.Form.Text);
    }

    [Fact]
    public async Task Keep_MoreThanADraftHolds_KeepsWhatWasThere()
    {
        Keeper.Keep(Key, new Form("Kort"));
        Keeper.Keep(Key, new Form(new string('x', Draft.MostText)));

        await Keeper.FlushAsync();

        Assert.Equal("Kort", (await FindAsync())?.Form.Text);
    }

    [Fact]
    public async Task Keep_BySomebodySignedOut_KeepsNothing()
    {
        Reader.SetNotAuthorized();
        Keeper.Keep(Key, new Form("Halvvägs"));

        await Keeper.FlushAsync();

        await using var context = _database.CreateDbContext();
        Assert.Empty(context.Drafts);
    }

    [Fact]
    public async Task Find_OfAnotherForm_IsNone()
    {
        await Book.KeepAsync(_person, Key, "6,4", CancellationToken.None);

        Assert.Null(await FindAsync());
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _database.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private Task<KeptDraft<Form>?> FindAsync() =>
        Book.FindAsync<Form>(_person, Key, CancellationToken.None);

    private async Task<string> WaitForAsync(Func<string, bool> isThere)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            if (await FindAsync() is { } kept && isThere(kept.Form.Text))
            {
                return kept.Form.Text;
            }

            await Task.Delay(20, limit.Token);
        }
    }

    private sealed record Form(string Text);

    private sealed class BrokenOnce
        : Microsoft.EntityFrameworkCore.Diagnostics.SaveChangesInterceptor
    {
        private int _saves;

        public override ValueTask<Microsoft.EntityFrameworkCore.Diagnostics.InterceptionResult<int>> SavingChangesAsync(
            Microsoft.EntityFrameworkCore.Diagnostics.DbContextEventData eventData,
            Microsoft.EntityFrameworkCore.Diagnostics.InterceptionResult<int> result,
            CancellationToken cancellationToken = default
        ) =>
            _saves++ == 0
                ? throw new InvalidOperationException("The database does not answer.")
                : new(result);
    }
}
