using CsCheck;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Features.Files.Exporting;

namespace Essunga.Portal.Tests.Features.Files;

/// <summary>Periods as people write them, and nothing else.</summary>
public sealed class PeriodTextTests
{
    [Theory]
    [InlineData("2025", "", PeriodKind.Year, 1)]
    [InlineData("år 2025", "", PeriodKind.Year, 1)]
    [InlineData("2025 helår", "", PeriodKind.Year, 1)]
    [InlineData("2025-12-31", "", PeriodKind.Year, 1)]
    [InlineData("", "2025", PeriodKind.Year, 1)]
    [InlineData("T2 2025", "", PeriodKind.Tertial, 2)]
    [InlineData("2025 T2", "", PeriodKind.Tertial, 2)]
    [InlineData("2025T2", "", PeriodKind.Tertial, 2)]
    [InlineData("tertial 2 2025", "", PeriodKind.Tertial, 2)]
    [InlineData("2025-08-31", "", PeriodKind.Tertial, 2)]
    [InlineData("T2", "2025", PeriodKind.Tertial, 2)]
    [InlineData("2", "2025", PeriodKind.Tertial, 2)]
    [InlineData("2025-03", "", PeriodKind.Month, 3)]
    [InlineData("202503", "", PeriodKind.Month, 3)]
    [InlineData("2025M03", "", PeriodKind.Month, 3)]
    [InlineData("mars 2025", "", PeriodKind.Month, 3)]
    [InlineData("2025 Mar", "", PeriodKind.Month, 3)]
    [InlineData("2025-03-01 00:00:00", "", PeriodKind.Month, 3)]
    [InlineData("3", "2025", PeriodKind.Month, 3)]
    public void Read_AsPeopleWrite_IsThePeriod(
        string text,
        string year,
        PeriodKind kind,
        int index
    ) => Assert.Equal(new MeasurePeriod(2025, kind, index), PeriodText.Read(text, year, kind));

    [Theory]
    [InlineData("T4 2025", "", PeriodKind.Tertial)]
    [InlineData("T2", "", PeriodKind.Tertial)]
    [InlineData("T2 2025", "2024", PeriodKind.Tertial)]
    [InlineData("T2 2025", "", PeriodKind.Year)]
    [InlineData("2025", "", PeriodKind.Tertial)]
    [InlineData("2025-06-15", "", PeriodKind.Tertial)]
    [InlineData("2025-13", "", PeriodKind.Month)]
    [InlineData("2025-00", "", PeriodKind.Month)]
    [InlineData("9999", "", PeriodKind.Year)]
    [InlineData("i fjol", "", PeriodKind.Year)]
    [InlineData("", "", PeriodKind.Year)]
    [InlineData("2025", "tjugofem", PeriodKind.Year)]
    public void Read_OfSomethingElse_IsNothing(string text, string year, PeriodKind kind) =>
        Assert.Null(PeriodText.Read(text, year, kind));

    [Fact]
    public void Read_WhatIsExported_IsTheSamePeriod() =>
        Gen.Select(Gen.Int[1900, 2200], Gen.Enum<PeriodKind>(), Gen.Int[1, 12])
            .Sample(one =>
            {
                var (year, kind, index) = one;
                index = 1 + (index % MeasurePeriod.CountPerYear(kind));
                return PeriodText.Read(ExportWords.Period(year, kind, index), "", kind)
                    == new MeasurePeriod(year, kind, index);
            });

    [Fact]
    public void Read_OfAnything_NeverThrows() =>
        Gen.Select(Gen.String[0, 20], Gen.String[0, 6], Gen.Enum<PeriodKind>())
            .Sample(one =>
                PeriodText.Read(one.Item1, one.Item2, one.Item3) is null or { Year: > 0 }
            );
}
