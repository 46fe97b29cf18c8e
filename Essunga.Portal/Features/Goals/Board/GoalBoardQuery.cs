using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Features.Goals.Board;

/// <summary>Reads the board of goals for an address and a reader.</summary>
public sealed class GoalBoardQuery(
    CalendarReader calendars,
    GoalPeriodReader goals,
    PlanChangeReader plans,
    ReadCache cache,
    TimeProvider time
)
{
    public async Task<GoalBoardPage> RunAsync(
        GoalAddress address,
        Viewer viewer,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(viewer);
        var calendar = await calendars.ReadAsync(cancellation);
        var (found, fault) = FollowUpAddress.Understand(
            calendar,
            address.Year,
            address.Period,
            address.Committee,
            time.Today(),
            Links.Goals
        );
        if (found is null)
        {
            return new GoalBoardPage(null, fault);
        }

        return await cache.GetAsync(
            ("board", found, viewer.PreviousVisitAt),
            RestsOn.Everything,
            async token => new GoalBoardPage(
                GoalBoardMaker.Make(
                    await goals.ReadAsync(calendar, found.Period, found.Point, token),
                    found,
                    viewer.PreviousVisitAt,
                    await plans.ReadAsync(token)
                ),
                null
            ),
            cancellation
        );
    }
}
