using Essunga.Portal.Components.Forms;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Goals.Activities;

/// <summary>Reads an activity for its page, or what a new one needs. Not kept: who writes must see what is there now.</summary>
public sealed class ActivityQuery(
    IDbContextFactory<PortalDbContext> contexts,
    DraftBook drafts,
    TimeProvider time
)
{
    public static string KeyOf(ActivityView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return KeyOf(view.Activity?.Id, view.Place.AssignmentId);
    }

    /// <summary>
    /// Null when there is no such activity, or no such committee to add one for, or the reader may not add one there:
    /// told alike. At most seven commands.
    /// </summary>
    /// <param name="code">Null for a new activity.</param>
    /// <param name="committee">The committee of a new activity, by its slug.</param>
    public async Task<ActivityView?> RunAsync(
        string goal,
        string? code,
        string? committee,
        Viewer viewer,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(goal);
        ArgumentNullException.ThrowIfNull(viewer);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var activity = code is null ? null : await FindAsync(context, code, cancellation);
        if (
            (code is not null && activity is null)
            || await PlaceAsync(context, goal, activity, committee, cancellation) is not { } found
        )
        {
            return null;
        }

        var (place, ownIds) = found;
        var mayEdit = viewer.May(PortalAction.EditActivities, place.CommitteePath);
        if (activity is null && !mayEdit)
        {
            return null;
        }

        var today = time.Today();
        var indicators = await context
            .Indicators.AsNoTracking()
            .Where(one => one.Kind == MeasureKind.Indicator)
            .OrderBy(one => one.Name)
            .Select(one => new IndicatorChoice(one.Id, one.Code, one.Name))
            .ToListAsync(cancellation);
        var key = KeyOf(activity?.Id, place.AssignmentId);
        var kept = mayEdit
            ? await drafts.FindAsync<ActivityForm>(viewer.PersonId, key, cancellation)
            : null;
        return new ActivityView(
            activity is null ? null : Head(activity),
            place,
            mayEdit,
            await PeopleAsync(context, activity, cancellation),
            [.. indicators.Where(one => ownIds.Contains(one.Id))],
            [.. indicators.Where(one => !ownIds.Contains(one.Id))],
            await DecidingBodies.ReadAsync(context, today, cancellation),
            activity is null ? New(place) : ActivityForm.Of(activity),
            kept,
            today
        )
        {
            MayMeasure = viewer.May(PortalAction.EditIndicators, place.CommitteePath),
        };
    }

    private static string KeyOf(Guid? activityId, Guid assignmentId) =>
        activityId is { } id ? $"aktivitet-{id}" : $"aktivitet-ny-{assignmentId}";

    private ActivityForm New(ActivityPlace place) =>
        new(
            Guid.CreateVersion7(time.GetUtcNow()),
            place.AssignmentId,
            null,
            "",
            "",
            "",
            "",
            "",
            [],
            DecisionDraft.None,
            false,
            ""
        );

    private static Task<Activity?> FindAsync(
        PortalDbContext context,
        string code,
        CancellationToken cancellation
    )
    {
        var wanted = code.ToUpperInvariant();
        return context
            .Activities.AsNoTracking()
            .Include(one => one.Indicators)
            .Include(one => one.Reports)
            .AsSingleQuery()
            .SingleOrDefaultAsync(one => one.Code == wanted, cancellation);
    }

    private static async Task<(ActivityPlace Place, IReadOnlyList<Guid> Indicators)?> PlaceAsync(
        PortalDbContext context,
        string slug,
        Activity? activity,
        string? committee,
        CancellationToken cancellation
    )
    {
        var wanted = slug.ToLowerInvariant();
        var body = committee?.ToLowerInvariant();
        var assignmentId = activity?.AssignmentId;
        var found = await (
            from goal in context.Goals.AsNoTracking()
            where goal.Slug == wanted
            from part in goal.Assignments
            join node in context.Nodes on part.CommitteeId equals node.Id
            where assignmentId == null ? node.Slug == body : part.Id == assignmentId
            select new
            {
                Place = new ActivityPlace(
                    part.Id,
                    goal.Number,
                    goal.Title,
                    goal.Slug,
                    goal.EndedOn,
                    goal.Period.FromYear,
                    goal.Period.ToYear,
                    node.Name,
                    node.Slug,
                    node.Path
                ),
                Indicators = part.Indicators.Select(use => use.IndicatorId).ToList(),
            }
        )
            .AsSingleQuery()
            .SingleOrDefaultAsync(cancellation);
        return found is null ? null : (found.Place, found.Indicators);
    }

    private static ActivityHead Head(Activity one)
    {
        var isAsDecided =
            (one.DecidedTitle, one.DecidedFrom, one.DecidedTo) == (one.Title, one.From, one.To);
        return new(
            one.Id,
            one.Code,
            one.Title,
            one.From,
            one.To,
            isAsDecided ? null : one.DecidedTitle,
            isAsDecided ? null : one.DecidedFrom,
            isAsDecided ? null : one.DecidedTo,
            one.Decision,
            one.EndedOn,
            one.Reports.Count > 0,
            one.Provenance
        );
    }

    private static async Task<IReadOnlyList<(string Value, string Text)>> PeopleAsync(
        PortalDbContext context,
        Activity? activity,
        CancellationToken cancellation
    )
    {
        var (ownerId, standInId) = (activity?.OwnerId, activity?.StandInId);
        var people = await (
            from person in context.People.AsNoTracking()
            join home in context.Nodes on person.HomeNodeId equals home.Id
            where person.IsActive || person.Id == ownerId || person.Id == standInId
            orderby home.Path, person.Title
            select new ReadPerson(person.Id, person.Title, home.Name, person.IsActive)
        ).ToListAsync(cancellation);
        return [.. people.Select(one => (one.Id.ToString(), PersonText.Of(one)))];
    }
}
