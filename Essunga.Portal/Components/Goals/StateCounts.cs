using Essunga.Portal.Components.Status;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Components.Goals;

/// <summary>How many of a goal's indicators and activities are in each state, in words.</summary>
public static class StateCounts
{
    /// <summary>The order that states are told in: the best first, what is not known last.</summary>
    public static int Order(IndicatorState? state) => state is { } known ? (int)known : 9;

    /// <summary>"1 når, 1 på väg, 5 når inte".</summary>
    public static string OfIndicators(IReadOnlyCollection<ReadIndicator> indicators)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        return indicators.Count == 0
            ? "inga indikatorer"
            : string.Join(
                ", ",
                indicators
                    .GroupBy(one => one.Standing.State)
                    .OrderBy(same => Order(same.Key))
                    .Select(same => $"{Format.Number(same.Count())} {Word(same.Key, [.. same])}")
            );
    }

    /// <summary>"2 löper, 1 försenad"; an activity that is to begin later says when.</summary>
    public static string OfActivities(
        GoalPeriodReading reading,
        IReadOnlyCollection<ReadActivity> activities
    )
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(activities);
        var going = activities.Where(one => one.EndedOn is null).ToList();
        if (going.Count == 0)
        {
            return "inga aktiviteter";
        }

        var later = going.Where(one => BeginsLater(reading, one)).ToList();
        var parts = going
            .Except(later)
            .GroupBy(one => reading.ReportOf(one)?.Status)
            .OrderBy(same => Order(same.Key))
            .Select(same => $"{Format.Number(same.Count())} {Word(same.Key, same.Count())}")
            .ToList();
        if (later.Count > 0)
        {
            parts.Add($"{Format.Number(later.Count)} {BeginsText(later)}");
        }

        return string.Join(", ", parts);
    }

    /// <summary>Whether an activity begins after the reporting point and nothing else is reported.</summary>
    public static bool BeginsLater(GoalPeriodReading reading, ReadActivity activity)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(activity);
        return activity.From > reading.Point.Period.To
            && reading.ReportOf(activity) is null or { Status: ActivityStatus.NotStarted };
    }

    private static string BeginsText(List<ReadActivity> later) =>
        later is [var only] ? $"börjar {MonthOf(only.From)}" : "börjar senare";

    private static string MonthOf(DateOnly day) =>
        Format.PeriodShort(MeasurePeriod.OfMonth(day.Year, day.Month));

    private static string Word(IndicatorState? state, List<ReadIndicator> same)
    {
        if (state is not { } known)
        {
            return "saknar målvärde";
        }

        var years = same.Select(one => one.Standing.ExpectedOn?.Year).Distinct().ToList();
        return known == IndicatorState.Expected && years is [{ } year]
            ? $"väntas {Format.Years(year, year)}"
            : StatusWords.Of(known).ShortWord;
    }

    private static int Order(ActivityStatus? status) =>
        status switch
        {
            ActivityStatus.Running => 0,
            ActivityStatus.Completed => 1,
            ActivityStatus.Delayed => 2,
            ActivityStatus.Cancelled => 3,
            ActivityStatus.NotStarted => 4,
            _ => 5,
        };

    private static string Word(ActivityStatus? status, int count) =>
        (status, count) switch
        {
            (_, 1) or (ActivityStatus.Running, _) => StatusWords.Of(status).ShortWord,
            (ActivityStatus.Delayed, _) => "försenade",
            (ActivityStatus.Completed, _) => "slutförda",
            (ActivityStatus.Cancelled, _) => "avbrutna",
            (ActivityStatus.NotStarted, _) => "ej påbörjade",
            _ => "ej rapporterade",
        };
}
