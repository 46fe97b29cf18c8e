using Essunga.Portal.Components.Measures;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Features.Measures.OneIndicator;

/// <summary>Short words about a measure that several sentences share.</summary>
internal static class IndicatorWords
{
    /// <summary>"Andelen" of a share, otherwise "Värdet".</summary>
    public static string Noun(ReadIndicator indicator) => indicator.IsShare ? "Andelen" : "Värdet";

    public static string Written(ReadIndicator indicator, decimal? value) =>
        Format.Value(value, indicator.Unit, indicator.Decimals);

    /// <summary>The waypoint that a value is held against, with the decimals that tell them apart: 84 % is under 84,2 %.</summary>
    public static string Way(ReadIndicator indicator, decimal way, decimal current) =>
        Format.Value(way, indicator.Unit, Format.DecimalsApart(way, current, indicator.Decimals));

    /// <summary>"88 %", or "4–6 %" for a range.</summary>
    public static string Aim(ReadIndicator indicator, TargetPath path) =>
        TargetText.Aim(
            indicator.Unit,
            indicator.Decimals,
            path.Target,
            path.LowerLimit,
            path.UpperLimit
        );

    /// <summary>"2,5 procentenheter": an amount of change without its sign.</summary>
    public static string Amount(ReadIndicator indicator, decimal amount)
    {
        var word = UnitText.Of(indicator.Unit).ChangeWord;
        var number = Format.Number(Math.Abs(amount), Precision(indicator, amount));
        return word.Length == 0 ? number : $"{number}{Format.Space}{word}";
    }

    /// <summary>"för år 2026", "för T2 2025".</summary>
    public static string For(MeasurePeriod period) => $"för {Format.InPeriod(period)}";

    public static string Better(Direction direction) =>
        direction switch
        {
            Direction.Higher => "Högre är bättre",
            Direction.Lower => "Lägre är bättre",
            Direction.WithinRange => "Ska ligga inom ett spann",
            _ => "Varken högre eller lägre är bättre",
        };

    /// <summary>"varje år", "vartannat år, alla tertial".</summary>
    public static string Frequency(PublicationRule rule)
    {
        var years = rule.EveryNth switch
        {
            1 => "varje år",
            2 => "vartannat år",
            3 => "vart tredje år",
            4 => "vart fjärde år",
            5 => "vart femte år",
            var nth => $"vart {Format.Number(nth)}:e år",
        };
        return rule.Kind switch
        {
            PeriodKind.Year => years,
            PeriodKind.Tertial => rule.EveryNth == 1 ? "varje tertial" : $"varje tertial {years}",
            _ => rule.EveryNth == 1 ? "varje månad" : $"varje månad {years}",
        };
    }

    // A pace of 0,04 a year is not "0": one decimal more where the measure's own would hide it.
    public static int Precision(ReadIndicator indicator, decimal amount) =>
        amount != 0
        && Math.Round(Math.Abs(amount), indicator.Decimals, MidpointRounding.AwayFromZero) == 0
            ? Math.Min(indicator.Decimals + 1, 4)
            : indicator.Decimals;
}
