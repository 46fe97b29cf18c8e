using Essunga.Portal.Components.Charts;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Tests.Components.Charts;

/// <summary>Chart models for tests.</summary>
internal static class ChartSamples
{
    /// <summary>Pupils who may enter a vocational programme: five years, by gender, with target and band.</summary>
    public static ChartModel Eligible { get; } = WithGender();

    public static ChartModel Of(params decimal?[] values) => Of(null, Direction.Higher, values);

    /// <summary>Yearly values, the last one for 2025.</summary>
    public static ChartModel Of(TargetPath? path, Direction direction, params decimal?[] values)
    {
        var first = 2026 - values.Length;
        var points = values.Select((value, at) => Point(first + at, value)).ToList();
        var model = new ChartModel("Andel behöriga, procent", "", "%", 1, [new("Alla", points)])
        {
            Target = ChartTarget.From(path, direction),
            Band = Band(points, direction),
        };
        return model with { Finding = ChartFinding.Of(model) };
    }

    public static TargetPath Path(int baseline, decimal from, decimal to) =>
        new(baseline, from, 2027, to, null, null, []);

    public static ChartPoint Point(int year, decimal? value, int? n = null, string? note = null) =>
        new(MeasurePeriod.OfYear(year), value, Note: note, PopulationSize: n);

    private static ChartBand? Band(List<ChartPoint> points, Direction direction)
    {
        var known = points
            .Where(point => point.Value is not null)
            .Select(point => new KnownValue(point.Period, point.Value!.Value))
            .ToList();
        return ChartBand.Of(ControlChart.For(known, direction), known);
    }

    private static ChartModel WithGender()
    {
        var model = Of(Path(2023, 81.0m, 88m), Direction.Higher, 86.2m, 84.9m, 81.0m, 79.5m, 76.8m);
        return model with
        {
            IsDemo = true,
            TableCaption = "Procent av eleverna, och antal elever",
            Source =
            [
                "Hela serien.",
                "Ansvarig: rektor Nossebro skola 7–9, ersättare sektorchef.",
                "Rapporterat den 8 september 2025, slutligt värde.",
            ],
            Series =
            [
                new(
                    "Alla",
                    [
                        Point(2021, 86.2m, 65),
                        Point(2022, 84.9m, 73),
                        Point(2023, 81.0m, 68, "rättat från 80,1 den 5 september 2025"),
                        Point(2024, 79.5m, 73),
                        Point(2025, 76.8m, 69),
                    ]
                ),
                Gender("Flickor", 87.5m, 86.1m, 82.9m, 81.6m, 80.6m),
                Gender("Pojkar", 84.8m, 83.8m, 78.8m, 77.1m, 72.7m),
            ],
        };
    }

    private static ChartSeries Gender(string name, params decimal[] values) =>
        new(name, [.. values.Select((value, at) => Point(2021 + at, value))]);
}
