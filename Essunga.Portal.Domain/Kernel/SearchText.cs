using System.Globalization;

namespace Essunga.Portal.Domain.Kernel;

/// <summary>
/// Text made alike for searching: lower case by Swedish rules and single spaces, å ä ö kept.
/// Kept in a column of its own because SQLite folds ASCII only.
/// </summary>
public static class SearchText
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    public static string From(params ReadOnlySpan<string?> parts)
    {
        var words = new List<string>();
        foreach (var part in parts)
        {
            words.AddRange(
                (part ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            );
        }

        return string.Join(' ', words).ToLower(Swedish);
    }
}
