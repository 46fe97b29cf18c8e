using Essunga.Portal.Domain.Data;
using Essunga.Portal.Features.Files.Importing;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Features.Files;

/// <summary>Columns by their headings, and as chosen the last time.</summary>
public sealed class ColumnGuessTests
{
    private static readonly IReadOnlyList<ImportField> Fields = new MeasurementKind().Fields;

    [Fact]
    public void Of_HeadingsAsExported_TakesTheCodeAndNotTheName()
    {
        var guess = ColumnGuess.Of(
            Fields,
            ["Indikator", "Indikatorns namn", "Period", "Kön", "Värde", "Enhet", "Kommentar"],
            null
        );

        Assert.Equal(
            [("indikator", 0), ("kommentar", 6), ("kon", 3), ("period", 2), ("varde", 4)],
            guess.OrderBy(one => one.Key).Select(one => (one.Key, one.Value))
        );
    }

    [Fact]
    public void Of_HeadingsThatBeginAlike_TakesThem() =>
        Assert.Equal(2, ColumnGuess.Of(Fields, ["indikatorkod", "År", "Värde (%)"], null)["varde"]);

    [Fact]
    public void Of_WhatWasChosenTheLastTime_IsChosenAgain() =>
        Assert.Equal(
            1,
            ColumnGuess.Of(
                Fields,
                ["Värde", "Utfall"],
                new Dictionary<string, string> { ["varde"] = "utfall" }
            )["varde"]
        );

    [Fact]
    public async Task Remember_TheSameHeadingsInAnotherOrder_AreTheSame()
    {
        await using var database = await TestDatabase.WithSampleAsync();
        var viewer = await database.ViewerAsync("sektorchef-utbildning");
        var other = await database.ViewerAsync("chef-nossebro-skola");
        var book = new ColumnMappingBook(database, TimeProvider.System);
        var chosen = new Dictionary<string, string> { ["varde"] = "Utfall" };

        await book.RememberAsync(viewer.PersonId, "M", ["Kod", "Utfall"], chosen, default);
        await book.RememberAsync(viewer.PersonId, "M", ["Kod", "Utfall"], chosen, default);

        Assert.Equal(
            chosen,
            await book.FindAsync(viewer.PersonId, "M", ["utfall ", "KOD"], default)
        );
        Assert.Null(await book.FindAsync(viewer.PersonId, "I", ["Kod", "Utfall"], default));
        Assert.Null(await book.FindAsync(viewer.PersonId, "M", ["Kod"], default));
        Assert.Null(await book.FindAsync(other.PersonId, "M", ["Kod", "Utfall"], default));
    }
}
