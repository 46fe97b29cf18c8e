using Essunga.Portal.Components.Status;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;

namespace Essunga.Portal.Components.Measures;

/// <summary>What is said beside a value in a table.</summary>
public static class CorrectionText
{
    /// <summary>"rättat från 80,1 den 5 september 2025", "kunde inte mätas"; null when there is nothing to say.</summary>
    public static string? Of(ReadIndicator indicator, ReadValue? value)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return value switch
        {
            null => null,
            { Value: null } => StatusWords.Unmeasured,
            { Corrections: [.., { From: null } last] } =>
                $"{StatusWords.Unmeasured} före den {Format.Date(PortalTime.DayOf(last.At))}",
            { Corrections: [.., var last] } =>
                $"rättat från {Format.Number(last.From, indicator.Decimals)} den {Format.Date(PortalTime.DayOf(last.At))}",
            _ => null,
        };
    }
}
