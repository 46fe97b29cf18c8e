using System.Globalization;
using Essunga.Portal.Components.Status;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Texts;

namespace Essunga.Portal.Features.Reporting.Pasting;

/// <summary>What is to be written of a paste.</summary>
internal sealed record PasteWrite(ValueTrial Trial, PasteRow Row);

/// <summary>Judges what was pasted value by value, by the rules that one value on its own is held to.</summary>
internal sealed class PasteJudge(ReportGround ground)
{
    private readonly PasteMatch _match = new(ground);
    private readonly Dictionary<(Guid, MeasurePeriod, Gender), int> _seen = [];
    private readonly List<PasteWrite> _writes = [];

    public IReadOnlyList<PasteWrite> Writes => _writes;

    public PasteTrial Judge(PasteText text) => new([.. text.Values.Select(Judge)], text.Problem);

    private PasteRow Judge(PastedValue pasted)
    {
        var (indicator, unknown) = _match.Of(pasted.Labels);
        var gender = pasted.Gender.Length == 0 ? Gender.Total : GenderText.Read(pasted.Gender);
        if (indicator is null)
        {
            return AsWritten(
                pasted,
                string.Join(", ", pasted.Labels),
                unknown == PasteMatch.NotYours ? PasteMark.NotYours : PasteMark.NotUnderstood,
                unknown!
            );
        }

        var period = PeriodText.Read(pasted.Period, pasted.Year, indicator.PeriodKind);
        var (value, fault) = SwedishNumber.Read(pasted.Value);
        var (count, isNoCount) = PopulationText.Read(pasted.Population);
        var problem =
            period is null ? PeriodTexts.NotRead(indicator.PeriodKind)
            : gender is null ? "Skriv totalt, kvinnor eller män."
            : fault is { } wrong ? NumberTexts.Of(wrong)
            : isNoCount ? RuleTexts.Of(MeasureRules.PopulationIsSound)
            : null;
        if (problem is not null || period is not { } at || gender is not { } whom)
        {
            return AsWritten(pasted, indicator.Name, PasteMark.NotUnderstood, problem!);
        }

        var held = ground.HeldOf(indicator, at, whom)?.Measured;
        var trial = ground.Try(
            indicator,
            at,
            whom,
            new MeasuredValue(
                value,
                count ?? held?.PopulationSize,
                pasted.Comment.Length > 0 ? pasted.Comment
                    // Why it could not be measured says nothing of the value that was measured after all.
                    : held?.Value is null ? null
                    : held.Comment
            )
        );
        var row = Row(pasted, indicator, at, whom, trial);
        if (!_seen.TryAdd((indicator.Id, at, whom), pasted.Row))
        {
            return row with
            {
                Mark = PasteMark.Refused,
                Expected = null,
                LockedPoint = null,
                Problem = string.Create(
                    CultureInfo.InvariantCulture,
                    $"Samma period står redan på rad {_seen[(indicator.Id, at, whom)] + 1}."
                ),
            };
        }

        if (row.IsSaved)
        {
            _writes.Add(new PasteWrite(trial, row));
        }

        return row;
    }

    private static PasteRow Row(
        PastedValue pasted,
        Indicator indicator,
        MeasurePeriod period,
        Gender gender,
        ValueTrial trial
    ) =>
        new(
            pasted.Row,
            pasted.Column,
            indicator.Name,
            ReportWords.Of(gender),
            Format.Period(period),
            trial.Held is not { } held ? ""
                : held.Measured.Value is null ? StatusWords.Unmeasured
                : Written(indicator, held.Measured),
            Written(indicator, trial.Measured),
            trial.IsSame ? PasteMark.Same
                : trial.Broken is not null ? PasteMark.Refused
                : trial.First is not null ? PasteMark.New
                : PasteMark.Changed,
            trial.Broken is { } broken ? RuleTexts.Of(broken) : null,
            trial.Unlikely is { } range
                ? Format.Range(range.Low, range.High, indicator.Decimals)
                : null,
            trial.Late is { } late ? Format.Period(late.Period) : null
        );

    // More decimals than the indicator is shown with are stored, and so they are shown before they are.
    private static string Written(Indicator indicator, MeasuredValue measured) =>
        Format.Value(
            measured.Value,
            indicator.Unit,
            SwedishNumber.DecimalsOf(measured.Value, indicator.Decimals)
        );

    private static PasteRow AsWritten(
        PastedValue pasted,
        string name,
        PasteMark mark,
        string problem
    ) =>
        new(
            pasted.Row,
            pasted.Column,
            name,
            pasted.Gender,
            $"{pasted.Period} {pasted.Year}".Trim(),
            "",
            Words.Shorten(pasted.Value, 60),
            mark,
            problem
        );
}
