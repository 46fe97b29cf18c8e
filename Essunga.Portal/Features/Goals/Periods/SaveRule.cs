using Essunga.Portal.Components.Forms;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Texts;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Goals.Periods;

/// <summary>
/// Changes the assessment rule of a goal period. What has been stated rests on the rule as it was then, which every
/// statement carries with it.
/// </summary>
public sealed class SaveRule(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    public async Task<WriteOutcome> RunAsync(
        RuleForm form,
        Viewer viewer,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(viewer);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var period = await context.GoalPeriods.SingleOrDefaultAsync(
            one => one.Id == form.PeriodId,
            cancellation
        );
        if (period is null || !await context.MayEditGoalsAsync(viewer, cancellation))
        {
            return new WriteOutcome.NotTheirs();
        }

        var (rule, faults) = Read(form);
        if (rule == period.Rule)
        {
            return new WriteOutcome.Saved("", Now);
        }

        if (period.Version != form.Seen)
        {
            return new WriteOutcome.TakenByOther();
        }

        if (string.IsNullOrWhiteSpace(form.Reason) || form.Reason.Length > 1_000)
        {
            faults.Add(
                new(RuleForm.ReasonField, "Skriv varför regeln ändras, med högst 1 000 tecken.")
            );
        }

        if (rule is null || faults.Count > 0)
        {
            return new WriteOutcome.Faulty(faults);
        }

        try
        {
            period.SetRule(rule.ReachedShare, rule.PartlyShare, rule.LeastReportedShare);
            context.Stamp = new ChangeStamp(viewer.PersonId, Now, form.Reason.Trim());
            await context.SaveChangesAsync(cancellation);
            return new WriteOutcome.Saved("", Now);
        }
        catch (BrokenRuleException broken)
        {
            return new WriteOutcome.Faulty([new(RuleForm.PartlyField, RuleTexts.Of(broken.Rule))]);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new WriteOutcome.TakenByOther();
        }
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>The rule that the typed shares make; null when one of them is no share.</summary>
    public static (AssessmentRule? Rule, List<FormFault> Faults) Read(RuleForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var faults = new List<FormFault>();
        var reached = Share(form.Reached, RuleForm.ReachedField, faults);
        var partly = Share(form.Partly, RuleForm.PartlyField, faults);
        var least = Share(form.LeastReported, RuleForm.LeastField, faults);
        return (faults.Count > 0 ? null : new AssessmentRule(reached, partly, least), faults);
    }

    private static decimal Share(string typed, string field, List<FormFault> faults)
    {
        if (
            SwedishNumber.Read(typed).Value is { } percent
            && percent is >= 0 and <= 100
            && decimal.Round(percent, 2) == percent
        )
        {
            return percent / 100;
        }

        faults.Add(new(field, "Skriv en andel från 0 till 100, med högst två decimaler."));
        return 0;
    }
}
