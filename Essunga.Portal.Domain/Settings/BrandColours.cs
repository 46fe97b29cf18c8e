namespace Essunga.Portal.Domain.Settings;

/// <summary>What the municipality's colour meets.</summary>
public enum ContrastGround
{
    Page,
    Sunken,
    Raised,
    Hover,

    /// <summary>Its own weak tone.</summary>
    Soft,

    /// <summary>The text on a button of the colour.</summary>
    ButtonText,
}

/// <summary>What the municipality's colour is put on, or what is put on it, and how well it is seen there.</summary>
/// <param name="Contrast">As WCAG measures it, 1–21.</param>
public sealed record ContrastCheck(ContrastGround On, double Contrast)
{
    /// <summary>The least that text may have.</summary>
    public const double Least = 4.5;

    public bool IsEnough => Contrast >= Least;
}

/// <summary>The municipality's colour in one theme, with those that follow from it.</summary>
/// <param name="Brand">Buttons, links and the chosen place.</param>
/// <param name="Soft">A weak tone of it, to put text on.</param>
/// <param name="OnBrand">Text on the colour itself.</param>
public sealed record ThemeColours(
    HexColour Brand,
    HexColour Soft,
    HexColour OnBrand,
    IReadOnlyList<ContrastCheck> Checks
)
{
    /// <summary>The weakest of the pairs: it decides.</summary>
    public ContrastCheck Weakest => Checks.MinBy(check => check.Contrast)!;

    public bool IsSeen => Weakest.IsEnough;
}

/// <summary>
/// The municipality's colour in the light theme and the dark. A colour is chosen for the light one; for the dark one it is
/// made lighter until it is seen, or chosen too. The surfaces are those of tokens.css, which a test holds.
/// </summary>
public sealed record BrandColours(ThemeColours Light, ThemeColours Dark)
{
    /// <summary>The colours that the style sheet has by itself.</summary>
    public static readonly HexColour DefaultLight = new(0x17, 0x49, 0x3a);
    public static readonly HexColour DefaultDark = new(0x7f, 0xc4, 0xa4);

    private static readonly Surfaces LightSurfaces = new(
        Page: new(0xfc, 0xfb, 0xf8),
        Sunken: new(0xf3, 0xf1, 0xeb),
        Raised: HexColour.White,
        Hover: new(0xf0, 0xed, 0xe5),
        Ink: new(0x1f, 0x1d, 0x19)
    );

    private static readonly Surfaces DarkSurfaces = new(
        Page: new(0x19, 0x18, 0x16),
        Sunken: new(0x21, 0x1f, 0x1c),
        Raised: new(0x12, 0x11, 0x0f),
        Hover: new(0x2a, 0x28, 0x24),
        Ink: new(0xef, 0xec, 0xe4)
    );

    /// <summary>As the surfaces are named in tokens.css.</summary>
    public static IReadOnlyDictionary<string, HexColour> SurfacesOf(bool dark)
    {
        var one = dark ? DarkSurfaces : LightSurfaces;
        return new Dictionary<string, HexColour>(StringComparer.Ordinal)
        {
            ["page"] = one.Page,
            ["sunken"] = one.Sunken,
            ["raised"] = one.Raised,
            ["hover"] = one.Hover,
            ["ink"] = one.Ink,
        };
    }

    /// <param name="dark">The colour in the dark theme; null makes it from the light one.</param>
    public static BrandColours From(HexColour light, HexColour? dark) =>
        new(
            Theme(light, LightSurfaces, HexColour.White),
            Theme(dark ?? Lighter(light), DarkSurfaces, DarkSurfaces.Raised)
        );

    /// <summary>The colour made lighter until it is seen well in the dark theme.</summary>
    public static HexColour Lighter(HexColour colour)
    {
        var lighter = colour;
        for (
            var part = 0.0;
            part <= 1 && !Theme(lighter, DarkSurfaces, DarkSurfaces.Raised).IsSeen;
            part += 0.05
        )
        {
            lighter = colour.With(HexColour.White, part);
        }

        return lighter;
    }

    private static ThemeColours Theme(HexColour brand, Surfaces on, HexColour onBrand)
    {
        var soft = on.Page.With(brand, 0.12);
        return new(
            brand,
            soft,
            onBrand,
            [
                new(ContrastGround.Page, brand.ContrastTo(on.Page)),
                new(ContrastGround.Sunken, brand.ContrastTo(on.Sunken)),
                new(ContrastGround.Raised, brand.ContrastTo(on.Raised)),
                new(ContrastGround.Hover, brand.ContrastTo(on.Hover)),
                new(ContrastGround.Soft, brand.ContrastTo(soft)),
                new(ContrastGround.ButtonText, brand.ContrastTo(onBrand)),
            ]
        );
    }

    private sealed record Surfaces(
        HexColour Page,
        HexColour Sunken,
        HexColour Raised,
        HexColour Hover,
        HexColour Ink
    );
}
