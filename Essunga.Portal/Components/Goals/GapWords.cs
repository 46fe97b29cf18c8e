using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;

namespace Essunga.Portal.Components.Goals;

/// <summary>What a gap in the chain is called.</summary>
public static class GapWords
{
    /// <summary>"9 indikatorer saknar aktivitet".</summary>
    public static string Of(ChainGapKind kind, int count) =>
        kind switch
        {
            ChainGapKind.GoalWithoutActivity =>
                $"{Words.Count(count, "nämnd", "nämnder")} saknar aktivitet",
            ChainGapKind.ActivityWithoutIndicator => $"{Activities(count)} saknar indikator",
            ChainGapKind.ActivityWithoutOwner => $"{Activities(count)} saknar ansvarig",
            ChainGapKind.ActivityNotBegun =>
                $"{Activities(count)} har inte rapporterats som påbörjad{(count == 1 ? "" : "e")}",
            ChainGapKind.IndicatorWithoutActivity => $"{Indicators(count)} saknar aktivitet",
            ChainGapKind.IndicatorWithoutValue => $"{Indicators(count)} saknar nuvärde",
            ChainGapKind.IndicatorWithoutTarget => $"{Indicators(count)} saknar målvärde",
            ChainGapKind.IndicatorWithoutOwner => $"{Indicators(count)} saknar ansvarig",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of gap."),
        };

    /// <summary>What it is that has the gap.</summary>
    public static string NameOf(ChainGap gap)
    {
        ArgumentNullException.ThrowIfNull(gap);
        return gap.Indicator?.Name ?? gap.Activity?.Title ?? gap.Assignment?.CommitteeName ?? "";
    }

    private static string Activities(int count) => Words.Count(count, "aktivitet", "aktiviteter");

    private static string Indicators(int count) => Words.Count(count, "indikator", "indikatorer");
}
