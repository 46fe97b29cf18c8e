using System.Globalization;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.FollowUp;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Texts;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Files.Importing;

/// <summary>Judges and writes mätvärden: the first of a period is reported, a different one corrects it.</summary>
/// <param name="indicators">Those that the reader may report, by code.</param>
/// <param name="points">In order of their day.</param>
internal sealed class MeasurementJudge(
    IReadOnlyDictionary<string, Indicator> indicators,
    IReadOnlyList<KeptValue> there,
    IReadOnlyList<ReportingPoint> points,
    ImportGround ground
) : RowJudge
{
    private readonly Dictionary<(Guid, MeasurePeriod, Gender), KeptValue> _there =
        there.ToDictionary(one => (one.IndicatorId, one.Period, one.Gender));

    private readonly ILookup<(Guid, Gender), KnownValue> _series = there
        .Where(one => one.Value is not null)
        .ToLookup(
            one => (one.IndicatorId, one.Gender),
            one => new KnownValue(one.Period, one.Value!.Value)
        );

    protected override RowVerdict Judge(RowCells cells)
    {
        if (!indicators.TryGetValue(cells.Text(MeasurementKind.Code), out var indicator))
        {
            cells.Wrong(
                MeasurementKind.Code,
                cells.Text(MeasurementKind.Code).Length == 0 ? "Koden saknas." : NotYours
            );
            return RowVerdict.Of(cells);
        }

        var field = cells.Has(MeasurementKind.Period)
            ? MeasurementKind.Period
            : MeasurementKind.Year;
        var period = PeriodOf(cells, indicator, field);
        var gender = GenderOf(cells);
        var kept =
            period is { } known && _there.TryGetValue((indicator.Id, known, gender), out var found)
                ? found
                : null;
        var value = ValueOf(cells, kept);
        var comment = cells.Short(MeasurementKind.Comment, 4_000);
        var reason = cells.Short(MeasurementKind.Reason, Measurement.MostReason);
        if (cells.IsFaulty || period is not { } at)
        {
            return RowVerdict.Of(cells);
        }

        if (
            IsRepeated(
                cells,
                field,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{indicator.Code}|{at.Year}|{at.Index}|{gender}"
                )
            )
        )
        {
            return RowVerdict.Of(cells);
        }

        var remark = cells.Has(MeasurementKind.Comment)
            ? (comment!.Length == 0 ? kept?.Comment : comment)
            : kept?.Comment;
        return kept is not null && kept.Value == value && kept.Comment == remark
            ? RowVerdict.Same
            : Sound(cells, indicator, new(at, gender, value, remark, reason), kept);
    }

    public override async Task WriteAsync(
        PortalDbContext context,
        IReadOnlyList<object> writes,
        CancellationToken cancellation
    )
    {
        context.AddRange(writes.OfType<Measurement>());
        var changes = writes.OfType<ChangedValue>().ToDictionary(one => one.Kept.Id);
        if (changes.Count == 0)
        {
            return;
        }

        var ids = changes.Keys.ToList();
        var found = await context
            .Measurements.Where(one => EF.Parameter(ids).Contains(one.Id))
            .ToListAsync(cancellation);
        if (found.Count != changes.Count)
        {
            throw new ChangedSinceTrial();
        }

        foreach (var one in found)
        {
            changes[one.Id].Apply(one, ground);
        }
    }

    private RowVerdict Sound(RowCells cells, Indicator indicator, TypedRow row, KeptValue? kept)
    {
        Measurement measurement;
        try
        {
            // Made for a change too: the rules of a first value hold for one that takes its place.
            measurement = indicator.Report(
                Guid.CreateVersion7(),
                row.Period,
                row.Gender,
                row.Value,
                ground.Viewer.PersonId,
                ground.Today,
                ground.Now
            );
        }
        catch (BrokenRuleException broken)
        {
            cells.Wrong(FieldOf(broken.Rule), RuleTexts.Of(broken.Rule));
            return RowVerdict.Of(cells);
        }

        var doubts = new List<RowDoubt>(2);
        var late = LockedPointOf(indicator, row.Period);
        if (kept is null || kept.Value != row.Value)
        {
            AskOf(doubts, cells.Row, indicator, row, late);
        }

        if (kept is null)
        {
            measurement.Explain(row.Comment);
            return new RowVerdict(RowMark.New, [], doubts, measurement);
        }

        return new RowVerdict(
            RowMark.Changed,
            [],
            doubts,
            new ChangedValue(
                kept,
                row.Value,
                row.Comment,
                string.IsNullOrEmpty(row.Reason) ? ground.Reason : row.Reason,
                late is not null
            )
        );
    }

    private void AskOf(
        List<RowDoubt> doubts,
        int number,
        Indicator indicator,
        TypedRow row,
        ReportingPoint? late
    )
    {
        var earlier = _series[(indicator.Id, row.Gender)]
            .Where(one => one.Period < row.Period)
            .ToList();
        var range = ExpectedRange.From(earlier, indicator.IsShare, indicator.Decimals);
        var read = $"{indicator.Code}, {Format.Period(row.Period)}";
        if (row.Value is { } value && range?.Covers(value) is false)
        {
            doubts.Add(
                new RowDoubt(
                    number,
                    DoubtKind.Unlikely,
                    read,
                    $"{Format.Value(value, indicator.Unit, indicator.Decimals)}, väntat {Format.Range(range.Low, range.High, indicator.Decimals)}"
                )
            );
        }

        if (late is not null)
        {
            doubts.Add(
                new RowDoubt(number, DoubtKind.Late, read, $"{Format.Period(late.Period)} är låst")
            );
        }
    }

    private static MeasurePeriod? PeriodOf(RowCells cells, Indicator indicator, string field)
    {
        var period = PeriodText.Read(
            cells.Text(MeasurementKind.Period),
            cells.Text(MeasurementKind.Year),
            indicator.PeriodKind
        );
        if (period is null)
        {
            cells.Wrong(
                field,
                $"Perioden kan inte läsas. Indikatorn mäts per {KindWord(indicator.PeriodKind)}: skriv som {PeriodText.ExampleOf(indicator.PeriodKind)}."
            );
        }

        return period;
    }

    private static Gender GenderOf(RowCells cells) =>
        cells.OneOf(
            MeasurementKind.Gender,
            Gender.Total,
            (Gender.Total, ["T", "totalt", "total", "alla", "samtliga", "båda"]),
            (Gender.Women, ["K", "kvinnor", "kvinna", "flickor", "flicka"]),
            (Gender.Men, ["M", "män", "man", "pojkar", "pojke"])
        );

    private static decimal? ValueOf(RowCells cells, KeptValue? kept)
    {
        var (value, fault) = SwedishNumber.Read(cells.Text(MeasurementKind.Value));
        if (fault is not null && !(fault == NumberFault.Empty && kept is { Value: null }))
        {
            cells.Wrong(
                MeasurementKind.Value,
                fault switch
                {
                    NumberFault.Empty => "Värdet är tomt. Skriv det, eller ta bort raden.",
                    NumberFault.TooLarge => "Talet är för stort. Högst 14 siffror.",
                    NumberFault.TooManyDecimals => "Högst fyra decimaler.",
                    _ => "Skriv ett tal, som 1 234,5.",
                }
            );
        }

        return value;
    }

    private ReportingPoint? LockedPointOf(Indicator indicator, MeasurePeriod period)
    {
        var expected = new PublicationRule(
            indicator.PeriodKind,
            indicator.EveryNth,
            indicator.FirstYear,
            indicator.LagMonths
        ).ExpectedOn(period);
        return
            points.FirstOrDefault(point => point.DueOn >= expected) is { LockedAt: not null } locked
            ? locked
            : null;
    }

    private static string FieldOf(DomainRule rule) =>
        rule == MeasureRules.ShareWithinHundred ? MeasurementKind.Value
        : rule == MeasureRules.GenderIsAskedFor ? MeasurementKind.Gender
        : rule == MeasureRules.OnlyManualIsReported ? MeasurementKind.Code
        : MeasurementKind.Period;

    private static string KindWord(PeriodKind kind) =>
        kind switch
        {
            PeriodKind.Tertial => "tertial",
            PeriodKind.Month => "månad",
            _ => "år",
        };

    private sealed record TypedRow(
        MeasurePeriod Period,
        Gender Gender,
        decimal? Value,
        string? Comment,
        string? Reason
    );

    private sealed record ChangedValue(
        KeptValue Kept,
        decimal? Value,
        string? Comment,
        string Reason,
        bool IsLate
    )
    {
        /// <exception cref="ChangedSinceTrial">It is not what the trial saw.</exception>
        public void Apply(Measurement measurement, ImportGround ground)
        {
            if (measurement.Value != Kept.Value || measurement.Comment != Kept.Comment)
            {
                throw new ChangedSinceTrial();
            }

            if (Value != measurement.Value)
            {
                measurement.Correct(
                    Guid.CreateVersion7(),
                    Value,
                    Reason,
                    IsLate,
                    ground.Viewer.PersonId,
                    ground.Now
                );
            }

            measurement.Explain(Comment);
        }
    }
}
