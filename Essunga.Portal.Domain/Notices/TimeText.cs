using System.Globalization;
using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Notices;

/// <summary>Reads a time of day as Swedes write it: 7, 7.30, 07:30, kl. 7.30, 730.</summary>
public static class TimeText
{
    /// <exception cref="BrokenRuleException">It is no time of day.</exception>
    public static TimeOnly Read(string? typed)
    {
        var text = (typed ?? "").Trim().ToLowerInvariant();
        foreach (var word in (string[])["klockan", "kl.", "kl"])
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                text = text[word.Length..].Trim();
                break;
            }
        }

        var parts = text.Split(':', '.');
        var (hours, minutes) = parts switch
        {
            [{ Length: 3 or 4 } together] => (together[..^2], together[^2..]),
            [{ Length: 1 or 2 } alone] => (alone, "00"),
            [{ Length: 1 or 2 } first, { Length: 2 } second] => (first, second),
            _ => ("", ""),
        };
        var isTime =
            int.TryParse(hours, NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            && int.TryParse(
                minutes,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var minute
            )
            && hour <= 23
            && minute <= 59;
        NoticeRules.TimeIsATime.Require(isTime);
        return new TimeOnly(
            hour,
            int.Parse(minutes, NumberStyles.None, CultureInfo.InvariantCulture)
        );
    }
}
