using Essunga.Portal.Components.Loading;

namespace Essunga.Portal.Tests.Components.Loading;

public sealed class LoadHandoffTests
{
    private readonly Clock _clock = new();

    [Fact]
    public void Take_Twice_GivesNothingTheSecondTime()
    {
        var handoff = new LoadHandoff(_clock);
        var key = handoff.Leave("data")!;

        Assert.Equal("data", handoff.Take<string>(key));
        Assert.Null(handoff.Take<string>(key));
    }

    [Fact]
    public void Take_TooLate_GivesNothing()
    {
        var handoff = new LoadHandoff(_clock);
        var key = handoff.Leave("data")!;
        _clock.Pass(LoadHandoff.Kept + TimeSpan.FromSeconds(1));

        Assert.Null(handoff.Take<string>(key));
    }

    [Fact]
    public void Leave_WhenTooMuchWaits_KeepsNoMoreUntilTheOldIsGone()
    {
        var handoff = new LoadHandoff(_clock);
        while (handoff.Leave("data") is not null) { }

        _clock.Pass(LoadHandoff.Kept + TimeSpan.FromSeconds(1));

        Assert.NotNull(handoff.Leave("data"));
    }

    private sealed class Clock : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public void Pass(TimeSpan time) => _now += time.Ticks;
    }
}
