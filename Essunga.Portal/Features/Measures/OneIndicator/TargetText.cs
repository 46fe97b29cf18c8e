using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Kernel;
using static Essunga.Portal.Features.Measures.OneIndicator.IndicatorWords;

namespace Essunga.Portal.Features.Measures.OneIndicator;

/// <summary>A target in lines: decision, change after it, baseline, waypoints and source.</summary>
internal static class TargetText
{
    public static IEnumerable<string> Of(ReadIndicator indicator, ReadTarget target)
    {
        yield return Decision(target);
        if (
            target
                is { DecidedValue: { } decided, Decision.State: DecisionState.ChangedAfterDecision }
            && decided != target.Path.Target
        )
        {
            yield return $"Beslutat {Written(indicator, decided)}, nu {Written(indicator, target.Path.Target)}, ej beslutat.";
        }

        yield return target.Path.BaselineValue is { } baseline
            ? $"Räknas från {Written(indicator, baseline)} för år{Format.Space}{Format.Years(target.Path.BaselineYear, target.Path.BaselineYear)}."
            : $"Räknas från år{Format.Space}{Format.Years(target.Path.BaselineYear, target.Path.BaselineYear)}, utan ingångsvärde.";
        if (target.Path.Waypoints.Count > 0)
        {
            yield return $"Beslutade delmål: {string.Join(", ", target.Path.Waypoints.Select(point => $"{Written(indicator, point.Value)} {Format.Years(point.Year, point.Year)}"))}.";
        }

        if (SourceText.Of(target.Provenance) is { Name.Length: > 0 } source)
        {
            yield return $"Källa: {source.Name}.";
        }
    }

    /// <summary>"Beslutat av Utbildningsnämnden 6 december 2023, § 62, dnr KS 2023/1."</summary>
    private static string Decision(ReadTarget target)
    {
        var decision = target.Decision;
        if (decision.State == DecisionState.Proposed)
        {
            return "Föreslaget, inte beslutat.";
        }

        var by = target.BodyName is { } body ? $" av {body}" : "";
        var on = decision.Date is { } day ? $" {Format.Date(day)}" : "";
        var paragraph = decision.Paragraph is { Length: > 0 } one ? $", {Sign(one)}" : null;
        var number = decision.CaseNumber is { Length: > 0 } dnr
            ? $", dnr{Format.Space}{dnr}"
            : null;
        var unknown = (paragraph, number) switch
        {
            (null, null) => ", § och dnr inte angivna",
            (null, _) => ", § inte angiven",
            (_, null) => ", dnr inte angivet",
            _ => "",
        };
        return $"Beslutat{by}{on}{paragraph}{number}{unknown}.";
    }

    private static string Sign(string paragraph) =>
        paragraph.StartsWith('§') ? paragraph : $"§{Format.Space}{paragraph}";
}
