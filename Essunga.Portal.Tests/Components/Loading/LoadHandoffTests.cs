using Essunga.Portal.Components.Loading;

namespace Essunga.Portal.Tests.Components.Loading;

public sealed class LoadHandoffTests
{
    private readonly Clock _clock = new();

    [Fact]
    public void Take_Twice_GivesNothingTheSecondTime()
    {
        var handoff = new LoadHandoff(_clock);
        var key = handoff.Leave("data");

        Assert.Equal("data", handoff.Take<string>(key));
        Assert.Null(handoff.Take<string>(key));
    }

    [Fact]
    public void Take_TooLate_GivesNothing()
    {
        var handoff = new LoadHandoff(_clock);
        var key = handoff.Leave("data");
        _clock.Pass(LoadHandoff.Kept + TimeSpan.FromSeconds(1));

        Assert.Null(handoff.Take<string>(key));
    }

    [Fact]
    public void Leave_WhenTooMuchWaits_LetsTheOldestGo()
    {
        var handoff = new LoadHandoff(_clock);
        var keys = Enumerable
            .Range(0, LoadHandoff.Most + 1)
            .Select(_ => handoff.Leave("data"))
            .ToList();

        Assert.Null(handoff.Take<string>(keys[0]));
        Assert.Equal("data", handoff.Take<string>(keys[1]));
    }

    [Fact]
    public void Leave_AfterALongTime_HoldsOnToNothingOld()
    {
        var handoff = new LoadHandoff(_clock);
        var data = LeaveSomething(handoff);
        _clock.Pass(LoadHandoff.Kept + TimeSpan.FromSeconds(1));
        handoff.Leave("data");

        GC.Collect();
        Assert.False(data.TryGetTarget(out _));
    }

    // In a method of its own, so that no local holds on to it.
    [System.Runtime.CompilerServices.MethodImpl(
        System.Runtime.CompilerServices.MethodImplOptions.NoInlining
    )]
    private static WeakReference<object> LeaveSomething(LoadHandoff handoff)
    {
        var data = new object();
        handoff.Leave(data);
        return new WeakReference<object>(data);
    }

    private sealed class Clock : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public void Pass(TimeSpan time) => _now += time.Ticks;
    }
}
