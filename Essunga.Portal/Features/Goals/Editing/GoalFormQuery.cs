using System.Globalization;
using Essunga.Portal.Components.Forms;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Goals.Editing;

/// <summary>Reads a goal for its form, or what a new one needs. Not kept: who writes must see what is there now.</summary>
public sealed class GoalFormQuery(
    IDbContextFactory<PortalDbContext> contexts,
    DraftBook drafts,
    TimeProvider time
)
{
    /// <summary>The key of a draft: of a goal by its id, of a new one by its period's.</summary>
    public static string KeyOf(GoalFormView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return KeyOf(view.Goal?.Id, view.Period.Id);
    }

    /// <summary>Null when there is no such goal or period, or the reader may not change goals. At most eight commands.</summary>
    /// <param name="slug">Null for a new goal.</param>
    /// <param name="fromYear">The period of a new goal, as the address has it; null for the one of today.</param>
    public async Task<GoalFormView?> RunAsync(
        string? slug,
        string? fromYear,
        Viewer viewer,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.MaySomewhere(PortalAction.EditGoals))
        {
            return null;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var goal = slug is null ? null : await GoalAsync(context, slug, cancellation);
        var today = time.Today();
        var periods = await PeriodsAsync(context, cancellation);
        var period = goal is { } found
            ? periods.FirstOrDefault(one => one.Id == found.PeriodId)
            : ChosenPeriod(periods, fromYear, today);
        if (period is null || (slug is not null && goal is null))
        {
            return null;
        }

        var areas = await context
            .GoalAreas.AsNoTracking()
            .Where(area => area.PeriodId == period.Id)
            .OrderBy(area => area.Number)
            .Select(area => new
            {
                area.Id,
                area.Name,
                Numbers = context
                    .Goals.Where(one => one.PeriodId == period.Id)
                    .Max(one => (int?)one.Number),
            })
            .ToListAsync(cancellation);
        var bodies = await DecidingBodies.ReadAsync(context, today, cancellation);
        var key = KeyOf(goal?.Id, period.Id);
        var kept = await drafts.FindAsync<GoalForm>(viewer.PersonId, key, cancellation);
        return new GoalFormView(
            goal is null ? null : Head(goal),
            period,
            periods,
            [.. areas.Select(one => (one.Id.ToString(), one.Name))],
            bodies,
            goal is null ? [] : await PartsAsync(context, goal, bodies, cancellation),
            goal is null ? [] : await IndicatorsAsync(context, cancellation),
            goal is not null
                ? GoalForm.Of(goal)
                : New(
                    period,
                    (areas.Select(one => one.Numbers).FirstOrDefault() ?? 0) + 1,
                    areas.Select(one => one.Id.ToString()).FirstOrDefault()
                ),
            kept,
            today
        );
    }

    private static string KeyOf(Guid? goalId, Guid periodId) =>
        goalId is { } id ? $"mal-{id}" : $"mal-nytt-{periodId}";

    private GoalForm New(PlanPeriod period, int number, string? area) =>
        new(
            Guid.CreateVersion7(time.GetUtcNow()),
            period.Id,
            null,
            "",
            number.ToString(CultureInfo.InvariantCulture),
            area ?? "",
            "",
            DecisionDraft.None,
            false,
            ""
        );

    private static PlanPeriod? ChosenPeriod(
        List<PlanPeriod> periods,
        string? fromYear,
        DateOnly today
    ) =>
        string.IsNullOrEmpty(fromYear)
            ? periods.Find(one => one.FromYear <= today.Year && one.ToYear >= today.Year)
                ?? periods.FirstOrDefault()
        : int.TryParse(fromYear, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? periods.Find(one => one.FromYear == year)
        : null;

    private static Task<Goal?> GoalAsync(
        PortalDbContext context,
        string slug,
        CancellationToken cancellation
    )
    {
        var wanted = slug.ToLowerInvariant();
        return context
            .Goals.AsNoTracking()
            .Include(one => one.Assignments)
                .ThenInclude(one => one.Indicators)
            .Include(one => one.Outlooks)
            .Include(one => one.Verdicts)
            .AsSingleQuery()
            .SingleOrDefaultAsync(one => one.Slug == wanted, cancellation);
    }

    private static Task<List<PlanPeriod>> PeriodsAsync(
        PortalDbContext context,
        CancellationToken cancellation
    ) =>
        context
            .GoalPeriods.AsNoTracking()
            .OrderByDescending(one => one.FromYear)
            .Select(one => new PlanPeriod(one.Id, one.FromYear, one.ToYear))
            .ToListAsync(cancellation);

    private static GoalHead Head(Goal goal) =>
        new(
            goal.Id,
            goal.Slug,
            goal.Number,
            goal.Title,
            goal.DecidedTitle == goal.Title ? null : goal.DecidedTitle,
            goal.Decision,
            goal.EndedOn,
            goal.Outlooks.Count + goal.Verdicts.Count > 0,
            goal.Provenance
        );

    private static async Task<List<GoalPart>> PartsAsync(
        PortalDbContext context,
        Goal goal,
        List<PlanBody> bodies,
        CancellationToken cancellation
    )
    {
        var ids = goal.Assignments.Select(one => one.Id).ToList();
        var activities = await context
            .Activities.AsNoTracking()
            .Where(one => ids.Contains(one.AssignmentId))
            .Select(one => new
            {
                one.AssignmentId,
                Indicators = one.Indicators.Select(link => link.IndicatorId).ToList(),
            })
            .ToListAsync(cancellation);
        return
        [
            .. goal
                .Assignments.Select(part =>
                {
                    // A committee that has ended keeps its part of the goal.
                    var body = bodies.Find(one => one.Id == part.CommitteeId);
                    var own = activities.Where(one => one.AssignmentId == part.Id).ToList();
                    return new GoalPart(
                        part.Id,
                        part.CommitteeId,
                        body?.Name ?? "En nämnd som har upphört",
                        body?.Slug ?? "",
                        body?.Path ?? "",
                        [.. part.Indicators.Select(use => use.IndicatorId)],
                        [.. own.SelectMany(one => one.Indicators).Distinct()],
                        own.Count,
                        goal.Outlooks.Any(one => !one.IsOverall && one.BodyId == part.CommitteeId)
                            || goal.Verdicts.Any(one =>
                                !one.IsOverall && one.BodyId == part.CommitteeId
                            )
                    );
                })
                .OrderBy(part => part.Name, StringComparer.Ordinal),
        ];
    }

    private static Task<List<PlanIndicator>> IndicatorsAsync(
        PortalDbContext context,
        CancellationToken cancellation
    ) =>
        context
            .Indicators.AsNoTracking()
            .Where(one => one.Kind == MeasureKind.Indicator)
            .OrderBy(one => one.Name)
            .Select(one => new PlanIndicator(one.Id, one.Code, one.Name))
            .ToListAsync(cancellation);
}
