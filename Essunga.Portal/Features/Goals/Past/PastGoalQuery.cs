using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Features.Goals.OneGoal;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Goals.Past;

/// <summary>Reads the page of a goal "som det såg ut den 14 oktober": the same page, made of what was known then.</summary>
public sealed class PastGoalQuery(
    IDbContextFactory<PortalDbContext> contexts,
    PastReader past,
    OneGoalQuery present,
    TimeProvider time
)
{
    /// <param name="asOf">The day as the address has it.</param>
    public async Task<OneGoalPage> RunAsync(
        string goal,
        GoalAddress address,
        string asOf,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(goal);
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(asOf);
        var today = time.Today();
        var begins = await past.BeginsAsync(cancellation);
        var read = PastDay.Read(asOf, begins is { } at ? PortalTime.DayOf(at) : null, today);
        if (read.Day is not { } day)
        {
            return new OneGoalPage(
                null,
                new FollowUpFault(read.Problem!, [("Målet som det är nu", $"{Links.Goals}/{goal}")])
            );
        }

        if (day == today)
        {
            return await present.RunAsync(goal, address, cancellation);
        }

        var page = await past.ReadAsync(
            goal,
            await PastGoals.IdOfAsync(contexts, goal, cancellation),
            address,
            day,
            cancellation
        );
        return page.Fault is { } fault
            ? page with
            {
                Fault = fault with
                {
                    Problem = $"Så här såg det ut den {Format.Date(day)}: {fault.Problem}",
                },
            }
            : page;
    }
}
