using Essunga.Portal.Components.Status;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Measures;
using static Essunga.Portal.Features.Measures.OneIndicator.IndicatorWords;

namespace Essunga.Portal.Features.Measures.OneIndicator;

/// <summary>A correction or late change as a line: "Värdet för 2023 är 81,0 %, var 80,1 %".</summary>
internal static class ChangeText
{
    public static string Of(ReadIndicator indicator, DatedChange change) =>
        change.What switch
        {
            ChangeOf.Target =>
                $"Målvärdet för {Format.Period(change.Period)} är {ValueOrNone(indicator, change.To)}, var {ValueOrNone(indicator, change.From)}",
            ChangeOf.LateValue =>
                $"Värdet för {Format.Period(change.Period)} kom in efter låsning: {ValueOrNone(indicator, change.To)}",
            _ when change.To is null =>
                $"Värdet för {Format.Period(change.Period)}{Of(change.Gender)} {StatusWords.Unmeasured}, var {ValueOrNone(indicator, change.From)}",
            _ when change.From is null =>
                $"Värdet för {Format.Period(change.Period)}{Of(change.Gender)} är {ValueOrNone(indicator, change.To)}. Först angavs att det {StatusWords.Unmeasured}",
            _ =>
                $"Värdet för {Format.Period(change.Period)}{Of(change.Gender)} är {ValueOrNone(indicator, change.To)}, var {ValueOrNone(indicator, change.From)}",
        };

    private static string ValueOrNone(ReadIndicator indicator, decimal? value) =>
        value is null ? StatusWords.Unmeasured : Written(indicator, value);

    private static string Of(Gender gender) =>
        gender switch
        {
            Gender.Women => ", kvinnor,",
            Gender.Men => ", män,",
            _ => "",
        };
}
