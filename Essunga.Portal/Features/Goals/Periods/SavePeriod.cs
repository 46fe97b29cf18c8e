using System.Data;
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

/// <summary>Makes a goal period, and changes the years of one.</summary>
public sealed class SavePeriod(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    public async Task<WriteOutcome> RunAsync(
        YearsForm form,
        Viewer viewer,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(viewer);
        var (from, to, faults) = Read(form);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (!await context.MayEditGoalsAsync(viewer, cancellation))
        {
            return new WriteOutcome.NotTheirs();
        }

        if (faults.Count > 0)
        {
            return new WriteOutcome.Faulty(faults);
        }

        try
        {
            // Two who make overlapping periods at once would both see room: one at a time, then.
            await using var alone = await context.Database.BeginTransactionAsync(
                IsolationLevel.Serializable,
                cancellation
            );
            var outcome = await SaveAsync(context, form, (from, to), viewer, cancellation);
            await alone.CommitAsync(cancellation);
            return outcome;
        }
        catch (BrokenRuleException broken)
        {
            var field =
                broken.Rule == GoalRules.PeriodEndsAfterStart
                    ? YearsForm.ToField
                    : YearsForm.FromField;
            return new WriteOutcome.Faulty([new(field, RuleTexts.Of(broken.Rule))]);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new WriteOutcome.TakenByOther();
        }
    }

    private async Task<WriteOutcome> SaveAsync(
        PortalDbContext context,
        YearsForm form,
        (int From, int To) years,
        Viewer viewer,
        CancellationToken cancellation
    )
    {
        var now = time.GetUtcNow().UtcDateTime;
        var all = await context.GoalPeriods.ToListAsync(cancellation);
        var period = all.Find(one => one.Id == form.Id);
        var others = all.Where(one => one.Id != form.Id).ToList();
        if (period is null && form.Seen is not null)
        {
            return new WriteOutcome.NotTheirs();
        }

        if (period is not null && (period.FromYear, period.ToYear) == years)
        {
            return new WriteOutcome.Saved(Key(period), now);
        }

        if (period is not null && period.Version != form.Seen)
        {
            return new WriteOutcome.TakenByOther();
        }

        if (period is null)
        {
            period = new GoalPeriod(form.Id, years.From, years.To, Provenance.Entered);
            period.RequireRoomAmong(others);
            context.Add(period);
            await StartWithRuleAsync(context, period, cancellation);
            await CopyAreasAsync(context, period, form.CopyFrom, others, cancellation);
        }
        else
        {
            var (first, last) = await InUseAsync(context, period, cancellation);
            period.ChangeYears(years.From, years.To, others, first, last);
        }

        context.Stamp = new ChangeStamp(viewer.PersonId, now);
        await context.SaveChangesAsync(cancellation);
        return new WriteOutcome.Saved(Key(period), now);
    }

    // The municipality's own shares; those of the period that is copied go before them.
    private static async Task StartWithRuleAsync(
        PortalDbContext context,
        GoalPeriod period,
        CancellationToken cancellation
    )
    {
        if (
            await context
                .Settings.AsNoTracking()
                .Select(one => new
                {
                    one.ReachedShare,
                    one.PartlyShare,
                    one.LeastReportedShare,
                })
                .SingleOrDefaultAsync(cancellation) is
            { } own
        )
        {
            period.SetRule(own.ReachedShare, own.PartlyShare, own.LeastReportedShare);
        }
    }

    private static async Task CopyAreasAsync(
        PortalDbContext context,
        GoalPeriod period,
        string copyFrom,
        List<GoalPeriod> others,
        CancellationToken cancellation
    )
    {
        if (
            !Guid.TryParse(copyFrom, out var id)
            || others.Find(one => one.Id == id) is not { } source
        )
        {
            return;
        }

        var areas = await context
            .GoalAreas.AsNoTracking()
            .Where(area => area.PeriodId == id)
            .ToListAsync(cancellation);
        context.AddRange(
            areas.Select(area => new GoalArea(
                Guid.NewGuid(),
                period.Id,
                area.Number,
                area.Name,
                area.StrategicChoiceId,
                // Made up there is made up here.
                area.Provenance
            ))
        );
        period.SetRule(source.ReachedShare, source.PartlyShare, source.LeastReportedShare);
    }

    /// <summary>The first and last year that something of the period's lies in.</summary>
    private static async Task<(int? First, int? Last)> InUseAsync(
        PortalDbContext context,
        GoalPeriod period,
        CancellationToken cancellation
    )
    {
        var goals = context.Goals.Where(goal => goal.PeriodId == period.Id);
        var parts = goals.SelectMany(goal => goal.Assignments).Select(part => part.Id);
        var days = await context
            .Activities.Where(one => parts.Contains(one.AssignmentId))
            .Select(one => new { one.From, one.To })
            .ToListAsync(cancellation);
        var stated = await goals
            .SelectMany(goal => goal.Outlooks)
            .Join(
                context.ReportingPoints,
                one => one.PointId,
                point => point.Id,
                (_, point) => point.Year
            )
            .Distinct()
            .ToListAsync(cancellation);
        var isJudged = await goals.AnyAsync(goal => goal.Verdicts.Any(), cancellation);
        var years = days.SelectMany(one => new[] { one.From.Year, one.To.Year }).Concat(stated);
        // A slutbedömning is made for the period's last year.
        var used = (isJudged ? years.Append(period.ToYear) : years).ToList();
        return used.Count == 0 ? (null, null) : (used.Min(), used.Max());
    }

    private static string Key(GoalPeriod period) =>
        period.FromYear.ToString(CultureInfo.InvariantCulture);

    private static (int From, int To, IReadOnlyList<FormFault> Faults) Read(YearsForm form)
    {
        var faults = new List<FormFault>();
        var from = Year(form.From, YearsForm.FromField, faults);
        var to = Year(form.To, YearsForm.ToField, faults);
        return (from, to, faults);
    }

    private static int Year(string typed, string field, List<FormFault> faults)
    {
        if (
            int.TryParse(
                typed.Trim(),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var year
            ) && year is >= 1000 and <= 9999
        )
        {
            return year;
        }

        faults.Add(new(field, "Skriv ett år med fyra siffror, som 2028."));
        return 0;
    }
}
