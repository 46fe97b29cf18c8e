using Essunga.Portal.Domain.Goals.Review;
using Essunga.Portal.Texts;

namespace Essunga.Portal.Tests.Texts;

public sealed class HintTextsTests
{
    [Fact]
    public void Of_EveryHint_IsASentence() =>
        Assert.All(
            ReviewHints.All,
            hint =>
            {
                var sentence = HintTexts.Of(new FoundHint(hint, "främja"));
                Assert.Matches(@"^[A-ZÅÄÖ”].+[.?]$", sentence);
                Assert.DoesNotContain("{0}", sentence, StringComparison.Ordinal);
            }
        );
}
