using System.Globalization;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Domain.Data.Sample;

/// <summary>When each value was reported, by whom, and what was corrected or changed afterwards.</summary>
internal static class SampleValues
{
    public static void Replay(
        SampleRow row,
        SampleRow supplement,
        Indicator indicator,
        SampleWorld world
    )
    {
        var (population, women, men) = (
            supplement.ByYear("population"),
            supplement.ByYear("women"),
            supplement.ByYear("men")
        );
        var first = supplement.ByYear("firstReported");
        var comments = supplement
            .Members("comments")
            .ToDictionary(one => one.Name, one => one.Row.Json.GetString(), StringComparer.Ordinal);
        var reportedOn = supplement
            .Members("reported")
            .ToDictionary(
                one => one.Name,
                one => one.Row.Json.GetString()!,
                StringComparer.Ordinal
            );
        var preliminary = supplement.Json.TryGetProperty("preliminary", out var list)
            ? list.EnumerateArray().Select(one => one.GetString()).ToHashSet(StringComparer.Ordinal)
            : [];
        var reporter =
            world.OptionalPerson(supplement, "owner") ?? world.People["kvalitetsstrateg"];
        foreach (var value in row.Rows("series"))
        {
            var year = value.Number("year");
            var label = year.ToString(CultureInfo.InvariantCulture);
            var day = reportedOn.TryGetValue(label, out var on)
                ? DateOnly.Parse(on, CultureInfo.InvariantCulture)
                : UsualDay(indicator, MeasurePeriod.OfYear(year));
            var people = population.TryGetValue(year, out var n) ? (int?)n : null;
            Report(
                Gender.Total,
                first.TryGetValue(year, out var early) ? early : value.Amount("value"),
                people
            );
            ReportGender(Gender.Women, women);
            ReportGender(Gender.Men, men);

            void ReportGender(Gender gender, Dictionary<int, decimal> values)
            {
                if (values.TryGetValue(year, out var one))
                {
                    Report(gender, one, null);
                }
            }

            void Report(Gender gender, decimal? amount, int? count) =>
                Add(
                    world,
                    indicator,
                    MeasurePeriod.OfYear(year),
                    gender,
                    amount,
                    count,
                    preliminary.Contains(label),
                    day,
                    reporter,
                    ValueProvenance(row, gender),
                    comments.GetValueOrDefault(label)
                );
        }
    }

    public static void ReplayForUnit(SampleRow row, Indicator indicator, SampleWorld world)
    {
        foreach (var value in row.Rows("values"))
        {
            var period = new MeasurePeriod(
                value.Number("year"),
                indicator.PeriodKind,
                value.Number("index")
            );
            Add(
                world,
                indicator,
                period,
                Gender.Total,
                value.Amount("value"),
                null,
                false,
                period.To.AddDays(10),
                world.Person(row, "owner"),
                row.Provenance(),
                null
            );
        }
    }

    public static void ReplayChanges(SampleSource source, SampleWorld world)
    {
        foreach (var row in source.History.Rows("corrections"))
        {
            var (indicator, year, by) = (
                world.Indicator(row, "indicator"),
                row.Number("year"),
                world.Person(row, "by")
            );
            var final = source
                .Data.Rows("indicators")
                .Single(one => one.Text("id") == indicator.Code)
                .Rows("series")
                .Single(one => one.Number("year") == year)
                .Amount("value");
            world.At(
                row.Day("at"),
                7,
                40,
                by,
                row.Text("reason"),
                (context, at) =>
                {
                    var measurement = world.Measurements.Single(one =>
                        one.IndicatorId == indicator.Id
                        && one.PeriodYear == year
                        && one.Gender == Gender.Total
                    );
                    measurement.Correct(
                        SampleId.For("correction", indicator.Code, year),
                        final,
                        row.Text("reason"),
                        row.Flag("late"),
                        by.Id,
                        at
                    );
                    context.Add(measurement.Corrections.Last());
                }
            );
        }

        foreach (var row in source.History.Rows("targetChanges"))
        {
            var indicator = world.Indicator(row, "indicator");
            var value = source
                .Data.Rows("indicators")
                .Single(one => one.Text("id") == indicator.Code)
                .Amount("malvarde")!
                .Value;
            world.At(
                row.Day("at"),
                10,
                5,
                world.Person(row, "by"),
                row.Text("reason"),
                (_, _) => indicator.Targets.First().Change(value)
            );
        }

        foreach (var row in source.History.Rows("lateValues"))
        {
            var (indicator, year) = (world.Indicator(row, "indicator"), row.Number("year"));
            var planned = world.Events.FindIndex(one =>
                one.Key == Key(indicator, MeasurePeriod.OfYear(year), Gender.Total)
            );
            var moved = world.Events[planned];
            world.Events[planned] = moved with
            {
                At = row.Day("at").ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc),
                Reason = row.Text("reason"),
            };
        }
    }

    private static void Add(
        SampleWorld world,
        Indicator indicator,
        MeasurePeriod period,
        Gender gender,
        decimal? value,
        int? people,
        bool isPreliminary,
        DateOnly day,
        Person by,
        Provenance provenance,
        string? comment
    ) =>
        world.At(
            day,
            9,
            0,
            by,
            null,
            (context, at) =>
            {
                var measurement = new Measurement(
                    SampleId.For("measurement", indicator.Code, period.Year, period.Index, gender),
                    indicator,
                    period,
                    gender,
                    value,
                    people,
                    isPreliminary,
                    by.Id,
                    at,
                    provenance
                );
                measurement.Explain(comment);
                world.Measurements.Add(measurement);
                context.Measurements.Add(measurement);
            },
            Key(indicator, period, gender)
        );

    /// <summary>The eighth of the month in which the value is expected.</summary>
    private static DateOnly UsualDay(Indicator indicator, MeasurePeriod period)
    {
        var expected = new PublicationRule(
            indicator.PeriodKind,
            indicator.EveryNth,
            indicator.FirstYear,
            indicator.LagMonths
        ).ExpectedOn(period);
        return new DateOnly(expected.Year, expected.Month, 8);
    }

    private static string Key(Indicator indicator, MeasurePeriod period, Gender gender) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{indicator.Code} {period.Year}-{period.Index} {gender}"
        );

    /// <summary>The split by gender is invented even where the totals are facts.</summary>
    private static Provenance ValueProvenance(SampleRow row, Gender gender) =>
        gender == Gender.Total
            ? row.Provenance() with
            {
                Note = null,
            }
            : new Provenance(DataKind.Demo, "inference");
}
