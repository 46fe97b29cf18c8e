using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Components.Charts;

/// <summary>A place on the time axis with its name.</summary>
public sealed record TimeTick(decimal Position, string Name);

/// <summary>The level axis: from period to per cent of the width. Time is to scale.</summary>
public sealed record TimeScale(decimal From, decimal To, IReadOnlyList<TimeTick> Ticks)
{
    // What a phone needs between two names, in per cent of the width: "2025" and "T2 2025".
    private const double YearGap = 11.5;
    private const double PeriodGap = 21;
    private const int FewPeriods = 4;

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
        var scale = new TimeScale(places[0].Position, places[^1].Position, []);
        var isYearly = model.MainPoints.All(point => point.Period.Kind == PeriodKind.Year);
        var names = isYearly || places.Count <= FewPeriods ? places : scale.MiddleOfEachYear();
        return scale with { Ticks = [.. scale.WithRoom(names).Reverse()] };
    }

    // A year's name stands under its own tertials or months, not under the last of them.
    private List<TimeTick> MiddleOfEachYear() =>
        [
            .. Enumerable
                .Range((int)Math.Floor(From), (int)(Math.Ceiling(To) - Math.Floor(From)) + 1)
                .Select(year => new TimeTick(
                    year - 0.5m,
                    Format.Period(MeasurePeriod.OfYear(year))
                ))
                .Where(tick => tick.Position >= From && tick.Position <= To),
        ];

    // Counted from the end, so that the last one always has its name.
    private IEnumerable<TimeTick> WithRoom(List<TimeTick> places)
    {
        var free = double.MaxValue;
        foreach (var tick in Enumerable.Reverse(places))
        {
            var gap = tick.Name.Length > 4 ? PeriodGap : YearGap;
            if (X(tick.Position) + gap <= free)
            {
                free = X(tick.Position);
                yield return tick;
            }
        }
    }
}
