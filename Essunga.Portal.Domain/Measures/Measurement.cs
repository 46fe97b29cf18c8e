using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Measures;

/// <summary>
/// mätvärde: one value of an indicator for a period and a gender, who reported it and when. A correction keeps the
/// old value. A null value says that nothing could be measured, which is never the same as 0.
/// </summary>
public sealed class Measurement : Aggregate
{
    /// <summary>Letters that a correction's reason or a value's comment may have.</summary>
    public const int MostReason = 4_000;

    private readonly List<MeasurementCorrection> _corrections = [];

    private Measurement() { }

    /// <exception cref="BrokenRuleException">The period is of another length than the indicator's, or a share is outside 0–100.</exception>
    public Measurement(
        Guid id,
        Indicator indicator,
        MeasurePeriod period,
        Gender gender,
        decimal? value,
        int? populationSize,
        bool isPreliminary,
        Guid byId,
        DateTime now,
        Provenance provenance
    )
        : base(id)
    {
        MeasureRules.PeriodFitsMeasure.Require(period.Kind == indicator.PeriodKind);
        MeasureRules.ShareWithinHundred.Require(
            !indicator.IsShare || value is null or (>= 0 and <= 100)
        );
        IndicatorId = indicator.Id;
        PeriodKind = period.Kind;
        PeriodYear = period.Year;
        PeriodIndex = period.Index;
        Gender = gender;
        Value = value;
        PopulationSize = populationSize;
        IsPreliminary = isPreliminary;
        ReportedById = byId;
        ReportedAt = now;
        Provenance = provenance;
    }

    public Guid IndicatorId { get; private set; }

    public PeriodKind PeriodKind { get; private set; }

    public int PeriodYear { get; private set; }

    public int PeriodIndex { get; private set; }

    public MeasurePeriod Period => new(PeriodYear, PeriodKind, PeriodIndex);

    public Gender Gender { get; private set; }

    /// <summary>In the indicator's unit.</summary>
    public decimal? Value { get; private set; }

    /// <summary>n: how many individuals the value rests on.</summary>
    public int? PopulationSize { get; private set; }

    public bool IsPreliminary { get; private set; }

    public string? Comment { get; private set; }

    public Guid ReportedById { get; private set; }

    public DateTime ReportedAt { get; private set; }

    public Provenance Provenance { get; private set; } = Provenance.Entered;

    public IReadOnlyCollection<MeasurementCorrection> Corrections => _corrections;

    /// <summary>What is said about the value; the change log keeps what was said before.</summary>
    public void Explain(string? comment) => Comment = comment;

    /// <summary>Tells how many individuals the value rests on; the change log keeps what was told before.</summary>
    public void CountAmong(int? populationSize) => PopulationSize = populationSize;

    /// <summary>Corrects the value and keeps the old one; <paramref name="isLate"/> marks a change after the reporting point was locked.</summary>
    /// <exception cref="BrokenRuleException">No reason, or the same value again.</exception>
    public void Correct(
        Guid correctionId,
        decimal? value,
        string reason,
        bool isLate,
        Guid byId,
        DateTime now
    )
    {
        MeasureRules.CorrectionNeedsReason.Require(!string.IsNullOrWhiteSpace(reason));
        MeasureRules.ReasonIsShortEnough.Require(reason.Length <= MostReason);
        MeasureRules.CorrectionChangesSomething.Require(value != Value);
        _corrections.Add(
            new MeasurementCorrection(correctionId, Id, Value, value, reason, isLate, byId, now)
        );
        Value = value;
        IsPreliminary = false;
    }
}
