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
        return await elsewhere.FindAsync(goal, cancellation) switch
        {
            null => new OneGoalPage(null, Unknown(reading, found, goal)),
            { } coming when coming.FromYear > found.Today.Year => new OneGoalPage(null, null)
            {
                Coming = coming,
            },
            { } other => new OneGoalPage(null, InPeriod(other)),
        };
    }

    private static FollowUpFault InPeriod(ComingGoal goal) =>
        new(
            $"Målet hör till målperioden {Format.Years(goal.FromYear, goal.ToYear)}.",
            [
                (
                    $"Mål {Format.Number(goal.Goal.Number)}, {goal.Goal.Title}",
                    Links.Goal(goal.Goal.Slug, new AddressState(Year: goal.ToYear))
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
