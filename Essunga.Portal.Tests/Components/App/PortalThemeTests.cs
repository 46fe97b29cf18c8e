using Essunga.Portal.Components.App;
using MudBlazor;
using MudBlazor.Utilities;

namespace Essunga.Portal.Tests.Components.App;

public sealed class PortalThemeTests
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

    public static TheoryData<bool> Themes => [false, true];

    [Theory]
    [MemberData(nameof(Themes))]
    public void Palette_EveryColour_IsThatOfTheToken(bool dark)
    {
        var token = Colours(dark);
        Palette palette = dark ? PortalTheme.Theme.PaletteDark : PortalTheme.Theme.PaletteLight;

        Same(token["page"], palette.Background, palette.AppbarBackground, palette.TableStriped);
        Same(token["sunken"], palette.BackgroundGray, palette.DrawerBackground);
        Same(token["raised"], palette.Surface);
        Same(token["hover"], palette.TableHover);
        Same(
            token["rule"],
            palette.Divider,
            palette.DividerLight,
            palette.TableLines,
            palette.LinesDefault
        );
        Same(token["field"], palette.LinesInputs);
        Same(
            token["ink"],
            palette.TextPrimary,
            palette.AppbarText,
            palette.DrawerText,
            palette.DrawerIcon
        );
        Same(token["ink-2"], palette.TextSecondary, palette.ActionDefault, palette.TextDisabled);
        Same(token["brand"], palette.Primary);
        Same(token["on-brand"], palette.PrimaryContrastText);
        Same(token["reached-ink"], palette.Success);
        Same(token["onway-ink"], palette.Warning);
        Same(token["not-ink"], palette.Error);
        Same(token["later-ink"], palette.Info);
        Same(token["page"], palette.SuccessContrastText, palette.WarningContrastText);
        Same(token["page"], palette.ErrorContrastText, palette.InfoContrastText);
        Same(token["chance"], palette.Skeleton);
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

    private static void Same(string token, params MudColor[] colours) =>
        Assert.All(
            colours,
            colour => Assert.Equal(token, colour.ToString(MudColorOutputFormats.Hex))
        );
}
