using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Tests.Domain.Kernel;

public sealed class DecisionTests
{
    [Fact]
    public void Changed_OfWhatIsDecided_SaysSoAndKeepsTheParagraph()
    {
        var decided = new Decision(
            DecisionState.Decided,
            Guid.NewGuid(),
            new DateOnly(2024, 6, 17),
            "62",
            "KS 2024/14"
        );

        var changed = decided.Changed();

        Assert.Equal(decided with { State = DecisionState.ChangedAfterDecision }, changed);
        Assert.Equal(changed, changed.Changed());
    }

    [Fact]
    public void Changed_OfAProposal_IsStillAProposal() =>
        Assert.Equal(Decision.Proposed, Decision.Proposed.Changed());

    [Theory]
    [InlineData(DataKind.Demo, true)]
    [InlineData(DataKind.Entered, false)]
    [InlineData(DataKind.Fact, false)]
    [InlineData(DataKind.Benchmark, false)]
    public void IsDemo_OfEachKind_IsForExempeldataAlone(DataKind kind, bool isDemo) =>
        Assert.Equal(isDemo, new Provenance(kind).IsDemo);
}
