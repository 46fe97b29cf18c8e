using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Features.Reporting;

/// <summary>Makes the lines of an indicator that somebody reports: which period, what came before, what is likely.</summary>
internal sealed class ValueLines(
    Viewer viewer,
    ReadCalendar calendar,
    ReadPoint? next,
    DateOnly today,
    IReadOnlyDictionary<string, string> drafts,
    ExpectationRule expectation
)
{
    public IEnumerable<ValueLine> Of(ReadIndicator indicator) =>
        indicator.Source == MeasureSource.Manual
        && !IsOver(indicator)
        && PeriodOf(indicator) is { } period
            ?
            [
                .. Corrected(indicator, period),
                .. Genders(indicator).Select(gender => Line(indicator, period, gender)),
            ]
            : [];

    /// <summary>Null for what has a line of its own.</summary>
    public ComingLine? ComingOf(ReadIndicator indicator)
    {
        var isManual = indicator.Source == MeasureSource.Manual;
        var coming = indicator.Publication.NextExpected(LastReported(indicator), today);
        if (
            IsOver(indicator)
            || (isManual && PeriodOf(indicator) is not null)
            || !indicator.Publication.Asks(coming)
        )
        {
            return null;
        }

        return new ComingLine(
            indicator.Name,
            Links.Indicator(indicator.Code, AddressState.None),
            $"{Format.InPeriod(coming)} väntas {Format.Date(indicator.Publication.ExpectedOn(coming))}",
            indicator.Source switch
            {
                MeasureSource.Manual => "Rapporteras när perioden har börjat",
                MeasureSource.Calculated => "Räknas ut av portalen",
                _ => $"Hämtas från {indicator.SourceName ?? indicator.Source.ToString()}",
            }
        );
    }

    public static string? InsteadOf(ReadPerson? owner, Viewer viewer) =>
        owner is null || owner.Id == viewer.PersonId ? null : PersonText.Of(owner, small: true);

    // What should be in and is not comes first; then what can be reported to the next point; else what was reported last.
    private MeasurePeriod? PeriodOf(ReadIndicator indicator)
    {
        var rule = indicator.Publication;
        var due = rule.LastDue(today);
        var last = LastReported(indicator);
        if (due is { } missing && (last is null || last < missing))
        {
            return missing;
        }

        var coming = rule.NextExpected(due, today);
        if (last >= coming)
        {
            return last;
        }

        return
            rule.Asks(coming)
            && coming.From <= today
            && next is not null
            && rule.ExpectedOn(coming) <= next.DueOn
            ? coming
            : last;
    }

    // Followed no more, and the last value that was asked for is in.
    private bool IsOver(ReadIndicator indicator) =>
        indicator.EndsOn < today
        && (indicator.Publication.LastAsked is not { } last || LastReported(indicator) >= last);

    // The period before, while somebody is in the middle of putting its value right.
    private IEnumerable<ValueLine> Corrected(ReadIndicator indicator, MeasurePeriod next) =>
        LastReported(indicator) is { } last && last != next
            ? Genders(indicator)
                .Where(gender =>
                    drafts.ContainsKey(ValueLine.DraftKeyOf(indicator.Code, last, gender))
                )
                .Select(gender => Line(indicator, last, gender))
            : [];

    private static MeasurePeriod? LastReported(ReadIndicator indicator) =>
        indicator
            .Values.Where(value => value.Gender == Gender.Total)
            .Select(value => (MeasurePeriod?)value.Period)
            .Concat(indicator.Withheld.Select(period => (MeasurePeriod?)period))
            .Max();

    private static Gender[] Genders(ReadIndicator indicator) =>
        indicator.IsSplitByGender ? [Gender.Total, Gender.Women, Gender.Men] : [Gender.Total];

    private ValueLine Line(ReadIndicator indicator, MeasurePeriod period, Gender gender)
    {
        var earlier = indicator
            .Values.Where(value =>
                value.Gender == gender && value.Period < period && value.Value is not null
            )
            .Select(value => new KnownValue(value.Period, value.Value!.Value))
            .ToList();
        var expectedOn = indicator.Publication.ExpectedOn(period);
        var point = calendar.Points.FirstOrDefault(one => one.DueOn >= expectedOn);
        var line = new ValueLine(
            indicator.Id,
            indicator.Code,
            indicator.Name,
            indicator.Definition,
            indicator.Unit,
            indicator.Decimals,
            period,
            gender,
            earlier.MaxBy(value => value.Period),
            ExpectedRange.From(earlier, indicator.IsShare, indicator.Decimals, expectation),
            SavedOf(indicator, period, gender),
            expectedOn,
            expectedOn <= today,
            point is { IsLocked: true } ? point.Label : null,
            InsteadOf(indicator.Owner, viewer),
            null,
            indicator.Values.Any(value => value.Provenance.IsDemo)
        )
        {
            AsksForPopulation = indicator.IsShare || indicator.SmallestPopulation > 0,
            NeedsPopulation = indicator.SmallestPopulation > 0,
        };
        return line with
        {
            Draft = DraftBook.Read<ValueDraft>(drafts.GetValueOrDefault(line.DraftKey)),
        };
    }

    private static SavedValue? SavedOf(ReadIndicator indicator, MeasurePeriod period, Gender gender)
    {
        var isWithheld = indicator.Withheld.Contains(period);
        return
            (isWithheld ? indicator.ForReporterAlone : indicator.Values).FirstOrDefault(value =>
                value.Period == period && value.Gender == gender
            )
                is not { } saved
            ? null
            : new SavedValue(
                saved.Value,
                saved.Corrections.Count > 0 ? saved.Corrections[^1].By : saved.By,
                saved.Corrections.Count > 0 ? saved.Corrections[^1].At : saved.ReportedAt,
                saved.Corrections.Count > 0
            )
            {
                PopulationSize = saved.PopulationSize,
                Comment = saved.Comment,
                IsWithheld = isWithheld,
            };
    }
}
