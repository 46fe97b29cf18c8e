using System.Text.Json;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>Reads what the change log tells of goals, decisions, activities and targets, once for all readers until there is more. One command.</summary>
public sealed class PlanChangeReader(IDbContextFactory<PortalDbContext> contexts, ReadCache cache)
{
    // More than anybody reads: who has been away for years is shown the latest.
    private const int Most = 300;

    private static readonly string[] Subjects = [nameof(Goal), nameof(Activity), nameof(Target)];

    /// <summary>The latest that people did, the newest first; what came with an import of the portal's own is no news.</summary>
    public Task<IReadOnlyList<PlanEntry>> ReadAsync(CancellationToken cancellation) =>
        cache.GetAsync("plan-changes", RestsOn.Plan, LoadAsync, cancellation);

    private async Task<IReadOnlyList<PlanEntry>> LoadAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await (
            from entry in context.ChangeLog.AsNoTracking()
            where entry.Kind != ChangeKind.Removed && Subjects.Contains(entry.Subject)
            join person in context.People on entry.ById equals person.Id
            join home in context.Nodes on person.HomeNodeId equals home.Id
            join target in context.Indicators.SelectMany(one => one.Targets)
                on entry.SubjectId equals target.Id
                into targets
            from target in targets.DefaultIfEmpty()
            orderby entry.Id descending
            select new
            {
                entry.Subject,
                entry.SubjectId,
                IndicatorId = target == null ? (Guid?)null : target.IndicatorId,
                entry.Kind,
                entry.At,
                entry.Reason,
                entry.Before,
                entry.After,
                By = new ReadPerson(person.Id, person.Title, home.Name, person.IsActive),
            }
        )
            .Take(Most)
            .ToListAsync(cancellation);
        return
        [
            .. rows.Where(row => row.Subject != nameof(Target) || row.IndicatorId is not null)
                .Select(row =>
                {
                    var (before, after) = (Fields(row.Before), Fields(row.After));
                    return new PlanEntry(
                        row.IndicatorId ?? row.SubjectId,
                        row.IndicatorId is not null,
                        row.By,
                        row.At,
                        row.Reason,
                        Edits(row.Kind, after)
                    )
                    {
                        Value =
                            row.IndicatorId is not null && Amount(after) is { } to
                                ? (Amount(before), to)
                                : null,
                    };
                })
                .Where(entry => entry.Edits.Count > 0),
        ];
    }

    private static List<PlanEdit> Edits(ChangeKind kind, Dictionary<string, JsonElement> after)
    {
        var state =
            after.TryGetValue($"{nameof(Goal.Decision)}.{nameof(Decision.State)}", out var told)
            && Enum.TryParse<DecisionState>(told.GetString(), out var known)
                ? known
                : (DecisionState?)null;
        var edits = new List<PlanEdit>();
        if (kind == ChangeKind.Added)
        {
            edits.Add(PlanEdit.Added);
        }
        else
        {
            edits.AddRange(after.Keys.Select(EditOf).OfType<PlanEdit>().Distinct().Order());
            if (Has(nameof(Goal.EndedOn)))
            {
                edits.Add(PlanEdit.Ended);
            }
        }

        if (state == DecisionState.Decided)
        {
            edits.Add(PlanEdit.Decided);
        }
        else if (state == DecisionState.ChangedAfterDecision)
        {
            edits.Add(PlanEdit.ChangedAfterDecision);
        }

        return edits;

        bool Has(string name) =>
            after.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null;
    }

    /// <summary>Null for what is told another way, or is of no interest to who reads.</summary>
    private static PlanEdit? EditOf(string field) =>
        field switch
        {
            nameof(Goal.Title) => PlanEdit.Wording,
            nameof(Activity.From) or nameof(Activity.To) or nameof(Target.Year) => PlanEdit.Time,
            nameof(Target.Value) or nameof(Target.LowerLimit) or nameof(Target.UpperLimit) =>
                PlanEdit.Value,
            nameof(Activity.OwnerId) => PlanEdit.Owner,
            nameof(Goal.Motivation) or nameof(Goal.Number) or nameof(Goal.AreaId) => PlanEdit.Other,
            _ => null,
        };

    private static Dictionary<string, JsonElement> Fields(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!;

    private static decimal? Amount(Dictionary<string, JsonElement> fields) =>
        fields.TryGetValue(nameof(Target.Value), out var value)
        && value.ValueKind == JsonValueKind.Number
            ? value.GetDecimal()
            : null;
}
