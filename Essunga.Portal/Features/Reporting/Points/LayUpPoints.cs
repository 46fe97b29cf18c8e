using System.Globalization;
using Essunga.Portal.Components.Forms;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.FollowUp;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Texts;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Reporting.Points;

/// <summary>
/// Lays up the three reporting points of a year in a goal period, and moves the last days of those that are open. Twice
/// the same is once.
/// </summary>
public sealed class LayUpPoints(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    public async Task<WriteOutcome> RunAsync(
        DaysForm form,
        Viewer viewer,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(viewer);
        // Somebody laid up or moved the same in between: what is there now decides.
        return await SaveRace.RunAsync(() => TryAsync(form, viewer, cancellation), tries: 3);
    }

    private async Task<WriteOutcome> TryAsync(
        DaysForm form,
        Viewer viewer,
        CancellationToken cancellation
    )
    {
        var now = time.GetUtcNow().UtcDateTime;
        var key = form.Year.ToString(CultureInfo.InvariantCulture);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (
            !viewer.MaySomewhere(PortalAction.LockPoints)
            || !await context.GoalPeriods.AnyAsync(
                period => period.FromYear <= form.Year && period.ToYear >= form.Year,
                cancellation
            )
        )
        {
            return new WriteOutcome.NotTheirs();
        }

        var there = await context
            .ReportingPoints.Where(point => point.Year == form.Year)
            .ToListAsync(cancellation);
        var (days, faults) = Read(form);
        if (faults.Count > 0)
        {
            return new WriteOutcome.Faulty(faults);
        }

        var mark = DaysForm.MarkOf(there.Select(point => (point.Tertial, point.DueOn)));
        if (mark == DaysForm.MarkOf(days.Select((day, at) => (at + 1, day))))
        {
            return new WriteOutcome.Saved(key, now);
        }

        if (mark != form.Seen)
        {
            return new WriteOutcome.TakenByOther();
        }

        faults = [.. Enumerable.Range(1, days.Count).SelectMany(Set)];
        if (faults.Count > 0)
        {
            return new WriteOutcome.Faulty(faults);
        }

        context.Stamp = new ChangeStamp(viewer.PersonId, now);
        await context.SaveChangesAsync(cancellation);
        return new WriteOutcome.Saved(key, now);

        IEnumerable<FormFault> Set(int tertial)
        {
            var day = days[tertial - 1];
            var point = there.Find(one => one.Tertial == tertial);
            try
            {
                if (point is null)
                {
                    context.Add(
                        ReportingPoint.LayUp(
                            Guid.CreateVersion7(time.GetUtcNow()),
                            form.Year,
                            tertial,
                            day
                        )
                    );
                }
                else if (point.DueOn != day)
                {
                    point.MoveDueTo(day);
                }

                return [];
            }
            catch (BrokenRuleException broken)
            {
                return [new(DaysForm.FieldOf(tertial), RuleTexts.Of(broken.Rule))];
            }
        }
    }

    private static (List<DateOnly> Days, IReadOnlyList<FormFault> Faults) Read(DaysForm form)
    {
        var days = new List<DateOnly>();
        var faults = new List<FormFault>();
        for (var tertial = 1; tertial <= 3; tertial++)
        {
            if (SwedishDate.TryRead(form.Days.ElementAtOrDefault(tertial - 1), out var day))
            {
                days.Add(day);
            }
            else
            {
                faults.Add(
                    new(
                        DaysForm.FieldOf(tertial),
                        $"Skriv en dag, som {DaysForm.Text(new DateOnly(form.Year, 9, 12))}."
                    )
                );
            }
        }

        return (days, faults);
    }
}
