using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Components.Measures;

/// <summary>A target in lines: decision, what was changed after it, baseline, waypoints and source.</summary>
public static class TargetText
{
    /// <param name="unit">The measure's.</param>
    /// <param name="decimals">That values are shown with.</param>
    public static IEnumerable<string> Of(string unit, int decimals, ReadTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return Lines(value => Format.Value(value, unit, decimals), decimals, target);
    }

    /// <summary>"88 %", or "4–6 %" for a range.</summary>
    public static string Aim(
        string unit,
        int decimals,
        decimal value,
        decimal? low,
        decimal? high
    ) => Aim(amount => Format.Value(amount, unit, decimals), decimals, value, low, high);

    private static string Aim(
        Func<decimal?, string> written,
        int decimals,
        decimal? value,
        decimal? low,
        decimal? high
    ) =>
        low is not null && high is not null
            ? $"{Format.Number(low, decimals)}–{written(high)}"
            : written(value);

    private static IEnumerable<string> Lines(
        Func<decimal?, string> written,
        int decimals,
        ReadTarget target
    )
    {
        var path = target.Path;
        yield return Decision(target);
        if (target.Decision.State == DecisionState.ChangedAfterDecision)
        {
            yield return Change(written, decimals, target);
        }

        yield return path.BaselineValue is { } baseline
            ? $"Räknas från {written(baseline)} för år{Format.Space}{Year(path.BaselineYear)}."
            : $"Räknas från år{Format.Space}{Year(path.BaselineYear)}, utan ingångsvärde.";
        if (path.Waypoints.Count > 0)
        {
            var which =
                target.Decision.State == DecisionState.Decided ? "Beslutade delmål" : "Delmål";
            yield return $"{which}: {string.Join(", ", path.Waypoints.Select(point => $"{written(point.Value)} {Year(point.Year)}"))}.";
        }

        if (SourceText.Of(target.Provenance) is { Name.Length: > 0 } source)
        {
            yield return $"Källa: {source.Name}.";
        }
    }

    /// <summary>"Beslutat 85 %, nu 80 %, ej beslutat."; with years when they differ.</summary>
    private static string Change(Func<decimal?, string> written, int decimals, ReadTarget target)
    {
        var path = target.Path;
        var isOtherYear = target.DecidedYear is { } year && year != path.TargetYear;
        var decided = Aim(
            written,
            decimals,
            target.DecidedValue,
            target.DecidedLowerLimit,
            target.DecidedUpperLimit
        );
        var now = Aim(written, decimals, path.Target, path.LowerLimit, path.UpperLimit);
        return target.DecidedValue is null
            || (!isOtherYear && string.Equals(decided, now, StringComparison.Ordinal))
                ? "Ingångsvärde eller delmål är ändrade efter beslutet, ej beslutat."
            : isOtherYear
                ? $"Beslutat {decided} {Year(target.DecidedYear!.Value)}, nu {now} {Year(path.TargetYear)}, ej beslutat."
            : $"Beslutat {decided}, nu {now}, ej beslutat.";
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

    private static string Year(int year) => Format.Years(year, year);

    private static string Sign(string paragraph) =>
        paragraph.StartsWith('§') ? paragraph : $"§{Format.Space}{paragraph}";
}
