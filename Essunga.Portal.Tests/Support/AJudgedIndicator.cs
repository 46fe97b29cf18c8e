using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Tests.Support;

/// <summary>An indicator as it is read, with sensible defaults: a yearly share, higher is better, judged at T2 2025.</summary>
internal sealed record AJudgedIndicator
{
    public static ReadPoint T2 { get; } =
        new(Guid.NewGuid(), 2025, 2, new DateOnly(2025, 9, 12), null);

    public MeasureKind Kind { get; init; }

    public string Unit { get; init; } = "%";

    public int Decimals { get; init; } = 1;

    public Direction Direction { get; init; }

    public bool IsShare { get; init; } = true;

    public TargetPath? Target { get; init; } = new(2023, 81m, 2027, 88m, null, null, []);

    public PublicationRule Publication { get; init; } = new(PeriodKind.Year, 1, 2015, -4);

    public IReadOnlyList<KnownValue> Known { get; init; } = [];

    public IReadOnlyList<MeasurePeriod> Withheld { get; init; } = [];

    /// <summary>Yearly values, the last one for the year.</summary>
    public AJudgedIndicator Ending(int year, params decimal[] values) =>
        this with
        {
            Known =
            [
                .. values.Select(
                    (value, at) =>
                        new KnownValue(MeasurePeriod.OfYear(year - values.Length + 1 + at), value)
                ),
            ],
        };

    public ReadIndicator Read() =>
        new(
            Guid.NewGuid(),
            "X01",
            "Behöriga elever",
            null,
            Kind,
            Unit,
            Decimals,
            Direction,
            MeasureSource.Manual,
            null,
            Guid.NewGuid(),
            "Nossebro skola",
            "/un/su/",
            null,
            null,
            Publication,
            IsShare,
            10,
            Provenance.Entered,
            Target is null
                ? null
                : new ReadTarget(Target, null, Decision.Proposed, null, Provenance.Entered),
            [],
            Withheld,
            new PointReading(Known, new HashSet<MeasurePeriod>()),
            IndicatorStanding.Judge(
                new PointReading(Known, new HashSet<MeasurePeriod>()),
                Target,
                Direction,
                Publication,
                T2.Period,
                T2.DueOn
            )
        );
}
