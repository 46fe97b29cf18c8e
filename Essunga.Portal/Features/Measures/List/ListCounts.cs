using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Features.Measures.List;

/// <summary>How many there are of each kind and in each state; key figures have no state.</summary>
public sealed record ListCounts(
    int Indicators,
    int KeyFigures,
    int Reached,
    int OnTheWay,
    int NotReached,
    int Expected,
    int Missing
)
{
    public int Total => Indicators + KeyFigures;

    public static ListCounts Of(IReadOnlyCollection<ListedIndicator> listed)
    {
        ArgumentNullException.ThrowIfNull(listed);
        return new ListCounts(
            listed.Count(one => one.Indicator.Kind == MeasureKind.Indicator),
            listed.Count(one => one.Indicator.Kind == MeasureKind.KeyFigure),
            In(IndicatorState.Reached),
            In(IndicatorState.OnTheWay),
            In(IndicatorState.NotReached),
            In(IndicatorState.Expected),
            In(IndicatorState.Missing)
        );

        int In(IndicatorState state) => listed.Count(one => one.Indicator.Standing.State == state);
    }
}
