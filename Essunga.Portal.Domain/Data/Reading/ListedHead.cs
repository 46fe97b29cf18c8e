using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>An indicator on its way into the listing.</summary>
internal sealed record ListedHead(
    Guid Id,
    string Code,
    string Name,
    MeasureKind Kind,
    string Unit,
    int Decimals,
    Direction Direction,
    MeasureSource Source,
    string? SourceName,
    Guid NodeId,
    string NodeName,
    string NodePath,
    PeriodKind PeriodKind,
    int EveryNth,
    int FirstYear,
    int LagMonths,
    DateOnly? EndsOn,
    bool IsShare,
    int SmallestPopulation,
    Provenance Provenance,
    string Search,
    List<ListedTarget> Targets
)
{
    public ReadIndicator ToRead(
        PublicationRule publication,
        ReadTarget? target,
        IReadOnlyList<ReadValue> values,
        IEnumerable<MeasurePeriod> withheld,
        PointReading reading,
        IndicatorStanding standing
    ) =>
        new(
            Id,
            Code,
            Name,
            null,
            Kind,
            Unit,
            Decimals,
            Direction,
            Source,
            SourceName,
            NodeId,
            NodeName,
            NodePath,
            null,
            null,
            publication,
            IsShare,
            SmallestPopulation,
            Provenance,
            target,
            values,
            [.. withheld],
            reading,
            standing
        )
        {
            EndsOn = EndsOn,
        };
}

/// <summary>A target on its way into the listing.</summary>
internal sealed record ListedTarget(
    int BaselineYear,
    decimal? BaselineValue,
    int Year,
    decimal Value,
    decimal? LowerLimit,
    decimal? UpperLimit,
    decimal? DecidedValue,
    Decision Decision,
    Provenance Provenance,
    List<Waypoint> Waypoints
)
{
    public ReadTarget ToRead() =>
        new(
            new TargetPath(
                BaselineYear,
                BaselineValue,
                Year,
                Value,
                LowerLimit,
                UpperLimit,
                Waypoints
            ),
            DecidedValue,
            Decision,
            null,
            Provenance
        );
}
