using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Features.Measures.OneIndicator;

/// <summary>
/// Where the latest values are going and whether chance alone could give it:
/// "Andelen har sjunkit fyra år i rad, men ryms ännu inom det som slumpen kan ge."
/// </summary>
internal static class CourseText
{
    private const string Chance = "det som slumpen kan ge";

    /// <param name="noun">"Andelen" or "Värdet".</param>
    /// <param name="known">In time order.</param>
    /// <returns>Null without values.</returns>
    public static string? Of(string noun, IReadOnlyList<KnownValue> known, Trend trend)
    {
        if (known.Count == 0)
        {
            return null;
        }

        if (known.Count == 1)
        {
            return "Det är för få värden för en trend.";
        }

        var course = Course(noun, known, out var isMoving);
        return trend switch
        {
            Trend.TooFewValues => $"{course}. Det är för få värden för en trend.",
            Trend.WithinChance when isMoving => $"{course}, men ryms ännu inom {Chance}.",
            Trend.WithinChance => $"{course} och ryms inom {Chance}.",
            _ => $"{course}. Det är mer än slumpen kan ge.",
        };
    }

    private static string Course(string noun, IReadOnlyList<KnownValue> known, out bool isMoving)
    {
        var (run, sign) = Run(known);
        isMoving = sign != 0;
        return (sign, run) switch
        {
            (0, _) =>
                $"{noun} är {(noun == "Andelen" ? "densamma" : "detsamma")} som {Format.InPeriod(known[^2].Period)}",
            (> 0, 1) => $"{noun} har stigit sedan {Format.PeriodShort(known[^2].Period)}",
            (< 0, 1) => $"{noun} har sjunkit sedan {Format.PeriodShort(known[^2].Period)}",
            (> 0, _) => $"{noun} har stigit {Times(known, run)} i rad",
            _ => $"{noun} har sjunkit {Times(known, run)} i rad",
        };
    }

    // How many of the latest steps go the same way.
    private static (int Run, int Sign) Run(IReadOnlyList<KnownValue> known)
    {
        var sign = Math.Sign(known[^1].Value - known[^2].Value);
        var run = 0;
        for (
            var at = known.Count - 1;
            at > 0 && Math.Sign(known[at].Value - known[at - 1].Value) == sign;
            at--
        )
        {
            run++;
        }

        return (run, sign);
    }

    // "fyra år" only when every year is there; otherwise the measurements are counted.
    private static string Times(IReadOnlyList<KnownValue> known, int run)
    {
        var steps = known.Skip(known.Count - run - 1).Select(value => value.Period).ToList();
        var isUnbroken = steps.Zip(steps.Skip(1)).All(pair => pair.First.Next() == pair.Second);
        var count = Words.InLetters(run, "noll", "en");
        return (isUnbroken, steps[0].Kind) switch
        {
            (true, PeriodKind.Year) => $"{count} år",
            (true, PeriodKind.Tertial) => $"{count} tertial",
            (true, PeriodKind.Month) => $"{count} månader",
            _ => $"{count} mätningar",
        };
    }
}
