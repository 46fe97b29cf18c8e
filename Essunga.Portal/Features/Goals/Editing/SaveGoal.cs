using System.Globalization;
using Essunga.Portal.Components.Forms;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Goals.Editing;

/// <summary>
/// Makes a goal, or changes wording, number, area and decision of one. Twice the same is once. The motivation of a goal
/// that is there is written in its own text.
/// </summary>
public sealed class SaveGoal(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    public async Task<WriteOutcome> RunAsync(
        GoalForm form,
        Viewer viewer,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(viewer);
        try
        {
            // Somebody saved the same, or took the number or the address, in between: look again at what holds now.
            return await SaveRace.RunAsync(() => TryAsync(form, viewer, cancellation));
        }
        catch (BrokenRuleException broken)
        {
            return RuleFaults.Outcome(broken.Rule);
        }
    }

    private async Task<WriteOutcome> TryAsync(
        GoalForm form,
        Viewer viewer,
        CancellationToken cancellation
    )
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (!await context.MayEditGoalsAsync(viewer, cancellation))
        {
            return new WriteOutcome.NotTheirs();
        }

        var goal = await context.Goals.SingleOrDefaultAsync(one => one.Id == form.Id, cancellation);
        var period = await context.GoalPeriods.SingleOrDefaultAsync(
            one => one.Id == (goal == null ? form.PeriodId : goal.PeriodId),
            cancellation
        );
        if (period is null || (goal is null && form.Seen is not null))
        {
            return new WriteOutcome.NotTheirs();
        }

        if (goal is not null && form.Mark() == GoalForm.Of(goal).Mark())
        {
            // A resend, or nothing to change.
            return new WriteOutcome.Saved(goal.Slug, now);
        }

        if (goal is not null && form.Seen != GoalForm.Of(goal).Mark())
        {
            return new WriteOutcome.TakenByOther();
        }

        var (typed, faults) = await ReadAsync(context, form, period, goal, cancellation);
        if (faults.Count > 0 || typed is null)
        {
            return new WriteOutcome.Faulty(faults);
        }

        var reason = string.IsNullOrWhiteSpace(form.Reason) ? null : form.Reason.Trim();
        if (goal is null)
        {
            goal = await MakeAsync(context, form, period, typed, cancellation);
        }
        else
        {
            Change(goal, form, typed, reason);
        }

        context.Stamp = new ChangeStamp(viewer.PersonId, now, reason);
        await context.SaveChangesAsync(cancellation);
        return new WriteOutcome.Saved(goal.Slug, now);
    }

    private static async Task<Goal> MakeAsync(
        PortalDbContext context,
        GoalForm form,
        GoalPeriod period,
        Typed typed,
        CancellationToken cancellation
    )
    {
        var taken = await context.Goals.Select(one => one.Slug).ToListAsync(cancellation);
        var goal = new Goal(
            form.Id,
            period,
            typed.Area,
            typed.Number,
            form.Title.Trim(),
            typed.Decision,
            Provenance.Entered,
            GoalSlug.For(form.Title, taken)
        );
        goal.Motivate(typed.Motivation, Provenance.Entered);
        context.Goals.Add(goal);
        return goal;
    }

    private static void Change(Goal goal, GoalForm form, Typed typed, string? reason)
    {
        goal.Renumber(typed.Number, typed.TakenNumbers);
        goal.MoveTo(typed.Area);
        var wasDecided = goal.Decision.State != DecisionState.Proposed;
        if (!form.Decision.IsDecided)
        {
            // A decision that is taken back, or a proposal that is worded anew.
            GoalRules.ChangeAfterDecisionNeedsReason.Require(!wasDecided || reason is not null);
            goal.Decide(form.Title, typed.Decision);
        }
        else if (!wasDecided || form.IsDecidedAnew)
        {
            goal.Decide(form.Title, typed.Decision);
        }
        else
        {
            goal.Reword(form.Title, reason);
            goal.CorrectDecision(typed.Decision);
        }
    }

    private async Task<(Typed? Typed, IReadOnlyList<FormFault> Faults)> ReadAsync(
        PortalDbContext context,
        GoalForm form,
        GoalPeriod period,
        Goal? goal,
        CancellationToken cancellation
    )
    {
        var today = time.Today();
        var bodies = await DecidingBodies.ReadAsync(context, today, cancellation);
        var (decision, faults) = form.Decision.Read(
            [
                .. bodies.Select(one => one.Id),
                .. goal?.Decision.BodyId is { } was ? [was] : (Guid[])[],
            ],
            today
        );
        var all = faults.ToList();
        Check(all, GoalRules.GoalNeedsTitle, !string.IsNullOrWhiteSpace(form.Title));
        Check(all, GoalRules.GoalTitleIsShortEnough, form.Title.Trim().Length <= Goal.MostTitle);
        var motivation = form.Motivation.Trim().ReplaceLineEndings("\n");
        Check(
            all,
            GoalRules.MotivationIsShortEnough,
            goal is not null || motivation.Length <= Goal.MostMotivation
        );
        var taken = await context
            .Goals.Where(one => one.PeriodId == period.Id && one.Id != form.Id)
            .Select(one => one.Number)
            .ToListAsync(cancellation);
        var isNumber = int.TryParse(
            form.Number.Trim(),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        );
        Check(
            all,
            GoalRules.NumberIsOneToNinetyNine,
            isNumber && number is >= 1 and <= Goal.HighestNumber
        );
        Check(all, GoalRules.NumberIsFree, !isNumber || !taken.Contains(number));
        var areaId = Guid.TryParse(form.AreaId, out var id) ? id : Guid.Empty;
        var area = await context.GoalAreas.SingleOrDefaultAsync(
            one => one.Id == areaId && one.PeriodId == period.Id,
            cancellation
        );
        Check(all, GoalRules.AreaIsInPeriod, area is not null);
        if (form.Reason.Length > 1_000)
        {
            all.Add(new(RuleFaults.Reason, "Skälet får ha högst 1 000 tecken."));
        }

        return all.Count > 0 || area is null
            ? (null, all)
            : (
                new Typed(
                    number,
                    taken,
                    area,
                    motivation.Length == 0 ? null : motivation,
                    decision
                ),
                all
            );
    }

    private static void Check(List<FormFault> faults, DomainRule rule, bool kept)
    {
        if (!kept)
        {
            faults.Add(RuleFaults.Of(rule));
        }
    }

    private sealed record Typed(
        int Number,
        IReadOnlyCollection<int> TakenNumbers,
        GoalArea Area,
        string? Motivation,
        Decision Decision
    );
}
