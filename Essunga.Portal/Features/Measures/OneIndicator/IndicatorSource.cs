using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Features.Measures.OneIndicator;

/// <summary>Where the figures come from, who answers for them and when the latest was reported.</summary>
internal static class IndicatorSource
{
    public static bool HasDemo(ReadIndicator indicator) =>
        HasDemoValues(indicator)
        || indicator.Target is { Provenance.IsDemo: true }
        || (indicator.Values.Count == 0 && indicator.Provenance.IsDemo);

    public static IReadOnlyList<string> Of(ReadIndicator indicator)
    {
        var sentences = new List<string>();
        if (HasDemo(indicator))
        {
            sentences.Add(HasDemoValues(indicator) ? "Hela serien." : "Målvärdet.");
        }

        if (NameOf(indicator) is { Length: > 0 } source)
        {
            sentences.Add($"Källa för värdena: {source}.");
        }

        sentences.Add(Owner(indicator));
        if (Latest(indicator) is { } latest)
        {
            sentences.Add(
                $"Rapporterat den {Format.Date(PortalTime.DayOf(latest.ReportedAt))}, {(latest.IsPreliminary ? "preliminärt" : "slutligt")} värde."
            );
        }

        return sentences;
    }

    /// <summary>The named source of the values; empty when none is told or they are invented.</summary>
    public static string NameOf(ReadIndicator indicator)
    {
        var fact = indicator
            .Values.Select(value => SourceText.Of(value.Provenance).Name)
            .FirstOrDefault(name => name.Length > 0);
        return fact ?? (HasDemoValues(indicator) ? "" : indicator.SourceName ?? "");
    }

    private static bool HasDemoValues(ReadIndicator indicator) =>
        indicator.Values.Any(value => value.Provenance.IsDemo);

    private static string Owner(ReadIndicator indicator) =>
        indicator switch
        {
            { Owner: { } owner, StandIn: { } standIn } =>
                $"Ansvarig: {Small(owner)}. Ersättare: {Small(standIn)}.",
            { Owner: { } owner } => $"Ansvarig: {Small(owner)}. Ersättare saknas.",
            _ => "Ansvarig saknas.",
        };

    private static string Small(ReadPerson person) => PersonText.Of(person, small: true);

    private static ReadValue? Latest(ReadIndicator indicator) =>
        indicator.Values.LastOrDefault(value =>
            value.Gender == Gender.Total && value.Period == indicator.Standing.Current?.Period
        );
}
