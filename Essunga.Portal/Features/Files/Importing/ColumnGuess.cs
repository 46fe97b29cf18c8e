using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Features.Files.Importing;

/// <summary>Which column is meant for which field: as chosen the last time, or else by what the heading says.</summary>
internal static class ColumnGuess
{
    /// <param name="remembered">Field and heading; null when nothing is.</param>
    /// <returns>Field and column, from 0; each column for one field at most.</returns>
    public static Dictionary<string, int> Of(
        IReadOnlyList<ImportField> fields,
        IReadOnlyList<string> headings,
        IReadOnlyDictionary<string, string>? remembered
    )
    {
        var plain = headings.Select(Plain).ToList();
        var chosen = new Dictionary<string, int>(StringComparer.Ordinal);
        if (remembered is not null)
        {
            foreach (var field in fields)
            {
                if (
                    remembered.TryGetValue(field.Key, out var heading)
                    && plain.IndexOf(Plain(heading)) is >= 0 and var column
                )
                {
                    chosen.TryAdd(field.Key, column);
                }
            }

            return chosen;
        }

        // What a heading says word for word goes before what it begins with.
        foreach (var isAlike in new Func<string, string, bool>[] { string.Equals, BeginsWith })
        {
            foreach (var field in fields.Where(field => !chosen.ContainsKey(field.Key)))
            {
                var names = field.AlsoCalled.Prepend(field.Label).Prepend(field.Key).Select(Plain);
                var column = names
                    .Select(name =>
                        plain.FindIndex(heading =>
                            isAlike(heading, name) && !chosen.ContainsValue(plain.IndexOf(heading))
                        )
                    )
                    .FirstOrDefault(found => found >= 0, -1);
                if (column >= 0)
                {
                    chosen[field.Key] = column;
                }
            }
        }

        return chosen;
    }

    private static bool BeginsWith(string heading, string name) =>
        name.Length >= 3 && heading.StartsWith(name, StringComparison.Ordinal);

    private static string Plain(string heading) =>
        string.Concat(SearchText.From(heading).Where(char.IsLetterOrDigit));
}
