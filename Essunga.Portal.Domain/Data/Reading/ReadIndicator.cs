using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>Somebody who answers for something: title and place, never a name.</summary>
public sealed record ReadPerson(Guid Id, string Title, string Place, bool IsActive);

/// <summary>A correction of a value.</summary>
/// <param name="At">UTC.</param>
public sealed record ReadCorrection(
    decimal? From,
    decimal? To,
    string Reason,
    bool IsLate,
    ReadPerson By,
    DateTime At
);

/// <summary>A value of an indicator as it was reported, with its corrections.</summary>
/// <param name="ReportedAt">UTC.</param>
public sealed record ReadValue(
    Guid Id,
    MeasurePeriod Period,
    Gender Gender,
    decimal? Value,
    int? PopulationSize,
    bool IsPreliminary,
    string? Comment,
    ReadPerson By,
    DateTime ReportedAt,
    Provenance Provenance,
    IReadOnlyList<ReadCorrection> Corrections
);

/// <summary>A target with the way to it.</summary>
public sealed record ReadTarget(
    TargetPath Path,
    decimal? DecidedValue,
    Decision Decision,
    string? BodyName,
    Provenance Provenance
)
{
    /// <summary>The year as decided, when something was changed after the decision.</summary>
    public int? DecidedYear { get; init; }

    /// <summary>The range as decided, when something was changed after the decision.</summary>
    public decimal? DecidedLowerLimit { get; init; }

    public decimal? DecidedUpperLimit { get; init; }
}

/// <summary>
/// An indicator with everything reported for it, and how it stands at a reporting point. Values for fewer
/// individuals than may be shown are not among <see cref="Values"/>; <see cref="Withheld"/> tells their periods.
/// </summary>
public sealed record ReadIndicator(
    Guid Id,
    string Code,
    string Name,
    string? Definition,
    MeasureKind Kind,
    string Unit,
    int Decimals,
    Direction Direction,
    MeasureSource Source,
    string? SourceName,
    Guid NodeId,
    string NodeName,
    string NodePath,
    ReadPerson? Owner,
    ReadPerson? StandIn,
    PublicationRule Publication,
    bool IsShare,
    int SmallestPopulation,
    Provenance Provenance,
    ReadTarget? Target,
    IReadOnlyList<ReadValue> Values,
    IReadOnlyList<MeasurePeriod> Withheld,
    PointReading Reading,
    IndicatorStanding Standing
)
{
    /// <summary>The values of the periods in <see cref="Withheld"/>: for the one who reports them and for nobody else.</summary>
    public IReadOnlyList<ReadValue> ForReporterAlone { get; init; } = [];

    /// <summary>Values are asked for by gender beside those for all together.</summary>
    public bool IsSplitByGender { get; init; }

    /// <summary>The last day that it is followed; null while it goes on.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>The values for all genders together that are known at the reporting point, in time order.</summary>
    public IReadOnlyList<KnownValue> Known => Reading.Known;

    /// <summary>The known value before the current one.</summary>
    public KnownValue? BeforeCurrent => Known.Count > 1 ? Known[^2] : null;

    /// <summary>The chance band and trend at the reporting point.</summary>
    public ControlChart Chart => ControlChart.For(Known, Direction, IsShare);

    /// <summary>The standing at another reporting point.</summary>
    public IndicatorStanding StandingAt(PointInTime point) =>
        IndicatorReader.Judge(this, ReadingAt(point), point);

    public PointReading ReadingAt(PointInTime point) =>
        PointReading.Of(IndicatorReader.Totals(Values), Publication, point, SmallestPopulation);
}
