using System.Reflection;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Texts;

namespace Essunga.Portal.Tests.Texts;

public sealed class RuleTextsTests
{
    public static TheoryData<DomainRule> Rules { get; } =
        new(
            typeof(DomainRule)
                .Assembly.GetTypes()
                .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))
                .Where(property => property.PropertyType == typeof(DomainRule))
                .Select(property => (DomainRule)property.GetValue(null)!)
        );

    [Theory]
    [MemberData(nameof(Rules))]
    public void Of_EveryRuleOfTheDomain_IsASentence(DomainRule rule) =>
        Assert.Matches(@"^[A-ZÅÄÖ].+\.$", RuleTexts.Of(rule));

    [Fact]
    public void Rules_AreFound() => Assert.True(Rules.Count > 20);
}
