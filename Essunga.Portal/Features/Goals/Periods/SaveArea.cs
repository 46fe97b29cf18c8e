using System.Globalization;
using Essunga.Portal.Components.Forms;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Texts;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Goals.Periods;

/// <summary>Adds a målområde to a goal period, changes one, and removes one that has no goals.</summary>
public sealed class SaveArea(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    public async Task<WriteOutcome> RunAsync(
        AreaForm form,
        Viewer viewer,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(viewer);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var all = await context
            .GoalAreas.Where(one => one.PeriodId == form.PeriodId)
            .ToListAsync(cancellation);
        var area = all.Find(one => one.Id == form.Id);
        if (
            !await context.MayEditGoalsAsync(viewer, cancellation)
            || (area is null && form.Seen is not null)
            || !await context.GoalPeriods.AnyAsync(one => one.Id == form.PeriodId, cancellation)
        )
        {
            return new WriteOutcome.NotTheirs();
        }

        var (number, choice, faults) = await ReadAsync(context, form, cancellation);
        if (faults.Count > 0)
        {
            return new WriteOutcome.Faulty(faults);
        }

        if (
            area is not null
            && (area.Number, area.Name, area.StrategicChoiceId)
                == (number, form.Name.Trim(), choice)
        )
        {
            // A resend, or nothing to change.
            return new WriteOutcome.Saved("", Now);
        }

        if (area is not null && area.Version != form.Seen)
        {
            return new WriteOutcome.TakenByOther();
        }

        try
        {
            if (area is null)
            {
                area = new GoalArea(
                    form.Id,
                    form.PeriodId,
                    number,
                    form.Name,
                    choice,
                    Provenance.Entered
                );
                context.Add(area);
            }

            area.Change(number, form.Name, choice, [.. all.Where(one => one.Id != form.Id)]);
            context.Stamp = new ChangeStamp(viewer.PersonId, Now);
            await context.SaveChangesAsync(cancellation);
            return new WriteOutcome.Saved("", Now);
        }
        catch (BrokenRuleException broken)
        {
            var field =
                broken.Rule == GoalRules.NumberIsOneToNinetyNine
                    ? AreaForm.NumberField
                    : AreaForm.NameField;
            return new WriteOutcome.Faulty([new(field, RuleTexts.Of(broken.Rule))]);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new WriteOutcome.TakenByOther();
        }
    }

    /// <summary>Removes an area that has no goals.</summary>
    public async Task<PlanAnswer> RemoveAsync(
        Viewer viewer,
        Guid areaId,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(viewer);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var area = await context.GoalAreas.SingleOrDefaultAsync(
            one => one.Id == areaId,
            cancellation
        );
        if (area is null || !await context.MayEditGoalsAsync(viewer, cancellation))
        {
            return new PlanAnswer.NotTheirs();
        }

        try
        {
            GoalRules.AreaHasNoGoals.Require(
                !await context.Goals.AnyAsync(goal => goal.AreaId == areaId, cancellation)
            );
            context.Remove(area);
            context.Stamp = new ChangeStamp(viewer.PersonId, Now);
            await context.SaveChangesAsync(cancellation);
            return new PlanAnswer.Done();
        }
        catch (Exception fault) when (fault is BrokenRuleException or DbUpdateException)
        {
            // Also when somebody gave it a goal in between.
            return new PlanAnswer.Refused(GoalRules.AreaHasNoGoals);
        }
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private static async Task<(int Number, Guid? Choice, List<FormFault> Faults)> ReadAsync(
        PortalDbContext context,
        AreaForm form,
        CancellationToken cancellation
    )
    {
        var faults = new List<FormFault>();
        if (
            !int.TryParse(
                form.Number.Trim(),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
        {
            faults.Add(new(AreaForm.NumberField, RuleTexts.Of(GoalRules.NumberIsOneToNinetyNine)));
        }

        Guid? choice = null;
        if (form.ChoiceId.Length > 0)
        {
            choice = Guid.TryParse(form.ChoiceId, out var id) ? id : null;
            if (
                choice is null
                || !await context
                    .Visions.SelectMany(vision => vision.Choices)
                    .AnyAsync(one => one.Id == choice, cancellation)
            )
            {
                faults.Add(new(AreaForm.ChoiceField, "Välj ett vägval i listan."));
            }
        }

        return (number, choice, faults);
    }
}
