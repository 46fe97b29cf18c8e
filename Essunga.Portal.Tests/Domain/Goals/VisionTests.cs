using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Domain.Goals;

public sealed class VisionTests
{
    [Fact]
    public void Choose_OneAfterAnother_NumbersThemInOrder()
    {
        var vision = new Vision(
            Guid.NewGuid(),
            "Plats för hela livet",
            2040,
            AGoal.Decided,
            Provenance.Entered
        );
        var fact = new Provenance(DataKind.Fact, "Strategisk plan");

        vision.Word("Här finns plats.", fact);
        vision.Choose(Guid.NewGuid(), "Växa", Provenance.Entered);
        var second = vision.Choose(Guid.NewGuid(), "Hålla ihop", fact);

        Assert.Equal(("Plats för hela livet", 2040), (vision.Title, vision.TargetYear));
        Assert.Equal((AGoal.Decided, Provenance.Entered), (vision.Decision, vision.Provenance));
        Assert.Equal(("Här finns plats.", fact), (vision.Statement, vision.StatementProvenance));
        Assert.Equal(
            [(1, "Växa"), (2, "Hålla ihop")],
            vision.Choices.Select(one => (one.Number, one.Title))
        );
        Assert.Equal((vision.Id, fact), (second.VisionId, second.Provenance));
    }
}
