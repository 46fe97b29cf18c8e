using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;

namespace Essunga.Portal.Features.Goals.OneGoal;

/// <summary>Reads a goal for an address: by its slug, or by its number in the period ("3", "m3").</summary>
public sealed class OneGoalQuery(
    CalendarReader calendars,
    GoalPeriodReader goals,
    GoalElsewhere elsewhere,
    ReadCache cache,
    TimeProvider time
)
{
    public async Task<OneGoalPage> RunAsync(
        string goal,
        GoalAddress address,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(goal);
        ArgumentNullException.ThrowIfNull(address);
        var calendar = await calendars.ReadAsync(cancellation);
        var (found, fault) = FollowUpAddress.Understand(
            calendar,
            address.Year,
            address.Period,
            address.Committee,
            time.Today(),
            $"{Links.Goals}/{goal}"
        );
        if (found is null)
        {
            return new OneGoalPage(null, fault);
        }

        found = found with { State = found.State with { AsOf = address.AsOf } };
        return await cache.GetAsync(
            ("goal", goal.ToUpperInvariant(), found),
            RestsOn.Everything,
            token => MakeAsync(goal, found, token),
            cancellation
        );
    }

    private async Task<OneGoalPage> MakeAsync(
        string goal,
        FollowUp found,
        CancellationToken cancellation
    )
    {
        var reading = await goals.ReadAsync(
            found.Calendar,
            found.Period,
            found.Point,
            cancellation
        );
        if (GoalFinder.Find(reading, goal) is { } which)
        {
            return new OneGoalPage(GoalViewMaker.Make(reading, found, which), null);
        }

        // A goal of another period keeps its address: it leads there, or tells of what is to come.
        if (await elsewhere.FindAsync(goal, cancellation) is not { } other)
        {
            return new OneGoalPage(null, Unknown(reading, found, goal));
        }

        var begun = found
            .Calendar.Begun(found.Today)
            .Where(point => point.Year >= other.FromYear && point.Year <= other.ToYear)
            .ToList();
        if (begun.Count == 0)
        {
            return new OneGoalPage(null, null) { Coming = other };
        }

        // Who has chosen a year is told; who has not is shown the goal where it is followed up now.
        var point = begun.FindLast(one => one.DueOn <= found.Today) ?? begun[0];
        return found.State.Year is null
            ? await MakeAsync(
                goal,
                found with
                {
                    Period = found.Calendar.PeriodOf(other.FromYear)!,
                    Point = point,
                    State = found.State with { Year = point.Year, Tertial = point.Tertial },
                },
                cancellation
            )
            : new OneGoalPage(null, InPeriod(other, point.Year));
    }

    private static FollowUpFault InPeriod(ComingGoal goal, int year) =>
        new(
            $"Målet hör till målperioden {Format.Years(goal.FromYear, goal.ToYear)}.",
            [
                (
                    $"Mål {Format.Number(goal.Goal.Number)}, {goal.Goal.Title}",
                    Links.Goal(goal.Goal.Slug, new AddressState(Year: year))
                ),
            ]
        );

    private static FollowUpFault Unknown(
        GoalPeriodReading reading,
        FollowUp followUp,
        string goal
    ) =>
        new(
            $"Målet ”{goal}” finns inte i målperioden {Format.Years(reading.Period.FromYear, reading.Period.ToYear)}.",
            [
                .. reading.Goals.Select(one =>
                    (
                        $"Mål {Format.Number(one.Number)}, {one.Title}",
                        Links.Goal(one.Slug, followUp.State)
                    )
                ),
            ]
        );
}
