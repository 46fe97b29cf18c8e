using System.Globalization;
using Essunga.Portal.Components.Forms;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Goals.Activities;

/// <summary>Makes a committee's activity, or changes one. Twice the same is once.</summary>
public sealed class SaveActivity(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    public async Task<WriteOutcome> RunAsync(
        ActivityForm form,
        Viewer viewer,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(viewer);
        try
        {
            // Somebody saved the same, or took the next code, in between: look again at what holds now.
            return await SaveRace.RunAsync(() => TryAsync(form, viewer, cancellation));
        }
        catch (BrokenRuleException broken)
        {
            return RuleFaults.Outcome(broken.Rule);
        }
    }

    private async Task<WriteOutcome> TryAsync(
        ActivityForm form,
        Viewer viewer,
        CancellationToken cancellation
    )
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var activity = await context
            .Activities.Include(one => one.Indicators)
            .Include(one => one.Reports)
            .AsSingleQuery()
            .SingleOrDefaultAsync(one => one.Id == form.Id, cancellation);
        // The activity's own place decides, whatever the form says.
        var place = await ActivityPlaces.FindAsync(
            context,
            activity?.AssignmentId ?? form.AssignmentId,
            viewer,
            cancellation
        );
        if (place is null || (activity is null && form.Seen is not null))
        {
            return new WriteOutcome.NotTheirs();
        }

        if (activity is not null && form.Mark() == ActivityForm.Of(activity).Mark())
        {
            // A resend, or nothing to change.
            return new WriteOutcome.Saved(activity.Code, now);
        }

        if (activity is not null && form.Seen != ActivityForm.Of(activity).Mark())
        {
            return new WriteOutcome.TakenByOther();
        }

        var (typed, faults) = await ActivityText.ReadAsync(
            context,
            form,
            place.Goal.Period,
            activity,
            time.Today(),
            cancellation
        );
        if (typed is null)
        {
            return new WriteOutcome.Faulty(faults);
        }

        var reason = string.IsNullOrWhiteSpace(form.Reason) ? null : form.Reason.Trim();
        if (activity is null)
        {
            GoalRules.GoalHasNotEnded.Require(place.Goal.EndedOn is null);
            activity = new Activity(
                form.Id,
                await NextCodeAsync(context, cancellation),
                place.Part,
                place.Goal.Period,
                form.Title,
                typed.From,
                typed.To,
                Provenance.Entered
            );
            activity.Decide(typed.Decision);
            context.Add(activity);
        }
        else
        {
            Change(activity, form, typed, place.Goal.Period, reason);
        }

        activity.HandTo(typed.OwnerId, typed.StandInId);
        Tie(context, activity, place.Part, typed.IndicatorIds);
        context.Stamp = new ChangeStamp(viewer.PersonId, now, reason);
        await context.SaveChangesAsync(cancellation);
        return new WriteOutcome.Saved(activity.Code, now);
    }

    private static void Change(
        Activity activity,
        ActivityForm form,
        ActivityText typed,
        GoalPeriod period,
        string? reason
    )
    {
        var wasDecided = activity.Decision.State != DecisionState.Proposed;
        var isAnew = !wasDecided || form.IsDecidedAnew;
        GoalRules.ChangeAfterDecisionNeedsReason.Require(
            !wasDecided || form.Decision.IsDecided || reason is not null
        );
        activity.Change(form.Title, typed.From, typed.To, period, reason, isAnew);
        if (isAnew || !form.Decision.IsDecided)
        {
            activity.Decide(typed.Decision);
        }
        else
        {
            activity.CorrectDecision(typed.Decision);
        }
    }

    /// <summary>What an activity is to show effect in, its committee follows the goal up by.</summary>
    private static void Tie(
        PortalDbContext context,
        Activity activity,
        GoalAssignment part,
        IReadOnlyList<Guid> indicatorIds
    )
    {
        foreach (
            var gone in activity
                .Indicators.Select(link => link.IndicatorId)
                .Except(indicatorIds)
                .ToList()
        )
        {
            activity.ShowEffectNoMoreBy(gone);
        }

        foreach (var id in indicatorIds)
        {
            if (activity.ShowEffectBy(Guid.NewGuid(), id) is { } link)
            {
                context.Add(link);
            }

            if (part.FollowBy(Guid.NewGuid(), id) is { } use)
            {
                context.Add(use);
            }
        }
    }

    private static async Task<string> NextCodeAsync(
        PortalDbContext context,
        CancellationToken cancellation
    )
    {
        var codes = await context.Activities.Select(one => one.Code).ToListAsync(cancellation);
        var latest = codes
            .Select(code =>
                int.TryParse(
                    code.AsSpan(1),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var number
                )
                    ? number
                    : 0
            )
            .DefaultIfEmpty(0)
            .Max();
        return string.Create(CultureInfo.InvariantCulture, $"A{latest + 1:00}");
    }
}
