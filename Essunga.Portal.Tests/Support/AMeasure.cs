using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Tests.Support;

/// <summary>Indicators as they are made in the portal: a yearly share, the higher the better.</summary>
internal static class AMeasure
{
    public static readonly TargetPath Way = new(
        2023,
        80m,
        2027,
        90m,
        null,
        null,
        [new Waypoint(2025, 86m)]
    );

    public static IndicatorDefinition Definition(Guid? nodeId = null) =>
        new(
            "Unga som är nöjda med sin fritid",
            "Andel i åk 8.",
            "%",
            1,
            Direction.Higher,
            MeasureSource.Manual,
            null,
            new Rhythm(PeriodKind.Year, 1, 2020, 2),
            true,
            false,
            0,
            nodeId ?? Guid.NewGuid(),
            null,
            null
        );

    public static Indicator New(Func<IndicatorDefinition, IndicatorDefinition>? but = null) =>
        Indicator.Begin(
            Guid.NewGuid(),
            "i99",
            MeasureKind.Indicator,
            (but ?? (same => same))(Definition())
        );
}
