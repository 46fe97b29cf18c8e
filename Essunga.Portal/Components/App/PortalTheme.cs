using System.Globalization;
using MudBlazor;

namespace Essunga.Portal.Components.App;

/// <summary>
/// The values of <c>wwwroot-assets/src/tokens.css</c> as MudBlazor wants them. The css is the source; a test compares
/// the two and measures the contrast of every pair.
/// </summary>
public static class PortalTheme
{
    private static readonly string[] Font =
    [
        "Source Sans 3 Variable",
        "Source Sans 3",
        "Source Sans Pro",
        "Segoe UI",
        "system-ui",
        "sans-serif",
    ];

    /// <summary>The theme for <c>MudThemeProvider</c>.</summary>
    public static MudTheme Theme { get; } =
        new()
        {
            PaletteLight = Fill(new PaletteLight(), PortalColours.Light),
            PaletteDark = Fill(new PaletteDark(), PortalColours.Dark),
            Typography = Letters(),
            LayoutProperties = new LayoutProperties
            {
                DefaultBorderRadius = "4px",
                DrawerWidthLeft = "15.5rem",
                AppbarHeight = "4rem",
            },
            Shadows = new Shadow
            {
                // No shadow on content: only what lies over the page casts one.
                Elevation =
                [
                    .. Enumerable.Repeat("none", 8),
                    .. Enumerable.Repeat("var(--shadow-menu)", 18),
                ],
            },
        };

    private static TPalette Fill<TPalette>(TPalette palette, PortalColours colours)
        where TPalette : Palette
    {
        palette.Background = palette.AppbarBackground = palette.TableStriped = colours.Page;
        palette.BackgroundGray = palette.DrawerBackground = colours.Sunken;
        palette.Surface = colours.Raised;
        palette.TableHover = colours.Hover;
        palette.Divider =
            palette.DividerLight =
            palette.TableLines =
            palette.LinesDefault =
                colours.Rule;
        palette.LinesInputs = colours.Field;
        palette.TextPrimary =
            palette.AppbarText =
            palette.DrawerText =
            palette.DrawerIcon =
                colours.Ink;
        palette.TextSecondary = palette.ActionDefault = colours.Ink2;
        // What cannot be used right now is still read: MudBlazor's own faint grey fails the contrast.
        palette.TextDisabled = palette.ActionDisabled = colours.Ink2;
        palette.Primary = colours.Brand;
        palette.PrimaryContrastText = colours.OnBrand;
        palette.Success = colours.ReachedInk;
        palette.Warning = colours.OnwayInk;
        palette.Error = colours.NotInk;
        palette.Info = colours.LaterInk;
        palette.SuccessContrastText =
            palette.WarningContrastText =
            palette.ErrorContrastText =
            palette.InfoContrastText =
                colours.Page;
        palette.Skeleton = colours.Chance;
        palette.RippleOpacity = palette.RippleOpacitySecondary = 0;
        return palette;
    }

    private static Typography Letters() =>
        new()
        {
            Default = Set(new DefaultTypography(), 18, 28, 400),
            H1 = Set(new H1Typography(), 34, 40, 650),
            H2 = Set(new H2Typography(), 24, 32, 620),
            H3 = Set(new H3Typography(), 18, 24, 650),
            H4 = Set(new H4Typography(), 18, 24, 650),
            H5 = Set(new H5Typography(), 18, 24, 650),
            H6 = Set(new H6Typography(), 18, 24, 650),
            Subtitle1 = Set(new Subtitle1Typography(), 24, 34, 400),
            Subtitle2 = Set(new Subtitle2Typography(), 16, 24, 600),
            Body1 = Set(new Body1Typography(), 18, 28, 400),
            Body2 = Set(new Body2Typography(), 16, 24, 400),
            Button = Set(new ButtonTypography(), 16, 24, 600),
            Caption = Set(new CaptionTypography(), 14, 20, 400),
            Overline = Set(new OverlineTypography(), 14, 20, 400),
        };

    private static TLetters Set<TLetters>(TLetters letters, int size, int lead, int weight)
        where TLetters : BaseTypography
    {
        letters.FontFamily = Font;
        letters.FontSize = string.Create(CultureInfo.InvariantCulture, $"{size / 16.0:0.####}rem");
        letters.LineHeight = string.Create(
            CultureInfo.InvariantCulture,
            $"{lead / (double)size:0.####}"
        );
        letters.FontWeight = weight.ToString(CultureInfo.InvariantCulture);
        letters.LetterSpacing = "normal";
        letters.TextTransform = "none";
        return letters;
    }
}
