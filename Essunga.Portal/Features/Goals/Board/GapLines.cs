using Essunga.Portal.Components.Goals;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;

namespace Essunga.Portal.Features.Goals.Board;

/// <summary>The gaps of the chain as lines: how many of each kind, and under which goals.</summary>
public static class GapLines
{
    public static IReadOnlyList<GapLine> Of(IReadOnlyList<ChainGap> gaps, AddressState state) =>
        [
            .. gaps.GroupBy(gap => gap.Kind)
                .Select(same => new GapLine(
                    GapWords.Of(same.Key, same.DistinctBy(Who).Count()),
                    Places([.. same.GroupBy(gap => gap.Goal)], state)
                )),
        ];

    private static IReadOnlyList<GapPlace> Places(
        List<IGrouping<ReadGoal, ChainGap>> goals,
        AddressState state
    ) =>
        [
            .. goals
                .OrderByDescending(under => under.Count())
                .ThenBy(under => under.Key.Number)
                .Select(under => new GapPlace(
                    goals.Count > 1 ? $"{Format.Number(under.Count())} under"
                        : under.Count() == 1 ? $"{GapWords.NameOf(under.First())},"
                        : "under",
                    $"mål {Format.Number(under.Key.Number)}",
                    Links.Goal(under.Key.Slug, state, "luckor")
                )),
        ];

    // An indicator that serves two goals lacks its owner once; a committee lacks an activity once for each goal.
    private static object Who(ChainGap gap) =>
        gap.Kind switch
        {
            ChainGapKind.GoalWithoutActivity or ChainGapKind.IndicatorWithoutActivity => gap,
            _ => (object?)gap.Indicator?.Id ?? gap.Activity?.Id ?? (object)gap,
        };
}
