using System.Globalization;
using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Goals;

/// <summary>
/// The address of a new goal: its title, unless that is a word of the portal's own addresses, reads as a number (a goal
/// is found by that too) or is another goal's already.
/// </summary>
public static class GoalSlug
{
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "nytt",
        "malperioder",
        "andra",
        "aktiviteter",
        "prognos",
    };

    /// <param name="taken">Addresses of other goals, of any period.</param>
    public static string For(string title, IReadOnlyCollection<string> taken)
    {
        ArgumentNullException.ThrowIfNull(taken);
        var wanted = Slug.From(title);
        if (wanted.Length == 0 || IsNumber(wanted))
        {
            wanted = wanted.Length == 0 ? "mal" : $"mal-{wanted}";
        }

        var slug = wanted;
        for (
            var number = 2;
            Reserved.Contains(slug) || taken.Contains(slug, StringComparer.Ordinal);
            number++
        )
        {
            var ending = string.Create(CultureInfo.InvariantCulture, $"-{number}");
            var room = Math.Min(wanted.Length, Slug.MaxLength - ending.Length);
            slug = wanted[..room].TrimEnd('-') + ending;
        }

        return slug;
    }

    private static bool IsNumber(string slug) =>
        (slug[0] == 'm' && slug.Length > 1 ? slug[1..] : slug).All(char.IsAsciiDigit);
}
