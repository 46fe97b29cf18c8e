using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Tests.Support;

/// <summary>Indicators in memory: yearly, in per cent, the higher the better, 90 % in 2027 from 80 % in 2023.</summary>
internal static class AnIndicator
{
    public static readonly PublicationRule Yearly = new(PeriodKind.Year, 1, 2015, -3);

    public static readonly TargetPath Path = new(2023, 80m, 2027, 90m, null, null, []);

    public static ReadIndicator With(params ReadValue[] values) => With("I01", values);

    public static ReadIndicator With(string code, params ReadValue[] values) =>
        Judged(
            new ReadIndicator(
                Guid.NewGuid(),
                code,
                $"Indikator {code}",
                null,
                MeasureKind.Indicator,
                "%",
                1,
                Direction.Higher,
                MeasureSource.Manual,
                null,
                Guid.NewGuid(),
                "Utbildningsnämnden",
                "/KF/UN/",
                Chain.Head,
                null,
                Yearly,
                true,
                0,
                Provenance.Entered,
                new ReadTarget(Path, null, Decision.Proposed, null, Provenance.Entered),
                values,
                [],
                new PointReading([], new HashSet<MeasurePeriod>()),
                new IndicatorStanding(null, null, null, null, null)
            ),
            Chain.Point(2025, 2)
        );

    /// <summary>The indicator as it stands at a point.</summary>
    public static ReadIndicator Judged(
        ReadIndicator indicator,
        ReadPoint point,
        DateTime? now = null
    )
    {
        var at = point.At(now ?? new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var reading = indicator.ReadingAt(at);
        return indicator with
        {
            Reading = reading,
            Standing = (indicator with { Reading = reading }).StandingAt(at),
        };
    }

    public static ReadValue Value(
        int year,
        decimal? value,
        DateTime? at = null,
        ReadPerson? by = null,
        bool preliminary = false,
        params ReadCorrection[] corrections
    ) =>
        new(
            Guid.NewGuid(),
            MeasurePeriod.OfYear(year),
            Gender.Total,
            value,
            null,
            preliminary,
            null,
            by ?? Chain.Head,
            at ?? new DateTime(year, 6, 1, 8, 0, 0, DateTimeKind.Utc),
            Provenance.Entered,
            corrections
        );
}
