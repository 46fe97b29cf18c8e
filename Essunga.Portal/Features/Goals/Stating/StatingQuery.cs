using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Features.Goals.Stating;

/// <summary>
/// Reads what somebody who states a prognos or slutbedömning needs. A goal or committee that is not there, or that is
/// somebody else's, is answered alike.
/// </summary>
public sealed class StatingQuery(
    CalendarReader calendars,
    GoalPeriodReader goals,
    DraftBook drafts,
    TimeProvider time
)
{
    public async Task<StatingAnswer> RunAsync(
        string goal,
        GoalAddress address,
        Viewer viewer,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(goal);
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(viewer);
        var calendar = await calendars.ReadAsync(cancellation);
        var isKnown = string.IsNullOrEmpty(address.Committee) || IsKnown(calendar, address);
        var (found, fault) = FollowUpAddress.Understand(
            calendar,
            address.Year,
            address.Period,
            isKnown ? address.Committee : null,
            time.Today(),
            $"{Links.Goals}/{goal}/prognos"
        );
        if (found is null)
        {
            return new StatingAnswer(null, fault, []);
        }

        var (reading, _) = await goals.ReadAsync(
            calendar,
            found.Period,
            found.Point,
            own: null,
            cancellation
        );
        var which = isKnown ? GoalFinder.Find(reading, goal) : null;
        var body = which is null
            ? null
            : GoalBody
                .Of(calendar, reading, which.Id)
                .FirstOrDefault(one => one.CommitteeId == found.Committee?.Id);
        if (which is null || body is null || !body.MayBeStatedBy(viewer))
        {
            return new StatingAnswer(null, null, Own(reading, found, viewer));
        }

        var view = StatingViewMaker.Make(reading, found, which, body, viewer);
        var kept = await drafts.FindAsync<StatingDraft>(
            viewer.PersonId,
            StatingDraft.KeyOf(view),
            cancellation
        );
        return new StatingAnswer(view, null, [], kept);
    }

    private static bool IsKnown(ReadCalendar calendar, GoalAddress address) =>
        calendar.Committees.Any(one =>
            one.Slug.Equals(address.Committee, StringComparison.OrdinalIgnoreCase)
        );

    private static List<(string Text, string Href)> Own(
        GoalPeriodReading reading,
        FollowUp followUp,
        Viewer viewer
    ) =>
        [
            .. from goal in reading.Goals
            from body in GoalBody.Of(followUp.Calendar, reading, goal.Id)
            where body.MayBeStatedBy(viewer)
            select (
                $"Mål {goal.Number}, {goal.Title}: {body.Label}",
                Links.StateOutlook(goal.Slug, followUp.State with { Committee = body.Slug })
            ),
        ];
}
