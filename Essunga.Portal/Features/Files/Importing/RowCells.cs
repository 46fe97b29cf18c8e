using System.Globalization;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Integrations.Files;

namespace Essunga.Portal.Features.Files.Importing;

/// <summary>The cells of a row by field, and the faults found in them.</summary>
/// <param name="columns">Field and the column taken for it, from 0.</param>
internal sealed class RowCells(
    TableRow row,
    IReadOnlyDictionary<string, int> columns,
    IReadOnlyList<string> headings
)
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    private static readonly string[] DayForms =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd HH':'mm':'ss",
        "yyyy/MM/dd",
        "yyyyMMdd",
        "d/M yyyy",
        "d MMM yyyy",
        "d MMMM yyyy",
    ];

    private List<RowFault>? _faults;

    public int Row => row.Number;

    public IReadOnlyList<RowFault> Faults => _faults ?? (IReadOnlyList<RowFault>)[];

    public bool IsFaulty => _faults is not null;

    /// <summary>Whether a column is taken for the field.</summary>
    public bool Has(string field) => columns.ContainsKey(field);

    /// <summary>Empty when no column is taken for the field.</summary>
    public string Text(string field) =>
        columns.TryGetValue(field, out var column)
            ? row.Cells[column].Replace('\u00A0', ' ').Trim()
            : "";

    public void Wrong(string field, string why)
    {
        var isKnown = columns.TryGetValue(field, out var column);
        var note = isKnown ? row.NoteOf(column) : null;
        (_faults ??= []).Add(
            new RowFault(
                row.Number,
                isKnown ? headings[column] : null,
                isKnown ? row.Cells[column] : "",
                note is null ? why : $"{why} ({note})"
            )
        );
    }

    /// <summary>The text, which must be there and not too long; null when it is faulty.</summary>
    public string? Needed(string field, int most, string why)
    {
        var text = Text(field);
        if (text.Length == 0)
        {
            Wrong(field, why);
            return null;
        }

        return Short(field, most);
    }

    /// <summary>The text, which may be empty; null when it is too long.</summary>
    public string? Short(string field, int most)
    {
        var text = Text(field);
        if (text.Length > most)
        {
            Wrong(
                field,
                $"Högst {most.ToString("N0", Swedish)} tecken, det är {text.Length.ToString("N0", Swedish)}."
            );
            return null;
        }

        return text;
    }

    /// <summary>A whole number within limits; what stands there already when the cell is empty.</summary>
    public int Whole(string field, int otherwise, int least, int most)
    {
        var text = Text(field);
        if (text.Length == 0)
        {
            return otherwise;
        }

        if (
            SwedishNumber.Read(text).Value is { } value
            && decimal.Truncate(value) == value
            && value >= least
            && value <= most
        )
        {
            return (int)value;
        }

        Wrong(
            field,
            $"Skriv ett heltal mellan {least.ToString(Swedish)} och {most.ToString(Swedish)}."
        );
        return otherwise;
    }

    /// <summary>A day; null when it is none or missing, which is a fault.</summary>
    public DateOnly? Day(string field)
    {
        if (
            DateTime.TryParseExact(Text(field), DayForms, Swedish, DateTimeStyles.None, out var day)
        )
        {
            return DateOnly.FromDateTime(day);
        }

        Wrong(field, "Skriv ett datum, som 2025-03-31.");
        return null;
    }

    /// <summary>One of the words; what stands there already when the cell is empty.</summary>
    public T OneOf<T>(string field, T otherwise, params ReadOnlySpan<(T Value, string[] Words)> all)
    {
        var text = Text(field);
        if (text.Length == 0)
        {
            return otherwise;
        }

        foreach (var (value, words) in all)
        {
            if (words.Contains(text, StringComparer.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        var known = new List<string>();
        foreach (var (_, words) in all)
        {
            known.Add(words[0]);
        }

        Wrong(field, $"Skriv {string.Join(", ", known[..^1])} eller {known[^1]}.");
        return otherwise;
    }

    public bool YesNo(string field, bool otherwise) =>
        OneOf(
            field,
            otherwise,
            (true, ["ja", "sant", "j", "x", "1", "true"]),
            (false, ["nej", "falskt", "n", "0", "false"])
        );
}
