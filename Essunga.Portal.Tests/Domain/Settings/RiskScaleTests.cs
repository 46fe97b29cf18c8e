using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
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

    [Fact]
    public void Call_AName_IsTidied_AndTooLongOrWithLinesIsRefused()
    {
        var settings = new PortalSettings("Kommunen");

        settings.Call(" Essunga kommun ");
        Assert.Equal("Essunga kommun", settings.Name);

        Refuses(SettingsRules.NameIsShortEnough, () => settings.Call(new string('å', 61)));
        Refuses(SettingsRules.NameIsShortEnough, () => settings.Call("Essunga\nkommun"));
        settings.Call(new string('å', 60));
        Assert.Equal(60, settings.Name.Length);
    }

    [Fact]
    public void New_BeforeAnyChange_HasThePublishedRuleAndScales()
    {
        var settings = new PortalSettings("Kommunen");

        Assert.Equal(PortalSettings.OnlyId, settings.Id);
        Assert.Equal(new AssessmentRule(0.8m, 0.5m, 0.5m), settings.NewPeriodRule);
        Assert.Equal(new ExpectationRule(2.66m, 0.1m), settings.Expectation);
        Assert.Equal(
            ["Osannolik", "Mindre sannolik", "Möjlig", "Sannolik"],
            settings.Likelihood.Words
        );
        Assert.Equal(["Försumbar", "Lindrig", "Kännbar", "Allvarlig"], settings.Impact.Words);
    }

    [Fact]
    public void StartPeriodsWith_SharesInOrder_AreKept_AndOthersRefused()
    {
        var settings = new PortalSettings("Kommunen");
        var rule = new AssessmentRule(0.9m, 0.6m, 0.4m);

        settings.StartPeriodsWith(rule);
        Refuses(GoalRules.SharesAreInOrder, () => settings.StartPeriodsWith(new(0.5m, 0.6m, 0.4m)));

        Assert.Equal(rule, settings.NewPeriodRule);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(5, 1)]
    public void Expect_TheOutermost_IsKept(int factor, int share)
    {
        var settings = new PortalSettings("Kommunen");

        settings.Expect(new(factor, share));

        Assert.Equal(new ExpectationRule(factor, share), settings.Expectation);
    }

    [Fact]
    public void ScaleRisk_WhenOneOfTheTwoWillNotDo_ChangesNeither()
    {
        var settings = new PortalSettings("Kommunen");

        Refuses(
            SettingsRules.ScaleHasThreeToSixSteps,
            () => settings.ScaleRisk(["Låg", "Mellan", "Hög"], ["Bara en"])
        );

        Assert.Equal(RiskScale.Likelihood.Words, settings.Likelihood.Words);
    }

    private static void Refuses(DomainRule rule, Action act) =>
        Assert.Equal(rule, Assert.Throws<BrokenRuleException>(act).Rule);
}
