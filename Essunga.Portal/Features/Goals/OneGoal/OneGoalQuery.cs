using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;

namespace Essunga.Portal.Features.Goals.OneGoal;

/// <summary>Reads a goal for an address: by its slug, or by its number in the period ("3", "m3").</summary>
public sealed class OneGoalQuery(
    CalendarReader calendars,
    GoalPeriodReader goals,
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
        return GoalFinder.Find(reading, goal) is { } which
            ? new OneGoalPage(GoalViewMaker.Make(reading, found, which), null)
            : new OneGoalPage(null, Unknown(reading, found, goal));
    }

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
