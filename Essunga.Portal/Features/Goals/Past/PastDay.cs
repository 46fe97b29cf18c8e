using System.Globalization;
using Essunga.Portal.Components.Text;

namespace Essunga.Portal.Features.Goals.Past;

/// <summary>A day in an address, "2025-10-14", that the portal can look back to.</summary>
/// <param name="Day">Null when the text is no such day.</param>
/// <param name="Problem">Why not, as a sentence; null when it is one.</param>
public sealed record PastDay(DateOnly? Day, string? Problem)
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyyMMdd", "yyyy-M-d"];

    /// <param name="begins">The first day that anything is known of; null when nothing is.</param>
    public static PastDay Read(string text, DateOnly? begins, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (
            !DateOnly.TryParseExact(
                text.Trim(),
                Forms,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
        {
            return new(null, $"”{text}” är ingen dag. Skriv den som 2025-10-14.");
        }

        return day > today ? new(null, $"Den {Format.Date(day)} har inte varit än.")
            : begins is { } first && day >= first ? new(day, null)
            : new(
                null,
                begins is { } known
                    ? $"Portalen vet inget om den {Format.Date(day)}. Uppgifterna börjar den {Format.Date(known)}."
                    : "Portalen har inga uppgifter än."
            );
    }
}
