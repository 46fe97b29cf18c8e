using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Components.Text;

/// <summary>The words for a trend, as they stand under a small chart.</summary>
public static class TrendText
{
    public static string Of(Trend trend) =>
        trend switch
        {
            Trend.TooFewValues => "för få värden för en trend",
            Trend.WithinChance => "inom slumpen",
            Trend.Improving => "förbättras",
            Trend.Worsening => "försämras",
            _ => "förändras",
        };
}
