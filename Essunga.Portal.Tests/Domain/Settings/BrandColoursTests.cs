using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Settings;
using Essunga.Portal.Tests.Components.App;

namespace Essunga.Portal.Tests.Domain.Settings;

/// <summary>The municipality's colour is seen in both themes, or refused.</summary>
public sealed class BrandColoursTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Surfaces_OfTheRule_AreThoseOfTheStyleSheet(bool dark)
    {
        var tokens = dark ? Tokens.Read().Dark : Tokens.Read().Light;

        Assert.Equal(5, BrandColours.SurfacesOf(dark).Count);
        Assert.All(
            BrandColours.SurfacesOf(dark),
            one => Assert.Equal(tokens[one.Key], one.Value.ToString())
        );
    }

    [Theory]
    [InlineData("#17493a", "#fcfbf8")]
    [InlineData("#7fc4a4", "#191816")]
    public void Contrast_OfTheDomain_IsThatOfTheTests(string one, string other) =>
        Assert.Equal(
            Tokens.Contrast(one, other),
            HexColour.Read(one)!.Value.ContrastTo(HexColour.Read(other)!.Value),
            6
        );

    [Theory]
    [InlineData("#17493a")]
    [InlineData("#003366")]
    [InlineData("#7a1f2b")]
    [InlineData("#000000")]
    [InlineData("#5b2a86")]
    public void From_AColourThatIsSeenInLight_IsSeenInDarkToo(string colour)
    {
        var brand = BrandColours.From(HexColour.Read(colour)!.Value, null);

        Assert.True(brand.Light.IsSeen);
        Assert.True(brand.Dark.IsSeen);
        Assert.Equal(6, brand.Light.Checks.Count);
    }

    [Theory]
    [InlineData("#ffff00")]
    [InlineData("#7fc4a4")]
    [InlineData("#ffffff")]
    [InlineData("#808080")]
    public void Paint_AColourThatIsTooWeakInLight_IsRefused(string colour) =>
        Refuses(SettingsRules.ColourIsSeenInLight, colour, null);

    [Fact]
    public void Paint_AColourThatIsTooWeakInDark_IsRefused() =>
        Refuses(SettingsRules.ColourIsSeenInDark, "#17493a", "#17493a");

    [Theory]
    [InlineData("grön", null)]
    [InlineData("#12345", null)]
    [InlineData("#17493a;}body{display:none", null)]
    [InlineData(null, "#17493a")]
    [InlineData("#17493a", "ljus")]
    public void Paint_WhatIsNoColour_IsRefused(string? colour, string? dark) =>
        Refuses(SettingsRules.ColourIsWritten, colour, dark);

    [Fact]
    public void Paint_InAnyForm_IsKeptInOne()
    {
        var settings = new PortalSettings("Kommunen");

        settings.Paint(" 036 ", "");
        Assert.Equal("#003366", settings.Colour);
        settings.Paint("", null);
        Assert.Null(settings.Colour);
    }

    private static void Refuses(DomainRule rule, string? colour, string? dark)
    {
        var settings = new PortalSettings("Kommunen");
        settings.Paint("#003366", null);

        Assert.Equal(
            rule,
            Assert.Throws<BrokenRuleException>(() => settings.Paint(colour, dark)).Rule
        );
        Assert.Equal("#003366", settings.Colour);
    }
}
