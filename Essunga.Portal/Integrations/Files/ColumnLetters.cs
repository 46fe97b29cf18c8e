using System.Globalization;

namespace Essunga.Portal.Integrations.Files;

/// <summary>The letters that a spreadsheet names its columns by: A, B … Z, AA.</summary>
public static class ColumnLetters
{
    /// <param name="column">From 0.</param>
    public static string Of(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters;
    }

    /// <summary>The name of a cell: "B5".</summary>
    public static string Cell(int column, int row) =>
        string.Create(CultureInfo.InvariantCulture, $"{Of(column)}{row}");

    /// <summary>The column of a cell's name, from 0; −1 when it has none.</summary>
    public static int From(string? cell)
    {
        var column = 0;
        foreach (var letter in cell ?? "")
        {
            if (!char.IsAsciiLetterUpper(letter) || column > 100_000)
            {
                break;
            }

            column = (column * 26) + (letter - 'A' + 1);
        }

        return column - 1;
    }
}
