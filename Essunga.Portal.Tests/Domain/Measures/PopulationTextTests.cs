using CsCheck;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Tests.Domain.Measures;

/// <summary>How many individuals, as Swedes write it, and nothing else.</summary>
public sealed class PopulationTextTests
{
    [Theory]
    [InlineData("204", 204)]
    [InlineData(" 1\u00A0234 ", 1_234)]
    [InlineData("1 234", 1_234)]
    [InlineData("69,0", 69)]
    [InlineData("10 000 000", 10_000_000)]
    public void Read_AWholeNumber_IsTheCount(string text, int count) =>
        Assert.Equal((count, false), PopulationText.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public void Read_Nothing_IsNoFault(string? text) =>
        Assert.Equal((null, false), PopulationText.Read(text));

    [Theory]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("\u22123")]
    [InlineData("–3")]
    [InlineData("12,5")]
    [InlineData("12 %")]
    [InlineData("10 000 001")]
    [InlineData("1000000000000000000000000000000")]
    [InlineData("NaN")]
    [InlineData("tolv")]
    [InlineData("<b>12</b>")]
    public void Read_AnythingElse_IsAFault(string text) =>
        Assert.Equal((null, true), PopulationText.Read(text));

    [Fact]
    public void Read_OfAnything_NeverThrowsAndIsWithinItsBounds() =>
        Gen.String[0, 20]
            .Sample(text => PopulationText.Read(text).Count is null or (>= 1 and <= 10_000_000));
}
