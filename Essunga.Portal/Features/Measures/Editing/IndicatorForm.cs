using System.Globalization;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Texts;

namespace Essunga.Portal.Features.Measures.Editing;

/// <summary>An indicator's definition as it is typed.</summary>
public sealed class IndicatorForm
{
    /// <summary>Months that a year's value is usually waited for.</summary>
    internal const string YearsLag = "2";

    /// <summary>Made when the form is, so that a resend is the same indicator.</summary>
    public Guid Id { get; set; }

    public string Code { get; set; } = "";

    /// <summary>The code is the page's suggestion: it becomes the next free one when it is saved, for another may have taken it.</summary>
    public bool IsCodeSuggested { get; set; }

    public string Kind { get; set; } = nameof(MeasureKind.Indicator);

    public string Name { get; set; } = "";

    public string Definition { get; set; } = "";

    public string Unit { get; set; } = "%";

    public string Decimals { get; set; } = "0";

    public string Direction { get; set; } = nameof(Domain.Measures.Direction.Higher);

    public bool IsShare { get; set; }

    public bool IsSplitByGender { get; set; }

    public string SmallestPopulation { get; set; } = "0";

    public string Source { get; set; } = nameof(MeasureSource.Manual);

    public string SourceName { get; set; } = "";

    public string PeriodKind { get; set; } = nameof(Domain.Measures.PeriodKind.Year);

    public string EveryNth { get; set; } = "1";

    public string FirstYear { get; set; } = "";

    public string LagMonths { get; set; } = YearsLag;

    public string Node { get; set; } = "";

    public string Owner { get; set; } = "";

    public string StandIn { get; set; } = "";

    /// <summary>Why something decided is changed; no part of the definition.</summary>
    public string Reason { get; set; } = "";

    public MeasureKind KindChosen => Chosen<MeasureKind>(Kind);

    public Direction DirectionChosen => Chosen<Direction>(Direction);

    public static IndicatorForm From(EditedIndicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var definition = indicator.Definition;
        return new()
        {
            Id = indicator.Id,
            Code = indicator.Code,
            Kind = indicator.Kind.ToString(),
            Name = definition.Name,
            Definition = definition.Definition ?? "",
            Unit = definition.Unit,
            Decimals = Plain(definition.Decimals),
            Direction = definition.Direction.ToString(),
            IsShare = definition.IsShare,
            IsSplitByGender = definition.IsSplitByGender,
            SmallestPopulation = Plain(definition.SmallestPopulation),
            Source = definition.Source.ToString(),
            SourceName = definition.SourceName ?? "",
            PeriodKind = definition.Rhythm.Kind.ToString(),
            EveryNth = Plain(definition.Rhythm.EveryNth),
            FirstYear = Plain(definition.Rhythm.FirstYear),
            LagMonths = Plain(definition.Rhythm.LagMonths),
            Node = definition.NodeId.ToString(),
            Owner = definition.OwnerId?.ToString() ?? "",
            StandIn = definition.StandInId?.ToString() ?? "",
        };
    }

    /// <summary>The definition, or what is wrong beside each field. A rule that only the portal can try is tried when it is saved.</summary>
    internal (IndicatorDefinition? Definition, IReadOnlyDictionary<string, string> Faults) Read()
    {
        var fields = new TypedFields();
        if (!Guid.TryParse(Node, out var node))
        {
            fields.Note(nameof(Node), "Välj vilken enhet som rapporterar.");
        }

        var definition = new IndicatorDefinition(
            Name,
            Definition,
            Unit,
            fields.Whole(nameof(Decimals), Decimals),
            DirectionChosen,
            Chosen<MeasureSource>(Source),
            SourceName,
            new Rhythm(
                Chosen<PeriodKind>(PeriodKind),
                fields.Whole(nameof(EveryNth), EveryNth),
                fields.Year(nameof(FirstYear), FirstYear),
                fields.Whole(nameof(LagMonths), LagMonths)
            ),
            IsShare,
            IsSplitByGender,
            string.IsNullOrWhiteSpace(SmallestPopulation)
                ? 0
                : fields.Whole(nameof(SmallestPopulation), SmallestPopulation),
            node,
            IdOf(Owner),
            IdOf(StandIn)
        );
        if (string.IsNullOrWhiteSpace(Name))
        {
            fields.Note(nameof(Name), RuleTexts.Of(MeasureRules.MeasureNeedsName));
        }

        return fields.Faults.Count == 0 ? (definition, fields.Faults) : (null, fields.Faults);
    }

    /// <summary>The field that a broken rule is about; null when it is about none of them alone.</summary>
    internal static string? FieldOf(DomainRule rule) => Fields.GetValueOrDefault(rule);

    private static readonly Dictionary<DomainRule, string> Fields = new()
    {
        [MeasureRules.CodeIsWellFormed] = nameof(Code),
        [MeasureRules.CodeIsNoAddressWord] = nameof(Code),
        [MeasureRules.CodeIsNew] = nameof(Code),
        [MeasureRules.MeasureNeedsName] = nameof(Name),
        [MeasureRules.NameIsShortEnough] = nameof(Name),
        [MeasureRules.DefinitionIsShortEnough] = nameof(Definition),
        [MeasureRules.UnitIsShortEnough] = nameof(Unit),
        [MeasureRules.SourceNameIsShortEnough] = nameof(SourceName),
        [MeasureRules.DecimalsAreFew] = nameof(Decimals),
        [MeasureRules.SmallestPopulationIsSound] = nameof(SmallestPopulation),
        [MeasureRules.RhythmIsSound] = nameof(EveryNth),
        [MeasureRules.PeriodKindStays] = nameof(PeriodKind),
        [MeasureRules.ShareFitsValues] = nameof(IsShare),
        [MeasureRules.ShareFitsTargets] = nameof(IsShare),
        [MeasureRules.DirectionFitsTargets] = nameof(Direction),
        [MeasureRules.StandInNeedsOwner] = nameof(StandIn),
        [MeasureRules.StandInIsAnother] = nameof(StandIn),
        [MeasureRules.DecidedChangeNeedsReason] = nameof(Reason),
        [MeasureRules.ChangeReasonIsShortEnough] = nameof(Reason),
    };

    private static Guid? IdOf(string text) => Guid.TryParse(text, out var id) ? id : null;

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static T Chosen<T>(string name)
        where T : struct, Enum =>
        Enum.GetNames<T>().Contains(name, StringComparer.Ordinal) ? Enum.Parse<T>(name) : default;
}
