using System.Text.RegularExpressions;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Architecture;

/// <summary>
/// The tests of the rules need nothing beyond the rules, so that they run by themselves in two seconds, as
/// eng/mutation.sh runs them a thousand times over.
/// </summary>
public sealed partial class PureDomainTests
{
    [Fact]
    public void TestsOfTheDomain_UseNoDatabaseAndNothingOfThePortal()
    {
        var folder = Repository.Path("Essunga.Portal.Tests", "Domain");
        var files = Directory
            .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file).StartsWith("Reading"))
            .ToList();

        Assert.True(files.Count > 30);
        Assert.All(
            files,
            file =>
                Assert.DoesNotContain(
                    File.ReadLines(file),
                    line => Foreign().IsMatch(line) && !Allowed().IsMatch(line)
                )
        );
    }

    [GeneratedRegex(
        @"^using (static )?(Essunga\.Portal\.|Microsoft\.|Bunit)",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Foreign();

    [GeneratedRegex(
        @"^using (static )?Essunga\.Portal\.(Domain\.(?!Data)|Tests\.Support|Tests\.Components\.App;)",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Allowed();
}
