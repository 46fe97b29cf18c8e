using System.Globalization;
using CsCheck;
using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Tests.Domain.Kernel;

public sealed class SwedishDateTests
{
    [Theory]
    [InlineData("2028-01-15")]
    [InlineData(" 2028-1-15 ")]
    [InlineData("20280115")]
    [InlineData("2028.01.15")]
    [InlineData("2028\u201301\u201315")]
    [InlineData("15/1 2028")]
    [InlineData("15 januari 2028")]
    [InlineData("15 Jan 2028")]
    [InlineData("15 jan. 2028")]
    [InlineData("den 15\u00A0januari 2028")]
    public void TryRead_ADayAsSwedesWriteIt_IsUnderstood(string text)
    {
        Assert.True(SwedishDate.TryRead(text, out var day));
        Assert.Equal(new DateOnly(2028, 1, 15), day);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2028-02-30")]
    [InlineData("2028-13-01")]
    [InlineData("28-01-15")]
    [InlineData("i morgon")]
    [InlineData("15 2028")]
    [InlineData("15 xyz 2028")]
    [InlineData("<b>2028-01-15</b>")]
    public void TryRead_WhatIsNoDay_IsNot(string? text) =>
        Assert.False(SwedishDate.TryRead(text, out _));

    [Fact]
    public void TryRead_OfAnyDayWrittenByTheComputer_IsThatDay() =>
        Gen.Int[0, 36_500]
            .Sample(days =>
            {
                var day = new DateOnly(2000, 1, 1).AddDays(days);
                return SwedishDate.TryRead(
                        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                        out var read
                    )
                    && read == day;
            });

    [Fact]
    public void TryRead_OfAnyText_NeverThrows() =>
        Gen.String.Sample(text => SwedishDate.TryRead(text, out _) || true);
}
