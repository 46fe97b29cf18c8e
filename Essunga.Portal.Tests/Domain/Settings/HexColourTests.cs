using CsCheck;
using Essunga.Portal.Domain.Settings;

namespace Essunga.Portal.Tests.Domain.Settings;

public sealed class HexColourTests
{
    private static readonly Gen<HexColour> Colours = Gen.Select(
        Gen.Byte,
        Gen.Byte,
        Gen.Byte,
        (red, green, blue) => new HexColour(red, green, blue)
    );

    [Theory]
    [InlineData("#17493a", 0x17, 0x49, 0x3a)]
    [InlineData(" 17493A ", 0x17, 0x49, 0x3a)]
    [InlineData("#fa0", 0xff, 0xaa, 0x00)]
    public void Read_AsItIsWritten_IsTheColour(string text, int red, int green, int blue) =>
        Assert.Equal(new HexColour((byte)red, (byte)green, (byte)blue), HexColour.Read(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("#")]
    [InlineData("#12")]
    [InlineData("#1234")]
    [InlineData("#1234567")]
    [InlineData("#12345g")]
    [InlineData("-12345")]
    [InlineData("red")]
    public void Read_WhatIsNoColour_IsNothing(string? text) => Assert.Null(HexColour.Read(text));

    [Fact]
    public void ToString_OfAnyColour_IsReadBackAsTheSame() =>
        Colours.Sample(colour => HexColour.Read(colour.ToString()) == colour);

    [Fact]
    public void Numbers_AreThreeWithCommas() =>
        Assert.Equal("23,73,58", new HexColour(23, 73, 58).Numbers);

    [Fact]
    public void ContrastTo_BlackAndWhite_IsTheMostThereIs_AndItselfTheLeast()
    {
        Assert.Equal(21, HexColour.White.ContrastTo(new(0, 0, 0)), 6);
        Assert.Equal(1, HexColour.White.ContrastTo(HexColour.White), 6);
        // The examples that WCAG's own calculators give.
        Assert.Equal(4.54, new HexColour(0x76, 0x76, 0x76).ContrastTo(HexColour.White), 2);
        Assert.Equal(1.06, new HexColour(10, 10, 10).ContrastTo(new(0, 0, 0)), 2);
        Assert.Equal(5.25, new HexColour(255, 0, 0).ContrastTo(new(0, 0, 0)), 2);
    }

    [Fact]
    public void ContrastTo_AnyTwo_IsTheSameBothWays() =>
        Gen.Select(Colours, Colours)
            .Sample(
                (one, other) =>
                {
                    Assert.Equal(one.ContrastTo(other), other.ContrastTo(one), 9);
                    Assert.InRange(one.ContrastTo(other), 1, 21.0000001);
                }
            );

    [Fact]
    public void With_PartOfAnother_LiesBetweenThem()
    {
        var green = new HexColour(0, 100, 200);

        Assert.Equal(green, green.With(HexColour.White, 0));
        Assert.Equal(HexColour.White, green.With(HexColour.White, 1));
        Assert.Equal(new HexColour(51, 131, 211), green.With(HexColour.White, 0.2));
    }

    [Fact]
    public void Lighter_OfAnyColour_IsSeenInTheDarkAndNoLighterThanItNeeds() =>
        Colours.Sample(colour =>
        {
            var lighter = BrandColours.Lighter(colour);
            Assert.True(
                lighter.Red >= colour.Red
                    && lighter.Green >= colour.Green
                    && lighter.Blue >= colour.Blue
            );
            Assert.True(BrandColours.From(colour, null).Dark.IsSeen);
            if (BrandColours.From(colour, colour).Dark.IsSeen)
            {
                Assert.Equal(colour, lighter);
            }
        });

    [Fact]
    public void Weakest_OfAnyColour_IsTheOneThatIsSeenLeast_AndItDecides() =>
        Colours.Sample(colour =>
        {
            var light = BrandColours.From(colour, null).Light;
            Assert.Equal(light.Checks.Min(check => check.Contrast), light.Weakest.Contrast);
            Assert.Equal(light.Checks.All(check => check.Contrast >= 4.5), light.IsSeen);
        });

    [Theory]
    [InlineData(4.5, true)]
    [InlineData(4.49, false)]
    public void IsEnough_OfAContrast_IsFromFourAndAHalf(double contrast, bool isEnough) =>
        Assert.Equal(isEnough, new ContrastCheck(ContrastGround.Page, contrast).IsEnough);
}
