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
    [InlineData("15 ja 2028")]
    [InlineData("15 januarius 2028")]
    [InlineData("15 januari")]
    [InlineData("15 januari 2028 kl. 9")]
    [InlineData("0 januari 2028")]
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

    [Fact]
    public void TryRead_OfAnyDayInAnyWriting_IsThatDay() =>
        (
            from days in Gen.Int[0, 60_000]
            from form in Gen.Int[0, Writings.Length - 1]
            from hyphen in Gen.Int[0, Hyphens.Length - 1]
            from space in Gen.Int[0, Spaces.Length - 1]
            from isLoud in Gen.Bool
            select (
                new DateOnly(1950, 1, 1).AddDays(days),
                form,
                Hyphens[hyphen],
                Spaces[space],
                isLoud
            )
        ).Sample(
            (day, form, hyphen, space, isLoud) =>
            {
                var text = Writings[form](day).Replace('-', hyphen).Replace(" ", space);
                Assert.True(
                    SwedishDate.TryRead(
                        $" {(isLoud ? text.ToUpperInvariant() : text)} ",
                        out var read
                    ),
                    text
                );
                Assert.Equal(day, read);
            },
            iter: 20_000
        );

    [Fact]
    public void TryRead_OfADayThatTheMonthHasNot_IsNone() =>
        (
            from year in Gen.Int[1950, 2100]
            from month in Gen.Int[1, 12]
            from over in Gen.Int[1, 9]
            from form in Gen.Int[0, 2]
            select (year, month, day: DateTime.DaysInMonth(year, month) + over, form)
        ).Sample(
            (year, month, day, form) =>
                !SwedishDate.TryRead(
                    form switch
                    {
                        0 => $"{year}-{month:00}-{day:00}",
                        1 => $"{day}/{month} {year}",
                        _ => $"{day} {Months[month - 1]} {year}",
                    },
                    out _
                )
        );

    private static readonly char[] Hyphens = ['-', '\u2010', '\u2011', '\u2013', '\u2212'];

    private static readonly string[] Spaces = [" ", "\u00a0", "  ", "\t"];

    private static readonly string[] Months =
    [
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ];

    private static readonly Func<DateOnly, string>[] Writings =
    [
        day => $"{day:yyyy-MM-dd}",
        day => $"{day.Year}-{day.Month}-{day.Day}",
        day => $"{day:yyyyMMdd}",
        day => $"{day.Year}.{day.Month}.{day.Day}",
        day => $"{day.Year}/{day.Month}/{day.Day}",
        day => $"{day.Day}/{day.Month} {day.Year}",
        day => $"{day.Day}/{day.Month}-{day.Year}",
        day => $"{day.Day} {Months[day.Month - 1]} {day.Year}",
        day => $"{day.Day} {Months[day.Month - 1][..3]} {day.Year}",
        day => $"{day.Day} {Months[day.Month - 1][..3]}. {day.Year}",
        day => $"den {day.Day} {Months[day.Month - 1]} {day.Year}",
    ];
}
