using System.Text.RegularExpressions;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Tests.Support;
using Essunga.Portal.Texts;

namespace Essunga.Portal.Tests.Architecture;

/// <summary>One term has one name in code, and docs/ordlista.md is where it stands.</summary>
public sealed partial class GlossaryTests
{
    private static readonly IReadOnlyDictionary<string, string> Written = Row()
        .Matches(File.ReadAllText(Repository.Path("docs", "ordlista.md")))
        .ToDictionary(
            row => row.Groups["term"].Value.Trim(),
            row => row.Groups["code"].Value,
            StringComparer.Ordinal
        );

    [Fact]
    public void Glossary_OfThePortal_SaysTheSameAsTheWrittenOne()
    {
        Assert.True(Written.Count >= 40);
        Assert.All(
            Glossary.Terms,
            term => Assert.Equal(term.Code, Written.GetValueOrDefault(term.Swedish))
        );
    }

    [Fact]
    public void EntityOrState_OfTheDomain_HasItsTermInTheGlossary()
    {
        var codes = Written.Values.ToHashSet(StringComparer.Ordinal);
        var types = typeof(PortalDbContext)
            .Assembly.GetExportedTypes()
            .Where(type =>
                type.Namespace is { } name
                && !name.Contains(".Data", StringComparison.Ordinal)
                && !name.EndsWith(".Kernel", StringComparison.Ordinal)
            )
            .Where(type => type.BaseType == typeof(Essunga.Portal.Domain.Kernel.Aggregate))
            .Select(type => type.Name);
        Assert.Empty(types.Except(codes, StringComparer.Ordinal));
    }

    [GeneratedRegex(
        @"^\| (?<term>[^|]+?) +\| `(?<code>\w+)` +\|",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Row();
}
