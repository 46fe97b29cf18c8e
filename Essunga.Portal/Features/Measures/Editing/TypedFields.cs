using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Texts;

namespace Essunga.Portal.Features.Measures.Editing;

/// <summary>Reads what was typed in fields and notes what is wrong beside each.</summary>
internal sealed class TypedFields
{
    private static readonly JsonSerializerOptions Json = new()
    {
        // Å as one character: what is kept is for this portal alone, and never markup.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Dictionary<string, string> _faults = new(StringComparer.Ordinal);

    /// <summary>What is wrong, by the field's name.</summary>
    public IReadOnlyDictionary<string, string> Faults => _faults;

    public void Note(string field, string fault) => _faults.TryAdd(field, fault);

    /// <summary>A form as text, to be kept as a draft or compared.</summary>
    public static string TextOf<T>(T form) => JsonSerializer.Serialize(form, Json);

    /// <summary>A form from a draft; null when there is none that can be read.</summary>
    public static T? FormOf<T>(string? text)
        where T : class
    {
        if (text is null)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<T>(text, Json);
        }
        catch (JsonException)
        {
            // Kept by an earlier form, or cut: it cannot be shown.
            return null;
        }
    }

    /// <summary>A number; null with a fault noted when it is none.</summary>
    public decimal? Number(string field, string text)
    {
        var (value, fault) = SwedishNumber.Read(text);
        if (fault is { } why)
        {
            Note(field, NumberTexts.Of(why));
        }

        return value;
    }

    /// <summary>A number that need not be there.</summary>
    public decimal? Optional(string field, string text) =>
        string.IsNullOrWhiteSpace(text) ? null : Number(field, text);

    /// <summary>A whole number; 0 with a fault noted when it is none.</summary>
    public int Whole(string field, string text)
    {
        var value = Number(field, text);
        if (value is { } number && (number % 1 != 0 || Math.Abs(number) > 1_000_000))
        {
            Note(field, "Skriv ett heltal.");
            return 0;
        }

        return (int)(value ?? 0);
    }

    /// <summary>A year; 0 with a fault noted when it is none.</summary>
    public int Year(string field, string text)
    {
        var trimmed = text.Trim();
        if (
            trimmed.Length == 4
            && int.TryParse(trimmed, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        )
        {
            return year;
        }

        Note(field, "Skriv ett år med fyra siffror.");
        return 0;
    }

    /// <summary>A day as it is written in Swedish: 2025-10-09, 9 oktober 2025.</summary>
    public DateOnly? Day(string field, string text)
    {
        if (SwedishDate.TryRead(text, out var day) && day.Year is >= 1950 and <= 2100)
        {
            return day;
        }

        Note(field, "Skriv en dag, som 2025-10-09.");
        return null;
    }
}
