using System.Globalization;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Texts;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Files.Importing;

/// <summary>Judges and writes aktiviteter: a code that is new makes one, a known one is changed.</summary>
internal sealed class ActivityJudge(
    IReadOnlyDictionary<string, Activity> there,
    IReadOnlyList<Goal> goals,
    IReadOnlyDictionary<string, Guid> indicators,
    KnownNodes nodes,
    string reason
) : RowJudge
{
    private const int LongestCode = 30;

    private readonly Dictionary<Guid, Guid> _committeeOf = goals
        .SelectMany(goal => goal.Assignments)
        .ToDictionary(one => one.Id, one => one.CommitteeId);

    protected override RowVerdict Judge(RowCells cells)
    {
        var code = cells.Needed(ActivityKind.Code, LongestCode, "Koden saknas.");
        if (code is null || IsRepeated(cells, ActivityKind.Code, code))
        {
            return RowVerdict.Of(cells);
        }

        var kept = there.GetValueOrDefault(code);
        if (kept is not null && !nodes.Has(_committeeOf[kept.AssignmentId]))
        {
            cells.Wrong(ActivityKind.Code, NotYours);
            return RowVerdict.Of(cells);
        }

        var title = cells.Needed(
            ActivityKind.Title,
            Activity.MostTitle,
            RuleTexts.Of(GoalRules.ActivityNeedsTitle)
        );
        var from = cells.Day(ActivityKind.From);
        var to = cells.Day(ActivityKind.To);
        var (goal, assignment) = AssignmentOf(cells, from);
        var links = IndicatorsOf(cells);
        if (cells.IsFaulty || goal is null || assignment is null || from is null || to is null)
        {
            return RowVerdict.Of(cells);
        }

        var fields = new ActivityFields(title!, from.Value, to.Value, assignment.Id, links);
        return kept is null
            ? New(cells, code, fields, goal, assignment)
            : Changed(cells, kept, fields, goal.Period);
    }

    public override async Task WriteAsync(
        PortalDbContext context,
        IReadOnlyList<object> writes,
        CancellationToken cancellation
    )
    {
        var made = writes.OfType<Activity>().ToList();
        context.AddRange(made);
        var changes = writes.OfType<ChangedActivity>().ToDictionary(one => one.Id);
        var ids = changes.Keys.ToList();
        var found = await context
            .Activities.Include(one => one.Indicators)
            .Where(one => EF.Parameter(ids).Contains(one.Id))
            .ToListAsync(cancellation);
        if (
            found.Count != changes.Count
            || found.Exists(one => !ActivityFields.Of(one).IsSame(changes[one.Id].Before))
        )
        {
            throw new ChangedSinceTrial();
        }

        foreach (var one in found)
        {
            var change = changes[one.Id];
            context.AddRange(change.After.Put(one, change.Period, reason));
        }

        await FollowAsync(context, [.. made, .. found], cancellation);
    }

    /// <summary>What an activity is to show effect in, its committee follows the goal up by.</summary>
    private static async Task FollowAsync(
        PortalDbContext context,
        List<Activity> activities,
        CancellationToken cancellation
    )
    {
        var ids = activities
            .Where(one => one.Indicators.Count > 0)
            .Select(one => one.AssignmentId)
            .Distinct()
            .ToList();
        var parts = (
            await context
                .Goals.Include(one => one.Assignments)
                    .ThenInclude(one => one.Indicators)
                .AsSingleQuery()
                .Where(goal => goal.Assignments.Any(part => EF.Parameter(ids).Contains(part.Id)))
                .ToListAsync(cancellation)
        )
            .SelectMany(goal => goal.Assignments)
            .ToDictionary(part => part.Id);
        foreach (var activity in activities)
        {
            foreach (var link in activity.Indicators)
            {
                if (
                    parts[activity.AssignmentId]
                        .FollowBy(Guid.CreateVersion7(), link.IndicatorId) is
                    { } use
                )
                {
                    context.Add(use);
                }
            }
        }
    }

    private static RowVerdict New(
        RowCells cells,
        string code,
        ActivityFields fields,
        Goal goal,
        GoalAssignment assignment
    )
    {
        try
        {
            return new RowVerdict(RowMark.New, [], [], fields.Make(code, goal, assignment));
        }
        catch (BrokenRuleException broken)
        {
            return Broken(cells, broken);
        }
    }

    private RowVerdict Changed(
        RowCells cells,
        Activity kept,
        ActivityFields fields,
        GoalPeriod period
    )
    {
        var before = ActivityFields.Of(kept);
        if (fields.IsSame(before))
        {
            return RowVerdict.Same;
        }

        if (fields.Fixed(before) is { } field)
        {
            cells.Wrong(
                field,
                "En aktivitet flyttas inte till ett annat mål eller en annan nämnd."
            );
            return RowVerdict.Of(cells);
        }

        try
        {
            // What was read for this trial alone is changed to see whether it can be.
            fields.Put(kept, period, reason);
            return new RowVerdict(
                RowMark.Changed,
                [],
                [],
                new ChangedActivity(kept.Id, before, fields, period)
            );
        }
        catch (BrokenRuleException broken)
        {
            return Broken(cells, broken);
        }
    }

    private static RowVerdict Broken(RowCells cells, BrokenRuleException broken)
    {
        cells.Wrong(
            broken.Rule == GoalRules.GoalHasNotEnded ? ActivityKind.Goal
                : broken.Rule == GoalRules.ActivityNeedsTitle ? ActivityKind.Title
                : ActivityKind.To,
            RuleTexts.Of(broken.Rule)
        );
        return RowVerdict.Of(cells);
    }

    private (Goal? Goal, GoalAssignment? Assignment) AssignmentOf(RowCells cells, DateOnly? from)
    {
        var committee = nodes.Find(cells.Text(ActivityKind.Committee));
        if (committee is null)
        {
            cells.Wrong(ActivityKind.Committee, NotYours);
        }

        var text = cells.Text(ActivityKind.Goal);
        var isNumber = int.TryParse(
            text,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        );
        var goal = goals.FirstOrDefault(one =>
            from is { } day
            && one.Period.FromYear <= day.Year
            && one.Period.ToYear >= day.Year
            && (
                isNumber
                    ? one.Number == number
                    : one.Slug.Equals(text, StringComparison.OrdinalIgnoreCase)
                        || one.Title.Equals(text, StringComparison.OrdinalIgnoreCase)
            )
        );
        if (goal is null && from is not null)
        {
            cells.Wrong(
                ActivityKind.Goal,
                "Målet finns inte i den målperiod där aktiviteten börjar."
            );
        }

        var assignment = goal?.Assignments.FirstOrDefault(one => one.CommitteeId == committee?.Id);
        if (goal is not null && committee is not null && assignment is null)
        {
            cells.Wrong(ActivityKind.Goal, RuleTexts.Of(GoalRules.CommitteeHasGoal));
        }

        return (goal, assignment);
    }

    private List<Guid> IndicatorsOf(RowCells cells)
    {
        var found = new List<Guid>();
        foreach (
            var code in cells
                .Text(ActivityKind.Indicators)
                .Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries)
        )
        {
            if (indicators.TryGetValue(code, out var id))
            {
                found.Add(id);
            }
            else
            {
                cells.Wrong(ActivityKind.Indicators, $"Indikatorn {code} finns inte.");
            }
        }

        return found;
    }

    private sealed record ChangedActivity(
        Guid Id,
        ActivityFields Before,
        ActivityFields After,
        GoalPeriod Period
    );
}
