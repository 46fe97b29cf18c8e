using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Settings;

namespace Essunga.Portal.Tests.Domain.Settings;

/// <summary>The words of a scale, and the other things that the municipality sets.</summary>
public sealed class RiskScaleTests
{
    public static TheoryData<string[], string> Wrong =>
        new()
        {
            { ["Låg", "Hög"], SettingsRules.ScaleHasThreeToSixSteps.Code },
            { ["a", "b", "c", "d", "e", "f", "g"], SettingsRules.ScaleHasThreeToSixSteps.Code },
            { ["Låg", " ", "Hög"], SettingsRules.StepsHaveWords.Code },
            { ["Låg", new string('x', 61), "Hög"], SettingsRules.StepsHaveWords.Code },
            { ["Låg", "La\ng", "Hög"], SettingsRules.StepsHaveWords.Code },
            { ["Låg", "låg ", "Hög"], SettingsRules.StepsAreDifferent.Code },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void From_WordsThatWillNotDo_IsRefused(string[] words, string rule) =>
        Assert.Equal(
            rule,
            Assert.Throws<BrokenRuleException>(() => RiskScale.From(words)).Rule.Code
        );

    [Fact]
    public void ScaleRisk_SixLongWords_AreReadBackAsTheyWere()
    {
        var settings = new PortalSettings("Kommunen");
        var words = Enumerable.Range(1, 6).Select(step => $"{new string('å', 59)}{step}").ToList();

        settings.ScaleRisk(words, [" Låg ", "Mellan", "Hög"]);

        Assert.Equal(words, settings.Likelihood.Words);
        Assert.Equal(["Låg", "Mellan", "Hög"], settings.Impact.Words);
        Assert.True(settings.LikelihoodWords.Length <= 400);
    }

    public static TheoryData<decimal, decimal> Unreasonable =>
        new()
        {
            { 0.9m, 0.1m },
            { 5.1m, 0.1m },
            { 2.66m, 1.1m },
            { 2.66m, -0.1m },
        };

    [Theory]
    [MemberData(nameof(Unreasonable))]
    public void Expect_TheUnreasonable_IsRefused(decimal factor, decimal share) =>
        Assert.Equal(
            SettingsRules.ExpectationIsReasonable,
            Assert
                .Throws<BrokenRuleException>(() =>
                    new PortalSettings("Kommunen").Expect(new(factor, share))
                )
                .Rule
        );

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void Call_Nothing_IsRefused(string? name) =>
        Assert.Equal(
            SettingsRules.MunicipalityNeedsName,
            Assert.Throws<BrokenRuleException>(() => new PortalSettings("Kommunen").Call(name)).Rule
        );
}
