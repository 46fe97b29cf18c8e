using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Features.Goals.OneGoal;

namespace Essunga.Portal.Features.Goals.Past;

/// <summary>The two days as the address has them.</summary>
/// <param name="From">Null or empty when none is chosen yet.</param>
/// <param name="To">Null or empty is now.</param>
public sealed record CompareAddress(GoalAddress Goal, string? From, string? To, bool All);

/// <summary>A goal on two days, or what is wrong with the address.</summary>
/// <param name="From">The earlier day.</param>
/// <param name="To">The later day; null is now.</param>
/// <param name="Result">Null until two days are chosen.</param>
/// <param name="Problem">Why the days cannot be compared, as a sentence.</param>
/// <param name="Fault">There is no such goal.</param>
public sealed record ComparedGoal(
    string Slug,
    string Title,
    DateOnly Today,
    DateOnly? From,
    DateOnly? To,
    AddressState State,
    Comparison? Result,
    string? Problem,
    FollowUpFault? Fault
);

/// <summary>Lays the page of a goal on two days beside each other.</summary>
public sealed class CompareQuery(PastReader past, OneGoalQuery present, TimeProvider time)
{
    public async Task<ComparedGoal> RunAsync(
        string goal,
        CompareAddress address,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(goal);
        ArgumentNullException.ThrowIfNull(address);
        var now = await present.RunAsync(goal, address.Goal, cancellation);
        var today = time.Today();
        if (now.View is not { } view)
        {
            return new("", "", today, null, null, AddressState.None, null, null, now.Fault);
        }

        var page = new ComparedGoal(
            view.Goal.Slug,
            $"Mål {Format.Number(view.Goal.Number)}, {view.Goal.Title}",
            today,
            null,
            null,
            view.FollowUp.State,
            null,
            null,
            null
        );
        if (string.IsNullOrWhiteSpace(address.From))
        {
            return page;
        }

        var (days, problem) = await DaysAsync(address, today, cancellation);
        if (days is not { } chosen)
        {
            return page with { Problem = problem };
        }

        var before = await ViewAsync(view, address.Goal, chosen.From, today, cancellation);
        var after = await ViewAsync(view, address.Goal, chosen.To ?? today, today, cancellation);
        page = page with { From = chosen.From, To = chosen.To };
        return before.View is null && after.View is null
            ? page with
            {
                Problem = "Målet fanns inte på någon av dagarna.",
            }
            : page with
            {
                // A goal that did not exist has nothing to say: all of it is new.
                Result = Comparison.Of(Facts(before), Facts(after), address.All),
            };
    }

    private static IEnumerable<GoalFact> Facts(OneGoalPage page) =>
        page.View is { } view ? GoalFacts.Of(view) : [];

    private async Task<((DateOnly From, DateOnly? To)? Days, string? Problem)> DaysAsync(
        CompareAddress address,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var begins = await past.BeginsAsync(cancellation) is { } at
            ? PortalTime.DayOf(at)
            : (DateOnly?)null;
        var from = PastDay.Read(address.From!, begins, today);
        var to = string.IsNullOrWhiteSpace(address.To)
            ? new PastDay(today, null)
            : PastDay.Read(address.To, begins, today);
        if ((from.Problem ?? to.Problem) is { } problem)
        {
            return (null, problem);
        }

        // Whichever way round they were given, the earlier stands first.
        var (first, last) =
            from.Day <= to.Day
                ? (from.Day!.Value, to.Day!.Value)
                : (to.Day!.Value, from.Day!.Value);
        return first == last
            ? (null, "Det är samma dag två gånger. Välj två olika.")
            : ((first, last == today ? null : last), null);
    }

    private async Task<OneGoalPage> ViewAsync(
        GoalView view,
        GoalAddress address,
        DateOnly day,
        DateOnly today,
        CancellationToken cancellation
    ) =>
        day == today
            ? await present.RunAsync(view.Goal.Slug, address, cancellation)
            : await past.ReadAsync(view.Goal.Slug, view.Goal.Id, address, day, cancellation);
}
