using System.Globalization;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Features.Measures.Editing;

/// <summary>A target as it is typed: where it starts, the way there, and perhaps the decision.</summary>
public sealed class TargetForm
{
    public Guid Id { get; set; }

    public string BaselineYear { get; set; } = "";

    public string BaselineValue { get; set; } = "";

    public List<WaypointForm> Waypoints { get; set; } = [];

    public string Year { get; set; } = "";

    public string Value { get; set; } = "";

    /// <summary>The ends of a range.</summary>
    public string Lower { get; set; } = "";

    public string Upper { get; set; } = "";

    /// <summary>A body has decided it as it now is.</summary>
    public bool IsDecidedNow { get; set; }

    public string Body { get; set; } = "";

    public string Day { get; set; } = "";

    public string Paragraph { get; set; } = "";

    public string CaseNumber { get; set; } = "";

    public string Reason { get; set; } = "";

    public static TargetForm From(Guid id, TargetPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new()
        {
            Id = id,
            BaselineYear = Plain(path.BaselineYear),
            BaselineValue = Plain(path.BaselineValue),
            Waypoints =
            [
                .. path.Waypoints.Select(point => new WaypointForm
                {
                    Year = Plain(point.Year),
                    Value = Plain(point.Value),
                }),
            ],
            Year = Plain(path.TargetYear),
            Value = Plain(path.Target),
            Lower = Plain(path.LowerLimit),
            Upper = Plain(path.UpperLimit),
        };
    }

    /// <summary>The way, and the decision when there is one; or what is wrong beside each field.</summary>
    internal (
        TargetPath? Path,
        Decision? Decision,
        IReadOnlyDictionary<string, string> Faults
    ) Read(Direction direction)
    {
        var fields = new TypedFields();
        var isRange = direction == Direction.WithinRange;
        var baseline = fields.Optional(nameof(BaselineValue), BaselineValue);
        var lower = isRange ? fields.Number(nameof(Lower), Lower) : null;
        var upper = isRange ? fields.Number(nameof(Upper), Upper) : null;
        var value = isRange
            ? NearerEnd(baseline, lower, upper)
            : fields.Number(nameof(Value), Value) ?? 0;
        var path = new TargetPath(
            fields.Year(nameof(BaselineYear), BaselineYear),
            baseline,
            fields.Year(nameof(Year), Year),
            value,
            lower,
            upper,
            isRange
                ? []
                :
                [
                    .. Waypoints
                        .Select(
                            (point, at) =>
                                new Waypoint(
                                    fields.Year(YearOf(at), point.Year),
                                    fields.Number(ValueOf(at), point.Value) ?? 0
                                )
                        )
                        .OrderBy(point => point.Year),
                ]
        );
        var decision = IsDecidedNow
            ? new Decision(
                DecisionState.Decided,
                Guid.TryParse(Body, out var body) ? body : null,
                fields.Day(nameof(Day), Day),
                Blank(Paragraph),
                Blank(CaseNumber)
            )
            : null;
        return fields.Faults.Count == 0
            ? (path, decision, fields.Faults)
            : (null, null, fields.Faults);
    }

    internal static string YearOf(int waypoint) =>
        string.Create(CultureInfo.InvariantCulture, $"WaypointYear{waypoint}");

    internal static string ValueOf(int waypoint) =>
        string.Create(CultureInfo.InvariantCulture, $"WaypointValue{waypoint}");

    /// <summary>The field that a broken rule is about; null when it is about none of them alone.</summary>
    internal static string? FieldOf(DomainRule rule, Direction direction) =>
        rule == MeasureRules.ShareWithinHundred && direction == Direction.WithinRange
            ? nameof(Upper)
            : Fields.GetValueOrDefault(rule);

    private static readonly Dictionary<DomainRule, string> Fields = new()
    {
        [MeasureRules.YearIsSound] = nameof(Year),
        [MeasureRules.TargetAfterBaseline] = nameof(Year),
        [MeasureRules.TargetYearIsNew] = nameof(Year),
        [MeasureRules.WaypointWithinTarget] = YearOf(0),
        [MeasureRules.WaypointYearsDiffer] = YearOf(0),
        [MeasureRules.RangeNeedsLimits] = nameof(Lower),
        [MeasureRules.RangeEndsInOrder] = nameof(Upper),
        [MeasureRules.ShareWithinHundred] = nameof(Value),
        [MeasureRules.DecisionNeedsBodyAndDay] = nameof(Body),
        [MeasureRules.DecisionIsMade] = nameof(Day),
        [MeasureRules.DecisionTextIsShortEnough] = nameof(Paragraph),
        [MeasureRules.DecidedChangeNeedsReason] = nameof(Reason),
        [MeasureRules.ChangeReasonIsShortEnough] = nameof(Reason),
    };

    private static decimal NearerEnd(decimal? baseline, decimal? lower, decimal? upper) =>
        (baseline > upper ? upper : lower) ?? 0;

    private static string? Blank(string text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string Plain(decimal? number) =>
        number?.ToString("0.####", CultureInfo.GetCultureInfo("sv-SE")) ?? "";
}

/// <summary>A delmål as it is typed.</summary>
public sealed class WaypointForm
{
    public string Year { get; set; } = "";

    public string Value { get; set; } = "";
}
