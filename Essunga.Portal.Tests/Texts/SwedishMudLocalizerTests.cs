using System.Collections;
using System.Resources;
using System.Text.RegularExpressions;
using Essunga.Portal.Texts;
using MudBlazor;

namespace Essunga.Portal.Tests.Texts;

public sealed partial class SwedishMudLocalizerTests
{
    private static readonly Dictionary<string, string> Library = Read();

    [Fact]
    public void Texts_AgainstTheLibrary_HaveTheSameKeys()
    {
        Assert.NotEmpty(Library);
        Assert.Empty(Library.Keys.Except(SwedishMudTexts.All.Keys, StringComparer.Ordinal));
        Assert.Empty(SwedishMudTexts.All.Keys.Except(Library.Keys, StringComparer.Ordinal));
    }

    [Fact]
    public void Texts_AgainstTheLibrary_HaveTheSamePlaceholders() =>
        Assert.All(
            Library,
            text =>
                Assert.Equal(Placeholders(text.Value), Placeholders(SwedishMudTexts.All[text.Key]))
        );

    [Fact]
    public void Localizer_KnownKey_AnswersInSwedish()
    {
        var localizer = new SwedishMudLocalizer();

        Assert.Equal("Stäng", localizer["MudDialog_Close"].Value);
        Assert.Equal("1–10 av 44", localizer["MudDataGridPager_InfoFormat", 1, 10, 44].Value);
        Assert.False(localizer["MudDialog_Close"].ResourceNotFound);
    }

    [Fact]
    public void Localizer_UnknownKey_SaysThatItIsNotThere() =>
        Assert.True(new SwedishMudLocalizer()["Mud_FinnsInte"].ResourceNotFound);

    private static IEnumerable<string> Placeholders(string text) =>
        Placeholder().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    private static Dictionary<string, string> Read()
    {
        var resource = typeof(MudTheme).Assembly.GetManifestResourceStream(
            "MudBlazor.Resources.LanguageResource.resources"
        )!;
        using var reader = new ResourceReader(resource);
        return reader
            .Cast<DictionaryEntry>()
            .ToDictionary(
                entry => (string)entry.Key,
                entry => (string)entry.Value!,
                StringComparer.Ordinal
            );
    }

    [GeneratedRegex(@"\{\d+\}", RegexOptions.None, 1000)]
    private static partial Regex Placeholder();
}
