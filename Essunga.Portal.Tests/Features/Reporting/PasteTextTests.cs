using CsCheck;
using Essunga.Portal.Features.Reporting.Pasting;

namespace Essunga.Portal.Tests.Features.Reporting;

/// <summary>What people copy from a spreadsheet is taken apart, and what is left of it is put together again.</summary>
public sealed class PasteTextTests
{
    [Fact]
    public void Read_Table_HasAValueForEachCellWithItsPeriodAndLabels()
    {
        var text = PasteText.Read(
            "Mått\tKön\t2023\tT1 2025\r\nI08\tkvinnor\t81,5\t\r\nI08\tmän\t–\t7\r\n"
        );

        Assert.Null(text.Problem);
        Assert.Equal(
            [("2023", "kvinnor", "81,5", "I08"), ("T1 2025", "män", "7", "I08")],
            text.Values.Select(one => (one.Period, one.Gender, one.Value, one.Labels[0]))
        );
    }

    [Fact]
    public void Read_UnitsUnderAMeasuresName_HaveBothAsLabels()
    {
        var text = PasteText.Read("Sjukfrånvaro\tT1 2025\nNossebro skola 7-9\t6,4");

        Assert.Equal(["Nossebro skola 7-9", "Sjukfrånvaro"], Assert.Single(text.Values).Labels);
    }

    [Fact]
    public void Read_List_TakesCountAndCommentToo()
    {
        var text = PasteText.Read(
            "Kod;År;Kön;Värde;Antal;Kommentar\nI08;2026;totalt;77,5;71;Efter omprov"
        );

        var one = Assert.Single(text.Values);
        Assert.Equal(
            ("2026", "77,5", "71", "Efter omprov"),
            (one.Year, one.Value, one.Population, one.Comment)
        );
    }

    [Theory]
    [InlineData("", "Klistra in något att granska.")]
    [InlineData(" \n\t\n", "Klistra in något att granska.")]
    [InlineData("6,4\n7,1", "Hittar inga värden.")]
    [InlineData("Mått\t2023\nI08\t", "Hittar inga värden.")]
    public void Read_WithoutAnyValue_SaysHowItIsWritten(string pasted, string problem) =>
        Assert.StartsWith(problem, PasteText.Read(pasted).Problem, StringComparison.Ordinal);

    [Fact]
    public void Read_MoreThanIsTaken_SaysHowMuch()
    {
        var wide = string.Join('\t', Enumerable.Range(1950, 150));
        var many = string.Join('\n', Enumerable.Range(1, 10).Select(_ => $"I08\t{wide}"));

        Assert.StartsWith(
            "Högst 20\u00A0000 tecken",
            PasteText.Read($"Mått\t2023\nI08\t{new string('1', 20_000)}").Problem,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "Högst 1\u00A0000 värden",
            PasteText.Read($"Mått\t{wide}\n{many}").Problem,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Without_WhatWasSaved_LeavesTheRestUnderItsHeadings()
    {
        var text = PasteText.Read("Mått\t2023\t2024\nI12\t5,1\tfem\nN01\t260\t261");

        Assert.Equal("Mått\t2023\t2024\nI12\t\tfem", text.Without([(1, 1), (2, 1), (2, 2)]));
        Assert.Equal("", text.Without(text.Values.Select(one => (one.Row, one.Column))));
    }

    [Fact]
    public void Read_OfAnything_NeverThrowsAndKeepsWhatWasWritten() =>
        Gen.String[Gen.Char["Måttvärdeperiod 0123456789,.-–\t\n\r;T<>\u00A0\u2212"], 0, 200]
            .Sample(pasted =>
            {
                var text = PasteText.Read(pasted);
                return text.Values.All(one =>
                        one.Value.Length > 0 && pasted.Contains(one.Value, StringComparison.Ordinal)
                    ) && text.Without([]) is not null;
            });
}
