using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Measures.Editing;

/// <summary>An indicator as somebody wants it.</summary>
/// <param name="Id">Made when the page was; a resend carries the same.</param>
/// <param name="Code">Empty for the next free one.</param>
/// <param name="Seen">The version that the page showed; null for a new one.</param>
/// <param name="IsMeant">The person has answered what was asked.</param>
public sealed record IndicatorToSave(
    Guid Id,
    Guid? Seen,
    string Code,
    MeasureKind Kind,
    IndicatorDefinition Definition,
    string? Reason,
    bool IsMeant
);

/// <summary>Makes an indicator or key figure, or changes its definition. Twice the same is once.</summary>
public sealed class SaveIndicator(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    public Task<EditAnswer> RunAsync(
        Viewer viewer,
        IndicatorToSave asked,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(asked);
        return IndicatorAccess.InOrderAsync(() => TryAsync(viewer, asked, cancellation));
    }

    private async Task<EditAnswer> TryAsync(
        Viewer viewer,
        IndicatorToSave asked,
        CancellationToken cancellation
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (!await AreTheirsAsync(context, viewer, asked.Definition, cancellation))
        {
            return new EditAnswer.NotYours();
        }

        var there = await context.FindToEditAsync(asked.Id, viewer, cancellation);
        if (there is null && asked.Seen is not null)
        {
            return new EditAnswer.NotYours();
        }

        if (there is not null && Same(there.Current, asked.Definition))
        {
            return new EditAnswer.Kept(there.Code, there.Version);
        }

        if (there is not null && there.Version != asked.Seen)
        {
            return new EditAnswer.TakenByOther(there.Version);
        }

        var reason = string.IsNullOrWhiteSpace(asked.Reason) ? null : asked.Reason.Trim();
        if (there is null)
        {
            var code =
                asked.Code.Length > 0
                    ? asked.Code
                    : await NextCodeAsync(context, asked.Kind, cancellation);
            there = Indicator.Begin(asked.Id, code, asked.Kind, asked.Definition);
            MeasureRules.CodeIsNew.Require(
                !await context.Indicators.AnyAsync(one => one.Code == there.Code, cancellation)
            );
            context.Add(there);
        }
        else
        {
            var stored = await StoredAsync(context, there.Id, cancellation);
            var before = there.Current;
            there.Revise(asked.Definition, stored, reason);
            if (!asked.IsMeant && Questions(before, there, stored) is { Count: > 0 } questions)
            {
                return new EditAnswer.Asks(questions);
            }
        }

        context.Stamp = new ChangeStamp(viewer.PersonId, time.GetUtcNow().UtcDateTime, reason);
        await context.SaveChangesAsync(cancellation);
        return new EditAnswer.Kept(there.Code, there.Version);
    }

    private static async Task<string> NextCodeAsync(
        PortalDbContext context,
        MeasureKind kind,
        CancellationToken cancellation
    ) =>
        IndicatorCode.Next(
            kind,
            await context.Indicators.Select(one => one.Code).ToListAsync(cancellation)
        );

    /// <summary>Whether the node is the person's and goes on, and those who answer are there. A foreign id in a form is as an unknown.</summary>
    private async Task<bool> AreTheirsAsync(
        PortalDbContext context,
        Viewer viewer,
        IndicatorDefinition definition,
        CancellationToken cancellation
    )
    {
        var today = time.Today();
        var path = await context
            .Nodes.Where(node =>
                node.Id == definition.NodeId && (node.To == null || node.To >= today)
            )
            .Select(node => node.Path)
            .SingleOrDefaultAsync(cancellation);
        if (path is null || !viewer.May(PortalAction.EditIndicators, path))
        {
            return false;
        }

        Guid[] named =
        [
            .. new[] { definition.OwnerId, definition.StandInId }.OfType<Guid>().Distinct(),
        ];
        return named.Length == 0
            || await context.People.CountAsync(person => named.Contains(person.Id), cancellation)
                == named.Length;
    }

    private static async Task<StoredValues> StoredAsync(
        PortalDbContext context,
        Guid indicatorId,
        CancellationToken cancellation
    )
    {
        var values = await context
            .Measurements.Where(one => one.IndicatorId == indicatorId)
            .Select(one => one.Value)
            .ToListAsync(cancellation);
        return new StoredValues(values.Count, values.Min(), values.Max());
    }

    private static List<EditQuestion> Questions(
        IndicatorDefinition before,
        Indicator after,
        StoredValues stored
    )
    {
        var questions = new List<EditQuestion>();
        if (stored.Count > 0 && !string.Equals(before.Unit, after.Unit, StringComparison.Ordinal))
        {
            questions.Add(EditQuestion.UnitOfStoredValues);
        }

        if (before.Direction != after.Direction && (stored.Count > 0 || after.Targets.Count > 0))
        {
            questions.Add(EditQuestion.DirectionTurns);
        }

        return questions;
    }

    private static bool Same(IndicatorDefinition one, IndicatorDefinition other) =>
        one with
        {
            Name = other.Name,
            Unit = other.Unit,
            Definition = other.Definition,
            SourceName = other.SourceName,
        } == other
        && Text(one.Name) == Text(other.Name)
        && Text(one.Unit) == Text(other.Unit)
        && Text(one.Definition) == Text(other.Definition)
        && Text(one.SourceName) == Text(other.SourceName);

    private static string Text(string? text) => text?.Trim() ?? "";
}
