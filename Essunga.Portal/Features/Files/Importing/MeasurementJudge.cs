using System.Globalization;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Texts;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Files.Importing;

/// <summary>Judges and writes mätvärden: the first of a period is reported, a different one corrects it.</summary>
/// <param name="values">What the reader may report, and what is there.</param>
internal sealed class MeasurementJudge(ReportGround values, ImportGround ground) : RowJudge
{
    protected override RowVerdict Judge(RowCells cells)
    {
        if (values.Find(cells.Text(MeasurementKind.Code)) is not { } indicator)
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
        var kept = period is { } known ? values.HeldOf(indicator, known, gender)?.Measured : null;
        var value = ValueOf(cells, kept);
        var count = CountOf(cells, kept);
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
        return Sound(
            cells,
            indicator,
            values.Try(indicator, at, gender, new MeasuredValue(value, count, remark)),
            at,
            reason
        );
    }

    public override async Task WriteAsync(
        PortalDbContext context,
        IReadOnlyList<object> writes,
        CancellationToken cancellation
    )
    {
        context.AddRange(writes.OfType<Measurement>());
        var changes = writes.OfType<ChangedValue>().ToDictionary(one => one.Trial.Held!.Id);
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

    private RowVerdict Sound(
        RowCells cells,
        Indicator indicator,
        ValueTrial trial,
        MeasurePeriod period,
        string? reason
    )
    {
        if (trial.IsSame)
        {
            return RowVerdict.Same;
        }

        if (trial.Broken is { } broken)
        {
            cells.Wrong(FieldOf(broken), RuleTexts.Of(broken));
            return RowVerdict.Of(cells);
        }

        var doubts = Doubts(cells.Row, indicator, trial, period);
        return trial.First is { } first
            ? new RowVerdict(RowMark.New, [], doubts, first)
            : new RowVerdict(
                RowMark.Changed,
                [],
                doubts,
                new ChangedValue(trial, string.IsNullOrEmpty(reason) ? ground.Reason : reason)
            );
    }

    private static List<RowDoubt> Doubts(
        int number,
        Indicator indicator,
        ValueTrial trial,
        MeasurePeriod period
    )
    {
        var doubts = new List<RowDoubt>(2);
        var read = $"{indicator.Code}, {Format.Period(period)}";
        if (trial.Unlikely is { } range)
        {
            doubts.Add(
                new RowDoubt(
                    number,
                    DoubtKind.Unlikely,
                    read,
                    $"{Format.Value(trial.Measured.Value, indicator.Unit, indicator.Decimals)}, väntat {Format.Range(range.Low, range.High, indicator.Decimals)}"
                )
            );
        }

        if (trial.Late is { } late && (trial.First is not null || trial.IsCorrection))
        {
            doubts.Add(
                new RowDoubt(number, DoubtKind.Late, read, $"{Format.Period(late.Period)} är låst")
            );
        }

        return doubts;
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
            cells.Wrong(field, PeriodTexts.NotRead(indicator.PeriodKind));
        }

        return period;
    }

    private static Gender GenderOf(RowCells cells) =>
        cells.OneOf(MeasurementKind.Gender, Gender.Total, [.. GenderText.All]);

    private static int? CountOf(RowCells cells, MeasuredValue? kept)
    {
        var (count, isFaulty) = PopulationText.Read(cells.Text(MeasurementKind.Population));
        if (isFaulty)
        {
            cells.Wrong(MeasurementKind.Population, RuleTexts.Of(MeasureRules.PopulationIsSound));
        }

        return count ?? kept?.PopulationSize;
    }

    private static decimal? ValueOf(RowCells cells, MeasuredValue? kept)
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

    private static string FieldOf(DomainRule rule) =>
        rule == MeasureRules.ShareWithinHundred ? MeasurementKind.Value
        : rule == MeasureRules.PopulationIsNeeded ? MeasurementKind.Population
        : rule == MeasureRules.UnmeasuredNeedsComment ? MeasurementKind.Comment
        : rule == MeasureRules.GenderIsAskedFor ? MeasurementKind.Gender
        : rule == MeasureRules.OnlyManualIsReported ? MeasurementKind.Code
        : MeasurementKind.Period;

    private sealed record ChangedValue(ValueTrial Trial, string Reason)
    {
        /// <exception cref="ChangedSinceTrial">It is not what the trial saw.</exception>
        public void Apply(Measurement measurement, ImportGround ground)
        {
            if (!Trial.Held!.IsAs(measurement))
            {
                throw new ChangedSinceTrial();
            }

            Trial.Apply(measurement, Reason, ground.Viewer.PersonId, ground.Now);
        }
    }
}
