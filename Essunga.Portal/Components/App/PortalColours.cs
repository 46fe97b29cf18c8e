namespace Essunga.Portal.Components.App;

/// <summary>
/// The colours of <c>wwwroot-assets/src/tokens.css</c> that MudBlazor's theme needs, by the name of their token.
/// </summary>
public sealed record PortalColours
{
    /// <summary>Token <c>--page</c>.</summary>
    public required string Page { get; init; }

    /// <summary>Token <c>--sunken</c>.</summary>
    public required string Sunken { get; init; }

    /// <summary>Token <c>--raised</c>.</summary>
    public required string Raised { get; init; }

    /// <summary>Token <c>--hover</c>.</summary>
    public required string Hover { get; init; }

    /// <summary>Token <c>--rule</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>Token <c>--field</c>.</summary>
    public required string Field { get; init; }

    /// <summary>Token <c>--ink</c>.</summary>
    public required string Ink { get; init; }

    /// <summary>Token <c>--ink-2</c>.</summary>
    public required string Ink2 { get; init; }

    /// <summary>Token <c>--brand</c>.</summary>
    public required string Brand { get; init; }

    /// <summary>Token <c>--on-brand</c>.</summary>
    public required string OnBrand { get; init; }

    /// <summary>Token <c>--reached-ink</c>.</summary>
    public required string ReachedInk { get; init; }

    /// <summary>Token <c>--onway-ink</c>.</summary>
    public required string OnwayInk { get; init; }

    /// <summary>Token <c>--not-ink</c>.</summary>
    public required string NotInk { get; init; }

    /// <summary>Token <c>--later-ink</c>.</summary>
    public required string LaterInk { get; init; }

    /// <summary>Token <c>--chance</c>.</summary>
    public required string Chance { get; init; }

    /// <summary>Light.</summary>
    public static PortalColours Light { get; } =
        new()
        {
            Page = "#fcfbf8",
            Sunken = "#f3f1eb",
            Raised = "#ffffff",
            Hover = "#f0ede5",
            Rule = "#e1dcd1",
            Field = "#7b756a",
            Ink = "#1f1d19",
            Ink2 = "#58534a",
            Brand = "#17493a",
            OnBrand = "#ffffff",
            ReachedInk = "#1d6a35",
            OnwayInk = "#865300",
            NotInk = "#a8231c",
            LaterInk = "#3f5c78",
            Chance = "#e9e5da",
        };

    /// <summary>Dark.</summary>
    public static PortalColours Dark { get; } =
        new()
        {
            Page = "#191816",
            Sunken = "#211f1c",
            Raised = "#12110f",
            Hover = "#2a2824",
            Rule = "#37342e",
            Field = "#918b7e",
            Ink = "#efece4",
            Ink2 = "#b8b2a5",
            Brand = "#7fc4a4",
            OnBrand = "#10241b",
            ReachedInk = "#86cf92",
            OnwayInk = "#e9b95a",
            NotInk = "#ff9c8d",
            LaterInk = "#a4c0da",
            Chance = "#2f2c26",
        };
}
