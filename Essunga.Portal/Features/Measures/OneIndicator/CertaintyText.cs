using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Measures;
using static Essunga.Portal.Features.Measures.OneIndicator.IndicatorWords;

namespace Essunga.Portal.Features.Measures.OneIndicator;

/// <summary>How far the current value may be from what lies behind it, and which values are more than chance.</summary>
internal static class CertaintyText
{
    private const int Few = 100;

    public static IReadOnlyList<string> Of(ReadIndicator indicator) =>
        [.. Share(indicator), .. Signals(indicator)];

    private static IEnumerable<string> Share(ReadIndicator indicator)
    {
        if (!indicator.IsShare || indicator.Standing.Current is not { } current)
        {
            yield break;
        }

        if (current.PopulationSize is not ({ } n and > 0))
        {
            yield return "Hur många andelen räknas på är inte angivet, så det går inte att säga hur mycket slumpen spelar in.";
            yield break;
        }

        var interval = ShareInterval.For(Math.Clamp(current.Value, 0, 100), n);
        var counted = Math.Round(current.Value * n / 100, MidpointRounding.AwayFromZero);
        yield return $"{Format.Number(counted)} av {Format.Number(n)}. {(n < Few ? "Med så få kan andelen" : "Andelen kan")} variera mellan {Format.Number(interval.Low)} och {Format.Percent(interval.High)} av en slump. En individ är {Format.Number(interval.OneIndividual, 1)}{Format.Space}procentenheter.";
    }

    private static IEnumerable<string> Signals(ReadIndicator indicator)
    {
        var chart = indicator.Chart;
        if (chart.Limits is not { } limits)
        {
            yield return indicator.Known.Count switch
            {
                0 => "Inget värde finns att bedöma.",
                _ =>
                    $"För att se vad som är mer än slump behövs minst {Format.Number(ControlChart.FewestValues)} värden. Nu finns {Format.Number(indicator.Known.Count)}.",
            };
            yield break;
        }

        yield return $"Slumpen kan ge värden mellan {Format.Number(limits.Lower, indicator.Decimals)} och {Written(indicator, limits.Upper)}.";
        if (chart.Signals.Count == 0)
        {
            yield return "Inget värde ligger utanför det.";
        }

        foreach (var signal in chart.Signals)
        {
            yield return Signal(signal);
        }
    }

    /// <summary>"2025 ligger under det som slumpen kan ge."</summary>
    public static string Signal(ControlSignal signal) =>
        signal.Kind == ControlSignalKind.OutsideLimits
            ? $"{Format.PeriodShort(signal.Period)} ligger {(signal.IsAbove ? "över" : "under")} det som slumpen kan ge."
            : $"{Format.PeriodShort(signal.Period)} är minst det åttonde värdet i rad {(signal.IsAbove ? "över" : "under")} medel, vilket slumpen sällan ger.";
}
