using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Domain.Measures;

/// <summary>
/// indikator or nyckeltal: something that is measured again and again, its definition, source, owner and targets.
/// From "Mål- och resultatstyrning" and "Nämndernas uppdrag".
/// </summary>
public sealed partial class Indicator : Aggregate, IOwned
{
    private readonly List<Target> _targets = [];

    private Indicator() { }

    /// <exception cref="BrokenRuleException">No name.</exception>
    public Indicator(
        Guid id,
        string code,
        string name,
        MeasureKind kind,
        string unit,
        int decimals,
        Direction direction,
        Guid nodeId,
        Provenance provenance
    )
        : base(id)
    {
        MeasureRules.MeasureNeedsName.Require(!string.IsNullOrWhiteSpace(name));
        Code = code;
        Name = name;
        Kind = kind;
        Unit = unit;
        Decimals = decimals;
        Direction = direction;
        NodeId = nodeId;
        Provenance = provenance;
        Search = SearchText.From(code, name);
    }

    /// <summary>Short code, unique, as it stands in the address: "I08".</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string? Definition { get; private set; }

    public MeasureKind Kind { get; private set; }

    /// <summary>Unit as written after the value, such as "%" or "antal/1 000 inv".</summary>
    public string Unit { get; private set; } = "";

    /// <summary>Decimals that values are shown with, 0–4.</summary>
    public int Decimals { get; private set; }

    public Direction Direction { get; private set; }

    public MeasureSource Source { get; private set; }

    public string? SourceName { get; private set; }

    /// <summary>The node that reports it; a committee sees its indicators by the path.</summary>
    public Guid NodeId { get; private set; }

    public Guid? OwnerId { get; private set; }

    public Guid? StandInId { get; private set; }

    public PeriodKind PeriodKind { get; private set; }

    /// <summary>Measured every nth year, counted from <see cref="FirstYear"/>.</summary>
    public int EveryNth { get; private set; } = 1;

    public int FirstYear { get; private set; } = 2015;

    /// <summary>Months from the period's end until the value is expected; negative when it comes before the year is over.</summary>
    public int LagMonths { get; private set; }

    /// <summary>Whether values are percentages of <c>n</c> individuals, so that the binomial interval applies.</summary>
    public bool IsShare { get; private set; }

    public bool IsSplitByGender { get; private set; }

    /// <summary>Values for fewer individuals than this are not shown.</summary>
    public int SmallestPopulation { get; private set; }

    /// <summary>Whether n is asked for beside a value.</summary>
    public bool AsksForPopulation => IsShare || SmallestPopulation > 0;

    public Provenance Provenance { get; private set; } = Provenance.Entered;

    /// <summary>Code, name and definition made alike for searching.</summary>
    public string Search { get; private set; } = "";

    public IReadOnlyCollection<Target> Targets => _targets;

    public void Define(string? definition, MeasureSource source, string? sourceName)
    {
        Definition = definition;
        Source = source;
        SourceName = sourceName;
        Search = SearchText.From(Code, Name, definition);
    }

    public void Publish(PublicationRule rule)
    {
        PeriodKind = rule.Kind;
        EveryNth = rule.EveryNth;
        FirstYear = rule.FirstYear;
        LagMonths = rule.LagMonths;
    }

    public void CountPeople(bool isShare, bool isSplitByGender, int smallestPopulation)
    {
        IsShare = isShare;
        IsSplitByGender = isSplitByGender;
        SmallestPopulation = smallestPopulation;
    }

    /// <inheritdoc />
    public void HandTo(Guid? ownerId, Guid? standInId)
    {
        OrganisationRules.StandInIsAnother.Require(standInId is null || standInId != ownerId);
        OwnerId = ownerId;
        StandInId = standInId;
    }

    /// <summary>Is reported by another node from now on.</summary>
    public void BelongTo(Guid nodeId) => NodeId = nodeId;

    /// <summary>Whether a person is the one to report it: the owner, or the stand-in in the owner's place.</summary>
    public bool IsReportedBy(Guid personId) => OwnerId == personId || StandInId == personId;

    /// <summary>Reports the value of a period for the first time.</summary>
    /// <param name="id">Given by the one who reports, so that a resend is the same value.</param>
    /// <exception cref="BrokenRuleException">
    /// The values come from elsewhere, the period is not measured, has not begun or ends after the indicator, the gender
    /// is not asked for, or what is reported breaks a rule of <see cref="MeasuredValue.RequireFor"/>.
    /// </exception>
    public Measurement Report(
        Guid id,
        MeasurePeriod period,
        Gender gender,
        MeasuredValue measured,
        Guid byId,
        DateOnly today,
        DateTime now
    )
    {
        ArgumentNullException.ThrowIfNull(measured);
        MeasureRules.OnlyManualIsReported.Require(Source == MeasureSource.Manual);
        MeasureRules.PeriodHasBegun.Require(period.From <= today);
        MeasureRules.PeriodIsMeasured.Require(
            period.Year >= FirstYear && (period.Year - FirstYear) % EveryNth == 0
        );
        MeasureRules.PeriodIsFollowed.Require(EndsOn is null || period.To <= EndsOn);
        MeasureRules.GenderIsAskedFor.Require(gender == Gender.Total || IsSplitByGender);
        MeasureRules.PeriodFitsMeasure.Require(period.Kind == PeriodKind);
        measured.RequireFor(this);
        var measurement = new Measurement(
            id,
            this,
            period,
            gender,
            measured.Value,
            measured.PopulationSize,
            isPreliminary: false,
            byId,
            now,
            Provenance.Entered
        );
        measurement.Explain(measured.Comment);
        return measurement;
    }
}
