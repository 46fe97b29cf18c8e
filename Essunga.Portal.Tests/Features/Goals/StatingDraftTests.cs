using System.Text.Json;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Features.Goals.Stating;

namespace Essunga.Portal.Tests.Features.Goals;

/// <summary>What is written outlives its circuit: as JSON it comes back whole, and it stays small enough for the hub.</summary>
public sealed class StatingDraftTests
{
    // Encryption and Base64 make it half as large again; the hub takes 128 KB.
    private const int Most = 80 * 1024;

    [Fact]
    public void Json_OfADraft_ComesBackWhole()
    {
        var draft = Draft("Rad ett\n\"två\" å 😀 <b>");

        Assert.Equal(
            draft,
            JsonSerializer.Deserialize<StatingDraft>(JsonSerializer.Serialize(draft))
        );
    }

    [Fact]
    public void Json_OfTheLongestReason_FitsTheHub() =>
        Assert.InRange(
            JsonSerializer.SerializeToUtf8Bytes(Draft(new string('å', Goal.LongestReason))).Length,
            Goal.LongestReason,
            Most
        );

    private static StatingDraft Draft(string reason) =>
        new(
            Guid.NewGuid(),
            Guid.NewGuid(),
            Guid.NewGuid(),
            Guid.NewGuid(),
            new StatingGround(
                new AssessmentBasis(Outlook.WillBeReached, 0.8m, 0.5m, 0.5m, 3, 1, 1, 0, 2),
                Verdict.PartlyReached,
                Guid.NewGuid()
            ),
            "WillBeReached",
            reason
        );
}
