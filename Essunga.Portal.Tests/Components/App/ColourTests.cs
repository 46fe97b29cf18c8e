using System.Globalization;
using System.Text.RegularExpressions;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Components.App;

/// <summary>The colours of the portal, and that MudBlazor has all that it asks for.</summary>
public sealed partial class ColourTests
{
    private static readonly string[] Surfaces = ["page", "sunken", "raised", "hover"];

    private static readonly string[] Inks =
    [
        "ink",
        "ink-2",
        "brand-ink",
        "reached-ink",
        "onway-ink",
        "not-ink",
        "later-ink",
        "missing-ink",
        "unstated-ink",
        "target",
        "series",
    ];

    /// <summary>What MudBlazor gives itself, on the element or from the component that wants it.</summary>
    private static readonly string[] ByItself =
    [
        "--mud-drawer-height",
        "--mud-drawer-height-bottom",
        "--mud-drawer-height-top",
        "--mud-drawer-width",
        "--mud-internal-toolbar-height",
        "--mud-theme-default-hover",
        "--mud-theme-on-surface",
        "--mud-zindex-select",
    ];

    public static TheoryData<bool> Themes => [false, true];

    [Fact]
    public void MudBlazor_EveryValueItsStyleSheetAsksFor_IsGiven()
    {
        var asked = Asked()
            .Matches(
                File.ReadAllText(
                    Repository.Path(
                        "Essunga.Portal",
                        "wwwroot",
                        "lib",
                        "mudblazor",
                        "MudBlazor.min.css"
                    )
                )
            )
            .Select(match => match.Groups["name"].Value)
            .ToHashSet(StringComparer.Ordinal);
        var given = Given()
            .Matches(Palette() + Part("mud-sizes.css"))
            .Select(match => match.Groups["name"].Value);

        Assert.True(asked.Count > 150);
        Assert.Equal(ByItself, asked.Except(given).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void MudBlazor_BareNumbers_AreThoseOfTheToken(bool dark)
    {
        var parts = Palette().Split("@media screen and (prefers-color-scheme: dark)");
        var numbers = Numbers().Matches(parts[dark ? 1 : 0]);
        var token = Colours(dark);

        Assert.Equal(10, numbers.Count);
        Assert.All(
            numbers,
            one =>
            {
                var name = one.Groups["name"].Value;
                var means = Regex.Match(
                    parts[0],
                    $@"--mud-palette-{name}: var\(--(?<token>[a-z0-9-]+)\);",
                    RegexOptions.ExplicitCapture,
                    TimeSpan.FromSeconds(1)
                );
                var hex = token[means.Groups["token"].Value];
                Assert.Equal(
                    string.Join(
                        ',',
                        new[] { hex[1..3], hex[3..5], hex[5..7] }.Select(part =>
                            int.Parse(part, NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                        )
                    ),
                    one.Groups["value"].Value
                );
            }
        );
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void Contrast_EveryInkOnEverySurface_IsAtLeastFourAndAHalf(bool dark)
    {
        var token = Colours(dark);
        var pairs = Inks.SelectMany(_ => Surfaces, (ink, surface) => (Ink: ink, Surface: surface))
            .Concat(
                from state in (string[])["reached", "onway", "not", "later", "missing", "unstated"]
                from ink in (string[])[$"{state}-ink", "ink"]
                select (ink, $"{state}-soft")
            )
            .Concat([
                ("on-brand", "brand"),
                ("on-brand", "brand-ink"),
                ("brand-ink", "brand-soft"),
                ("ink", "brand-soft"),
            ])
            .Concat([
                ("ink", "chance"),
                ("ink-2", "chance"),
                ("ink", "level-1"),
                ("ink", "level-2"),
                ("ink", "level-3"),
            ])
            .Concat(
                Surfaces[..1].SelectMany(_ => Inks[3..7], (surface, state) => (surface, state))
            );

        Assert.Empty(TooWeak(token, pairs, 4.5));
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void Contrast_OfFieldBorderAndFocus_IsAtLeastThree(bool dark)
    {
        var pairs = Surfaces.SelectMany(
            _ => (string[])["field", "focus"],
            (surface, line) => (line, surface)
        );

        Assert.Empty(TooWeak(Colours(dark), pairs, 3));
    }

    [Fact]
    public void Contrast_OfBlackOnWhite_IsTwentyOne() =>
        Assert.Equal(21, Tokens.Contrast("#000000", "#ffffff"), 3);

    private static IReadOnlyDictionary<string, string> Colours(bool dark) =>
        dark ? Tokens.Read().Dark : Tokens.Read().Light;

    private static List<string> TooWeak(
        IReadOnlyDictionary<string, string> token,
        IEnumerable<(string Front, string Back)> pairs,
        double least
    ) =>
        [
            .. pairs
                .Select(pair =>
                    (pair, contrast: Tokens.Contrast(token[pair.Front], token[pair.Back]))
                )
                .Where(measured => measured.contrast < least)
                .Select(measured =>
                    $"{measured.pair.Front} on {measured.pair.Back}: {measured.contrast:0.00}"
                ),
        ];

    private static string Palette() => Part("mud-palette.css");

    private static string Part(string name) =>
        File.ReadAllText(Repository.Path("wwwroot-assets", "src", "parts", name));

    [GeneratedRegex(@"var\((?<name>--mud-[a-z0-9-]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Asked();

    [GeneratedRegex(@"(?<name>--mud-[a-z0-9-]+):", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Given();

    [GeneratedRegex(
        @"--mud-palette-(?<name>[a-z-]+)-rgb: (?<value>[0-9,]+);",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Numbers();
}
