using System.Buffers.Binary;
using System.Text;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Settings;

namespace Essunga.Portal.Tests.Domain.Settings;

/// <summary>A logo is what its content says, and does nothing but be seen.</summary>
public sealed class LogoFileTests
{
    private const string Start =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 9 9\">";

    [Theory]
    [InlineData("<path d=\"M0 0h9v9z\" fill=\"url(#a)\"/><defs><linearGradient id=\"a\"/></defs>")]
    [InlineData("<style>.a{fill:#123456}</style><rect class=\"a\" width=\"9\" height=\"9\"/>")]
    [InlineData("<symbol id=\"s\"><circle r=\"3\"/></symbol><use href=\"#s\"/>")]
    [InlineData("<i:view xmlns:i=\"http://www.inkscape.org/namespaces/inkscape\" i:zoom=\"2\"/>")]
    public void KindOf_AnSvgThatDraws_IsTaken(string inside) =>
        Assert.Equal(LogoFile.Svg, LogoFile.KindOf(Svg(inside)));

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<path d=\"M0 0\" onload=\"alert(1)\"/>")]
    [InlineData("<path d=\"M0 0\" ONCLICK=\"alert(1)\"/>")]
    [InlineData("<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">x</p></foreignObject>")]
    [InlineData("<p xmlns=\"http://www.w3.org/1999/xhtml\">x</p>")]
    [InlineData("<image href=\"https://example.org/a.png\"/>")]
    [InlineData("<use xlink:href=\"https://example.org/a.svg#x\"/>")]
    [InlineData("<a href=\"javascript:alert(1)\"><path d=\"M0 0\"/></a>")]
    [InlineData("<style>@import url(https://example.org/a.css);</style>")]
    [InlineData("<style>path{fill:u\\72l(https://example.org)}</style>")]
    [InlineData("<rect fill=\"url( 'https://example.org/a' )\"/>")]
    [InlineData("<rect style=\"background:url(data:image/png;base64,AA)\"/>")]
    [InlineData("<set attributeName=\"href\" to=\"javascript:alert(1)\"/>")]
    [InlineData("<b xmlns=\"\"/>")]
    [InlineData("<animate attributeName=\"x\"/>")]
    [InlineData("<?xml-stylesheet href=\"https://example.org/a.css\"?>")]
    public void KindOf_AnSvgThatDoesMore_IsRefused(string inside) =>
        Refuses(SettingsRules.LogoIsStill, Svg(inside));

    [Theory]
    [InlineData("")]
    [InlineData("hej")]
    [InlineData("<html><body/></html>")]
    [InlineData("<svg><path/></svg>")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\">")]
    [InlineData(
        "<!DOCTYPE svg [<!ENTITY a \"aaaa\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&a;</svg>"
    )]
    public void KindOf_WhatIsNoPicture_IsRefused(string text) =>
        Refuses(SettingsRules.LogoIsPicture, Encoding.UTF8.GetBytes(text));

    [Fact]
    public void KindOf_APng_IsTakenWhole()
    {
        var png = Png(16, 16);

        Assert.Equal(LogoFile.Png, LogoFile.KindOf(png));
        Refuses(SettingsRules.LogoIsPicture, png[..^4]);
        Refuses(SettingsRules.LogoIsPicture, [.. png, 1]);
        Refuses(SettingsRules.LogoIsPicture, Png(100_000, 16));
    }

    [Fact]
    public void KindOf_WhatIsTooLarge_IsRefused() =>
        Refuses(SettingsRules.LogoIsSmallEnough, new byte[LogoFile.MostBytes + 1]);

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(4_000, 4_000, true)]
    [InlineData(4_001, 16, false)]
    [InlineData(16, 4_001, false)]
    [InlineData(0, 16, false)]
    [InlineData(16, 0, false)]
    public void KindOf_APngOfTheOutermostSides_IsTakenOrRefused(int width, int height, bool isTaken)
    {
        if (isTaken)
        {
            Assert.Equal(LogoFile.Png, LogoFile.KindOf(Png(width, height)));
        }
        else
        {
            Refuses(SettingsRules.LogoIsPicture, Png(width, height));
        }
    }

    [Fact]
    public void KindOf_APngCutAnywhereOrWithAnotherFirstPart_IsRefused()
    {
        var png = Png(16, 16);
        for (var at = 8; at < png.Length; at++)
        {
            Refuses(SettingsRules.LogoIsPicture, png[..at]);
        }

        Refuses(SettingsRules.LogoIsPicture, [.. png[..8], .. Part("tEXt"u8, png[16..29])]);
        Refuses(
            SettingsRules.LogoIsPicture,
            [.. png[..8], .. Part("tEXt"u8, png[16..29]), .. Part("IEND"u8, [])]
        );
        Refuses(
            SettingsRules.LogoIsPicture,
            [.. png[..8], .. Part("IHDR"u8, [.. png[16..29], 0]), .. Part("IEND"u8, [])]
        );
        byte[] lies = [.. png];
        lies[8] = 0x7f;
        Refuses(SettingsRules.LogoIsPicture, lies);
    }

    [Fact]
    public void KindOf_AnSvgOfTheLargestSize_IsTaken()
    {
        var room = LogoFile.MostBytes - Svg("").Length;

        Assert.Equal(LogoFile.Svg, LogoFile.KindOf(Svg(new string(' ', room))));
        Refuses(SettingsRules.LogoIsSmallEnough, Svg(new string(' ', room + 1)));
    }

    private static byte[] Svg(string inside) => Encoding.UTF8.GetBytes($"{Start}{inside}</svg>");

    private static byte[] Png(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        return [137, 80, 78, 71, 13, 10, 26, 10, .. Part("IHDR"u8, header), .. Part("IEND"u8, [])];
    }

    private static byte[] Part(ReadOnlySpan<byte> name, byte[] data)
    {
        var part = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(part, data.Length);
        name.CopyTo(part.AsSpan(4));
        data.CopyTo(part, 8);
        return part;
    }

    private static void Refuses(DomainRule rule, byte[] content) =>
        Assert.Equal(rule, Assert.Throws<BrokenRuleException>(() => LogoFile.KindOf(content)).Rule);
}
