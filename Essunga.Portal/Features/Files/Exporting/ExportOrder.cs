using System.Globalization;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Features.Files.Exporting;

/// <summary>An open file format.</summary>
public enum ExportFormat
{
    Xlsx = 0,
    Csv = 1,
    Json = 2,
}

/// <summary>What an address asks to have exported, as it stands there.</summary>
public sealed record ExportAsked(
    string? What,
    string? Format,
    string? Year,
    string? Committee,
    string? Day
);

/// <summary>What is exported, understood.</summary>
/// <param name="Tables">One, or all that the reader may have.</param>
/// <param name="What">"matvarden"; "allt".</param>
/// <param name="Day">As it was at the end of the day in Sweden; null is now.</param>
public sealed record ExportOrder(
    IReadOnlyList<ExportTable> Tables,
    string What,
    ExportFormat Format,
    int? Year,
    ReadCommittee? Committee,
    DateOnly? Day
)
{
    public const string Everything = "allt";

    /// <summary>UTC; null is now.</summary>
    public DateTime? At => Day is { } day ? PortalTime.EndOf(day) : null;

    /// <summary>Understands an address. What is left out is everything, now, as a workbook.</summary>
    /// <returns>The order, or what is wrong by the name of the field. A table that is not the reader's is as one that does not exist.</returns>
    public static (ExportOrder? Order, IReadOnlyDictionary<string, string> Faults) Understand(
        ExportAsked asked,
        Viewer viewer,
        IReadOnlyList<ReadCommittee> committees,
        DateOnly today
    )
    {
        ArgumentNullException.ThrowIfNull(asked);
        var faults = new Dictionary<string, string>(StringComparer.Ordinal);
        var allowed = ExportTables.AllowedFor(viewer);
        var what = string.IsNullOrEmpty(asked.What) ? Everything : asked.What;
        var tables = what == Everything ? allowed : [.. allowed.Where(table => table.Slug == what)];
        if (tables.Count == 0)
        {
            faults["vad"] = $"Det finns inget ”{Shortened(what)}” att exportera.";
        }

        var format = FormatOf(asked.Format);
        if (format is null)
        {
            faults["format"] = "Välj Excel, CSV eller JSON.";
        }
        else if (format == ExportFormat.Csv && what == Everything)
        {
            faults["format"] = "En CSV-fil rymmer en tabell. Välj Excel eller JSON för allt.";
        }

        int? year = null;
        if (!string.IsNullOrEmpty(asked.Year))
        {
            year =
                int.TryParse(
                    asked.Year,
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var number
                ) && number is >= 1900 and <= 2200
                    ? number
                    : null;
            if (year is null)
            {
                faults["ar"] = $"”{Shortened(asked.Year)}” är inget år.";
            }
        }

        var committee = committees.FirstOrDefault(one =>
            one.Slug.Equals(asked.Committee, StringComparison.OrdinalIgnoreCase)
        );
        if (committee is null && !string.IsNullOrEmpty(asked.Committee))
        {
            faults["namnd"] = $"Nämnden ”{Shortened(asked.Committee)}” finns inte.";
        }

        var day = DayOf(asked.Day, today, faults);
        return faults.Count > 0
            ? (null, faults)
            : (new ExportOrder(tables, what, format!.Value, year, committee, day), faults);
    }

    private static ExportFormat? FormatOf(string? text) =>
        text switch
        {
            null or "" or "xlsx" => ExportFormat.Xlsx,
            "csv" => ExportFormat.Csv,
            "json" => ExportFormat.Json,
            _ => null,
        };

    private static DateOnly? DayOf(string? text, DateOnly today, Dictionary<string, string> faults)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (
            !DateOnly.TryParseExact(
                text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
        {
            faults["dag"] = "Skriv en dag, som 2025-03-31.";
            return null;
        }

        if (day > today)
        {
            faults["dag"] = "Den dagen har inte varit än.";
        }

        // Today is now: what happens while it lasts is in it.
        return day == today ? null : day;
    }

    private static string Shortened(string text) => text.Length <= 40 ? text : $"{text[..40]}…";
}
