using System.Data.Common;
using System.Security.Claims;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Identity;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;

namespace Essunga.Portal.Tests.Identity;

/// <summary>What comes from an open page is looked at without being kept waiting.</summary>
public sealed class AccessWatchTests : OpenPage
{
    private readonly SlowReading _reading = new();
    private readonly List<int> _through = [];
    private CircuitAccess _access = null!;
    private AccessWatch _watch = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Database.Listeners.Add(_reading);
        _access = Open(
            new ClaimsPrincipal(
                new ClaimsIdentity([new Claim("portal:person", PersonId.ToString())], "prov")
            ),
            TimeProvider.System
        );
        _watch = new AccessWatch(
            _access,
            new AccessSettings(TimeSpan.FromMinutes(1)),
            NullLogger<AccessWatch>.Instance
        );
        await _watch.OnCircuitOpenedAsync(null!, CancellationToken.None);
    }

    public override ValueTask DisposeAsync()
    {
        _watch.Dispose();
        return base.DisposeAsync();
    }

    [Fact]
    public async Task Comes_WhileTheAnswerWaits_GoesThroughInItsOrder()
    {
        await ChangeAsync(person => person.Retitle("Ekonomidirektör"));
        var answered = _reading.Wait();

        // The first asks anew, and the answer is not there yet.
        var first = Comes(1);
        var second = Comes(2);

        var through = _through.ToArray();
        answered.SetResult();
        await Task.WhenAll(first, second);
        Assert.Equal([1, 2], through);
    }

    [Fact]
    public async Task Comes_AfterTheAnswerThatTheRoleIsGone_GoesNowhere()
    {
        await TakeRoleAsync();
        var answered = _reading.Wait();
        var ended = new TaskCompletionSource();
        _access.Ended += (_, _) => ended.SetResult();

        var first = Comes(1);
        answered.SetResult();
        await ended.Task.WaitAsync(TestContext.Current.CancellationToken);
        await first;
        await Comes(2);

        Assert.Equal([1], _through);
    }

    [Fact]
    public async Task Comes_WhenTheAnswerIsThereAtOnce_IsStoppedItself()
    {
        await TakeRoleAsync();

        await Comes(1);

        Assert.Empty(_through);
        Assert.Equal(AccessEnd.RoleIsGone, _access.End);
    }

    [Fact]
    public async Task Comes_AfterThePageIsClosed_GoesNowhere()
    {
        await _watch.OnCircuitClosedAsync(null!, CancellationToken.None);

        await Comes(1);

        Assert.Empty(_through);
    }

    // What it is about is only handed on.
    private Task Comes(int number) =>
        _watch.CreateInboundActivityHandler(_ =>
        {
            _through.Add(number);
            return Task.CompletedTask;
        })(null!);

    private Task TakeRoleAsync() =>
        ChangeAsync((context, person) => context.RemoveRange(person.Roles));

    private Task ChangeAsync(Action<Person> change) => ChangeAsync((_, person) => change(person));

    /// <summary>A database that lets go of the thread while it reads, as one on another machine does.</summary>
    private sealed class SlowReading : DbCommandInterceptor
    {
        private Task _answered = Task.CompletedTask;

        public TaskCompletionSource Wait()
        {
            var answered = new TaskCompletionSource();
            _answered = answered.Task;
            return answered;
        }

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            await _answered;
            return result;
        }
    }
}
