using System.Text.Json;
using System.Text.RegularExpressions;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Start;

/// <summary>appsettings.example.json names every setting that the code reads, and none that it does not.</summary>
public sealed partial class SettingsTests
{
    [Fact]
    public void Example_OfSettings_NamesEverySettingThatIsRead()
    {
        using var example = JsonDocument.Parse(
            File.ReadAllText(Repository.Path("appsettings.example.json"))
        );
        var named = example
            .RootElement.EnumerateObject()
            .Where(section => section.Value.ValueKind == JsonValueKind.Object)
            .SelectMany(section =>
                section.Value.EnumerateObject().Select(one => $"{section.Name}:{one.Name}")
            )
            .Where(key => !key.Contains("//", StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);
        var read = Directory
            .EnumerateFiles(Repository.Path("Essunga.Portal"), "*.cs", SearchOption.AllDirectories)
            .Where(file =>
                !file.Contains(
                    $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}",
                    StringComparison.Ordinal
                )
            )
            .SelectMany(file =>
                Key().Matches(File.ReadAllText(file)).Select(match => match.Groups["key"].Value)
            )
            .ToHashSet(StringComparer.Ordinal);

        Assert.True(read.Count >= 6);
        Assert.Empty(read.Except(named, StringComparer.Ordinal));
    }

    [GeneratedRegex(
        "\"(?<key>(Database|Backup|Keys|Proxy|Authentication|SampleData|Telemetry|Kestrel|Look):[A-Za-z]+)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Key();
}
