using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Components.Charts;

/// <summary>A place on the time axis with its name.</summary>
public sealed record TimeTick(decimal Position, string Name);

/// <summary>The level axis: from period to per cent of the width. Time is to scale.</summary>
public sealed record TimeScale(decimal From, decimal To, IReadOnlyList<TimeTick> Ticks)
{
    // As many names as a phone has room for.
    private const int MostTicks = 8;

    public double X(MeasurePeriod period) => X(YearScale.PositionOf(period));

    /// <param name="position">In years, by <see cref="YearScale"/>.</param>
    public double X(decimal position) =>
        To == From ? 50 : (double)((position - From) / (To - From) * 100);

    /// <summary>From the first asked period to the last, or to the target year when that is later.</summary>
    public static TimeScale Of(ChartModel model)
    {
        var places = model
            .MainPoints.Select(point => new TimeTick(
                YearScale.PositionOf(point.Period),
                Format.PeriodShort(point.Period)
            ))
            .Concat(
                (model.Target?.Points ?? []).Select(point => new TimeTick(
                    point.Year,
                    Format.Period(MeasurePeriod.OfYear(point.Year))
                ))
            )
            .DistinctBy(tick => tick.Position)
            .OrderBy(tick => tick.Position)
            .ToList();
        if (places.Count == 0)
        {
            return new(0, 0, []);
        }
        var every = ((places.Count - 1) / MostTicks) + 1;
        // Counted from the end, so that the last one always has its name.
        var named = places.Where((_, at) => (places.Count - 1 - at) % every == 0);
        return new(places[0].Position, places[^1].Position, [.. named]);
    }
}
