using System.Text.Json;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Administration.Organisation;

/// <summary>Reads what nodes were called on a day that has been, from the change log.</summary>
public sealed class NodeNames(IDbContextFactory<PortalDbContext> contexts, ReadCache cache)
{
    /// <summary>The names that differ from those of now, by node; none for today and later. One command.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> OnAsync(
        DateOnly day,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        if (day >= today)
        {
            return new Dictionary<Guid, string>();
        }

        var renamed = await cache.GetAsync(
            "renamed-nodes",
            RestsOn.Organisation,
            LoadAsync,
            cancellation
        );
        return renamed
            .Where(one => PortalTime.DayOf(one.At) > day)
            .GroupBy(one => one.NodeId)
            .ToDictionary(group => group.Key, group => group.MinBy(one => one.At)!.Before);
    }

    private async Task<IReadOnlyList<Renaming>> LoadAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context
            .ChangeLog.AsNoTracking()
            .Where(entry =>
                entry.Subject == nameof(OrganisationNode)
                && entry.Kind == ChangeKind.Changed
                && entry.Before!.Contains("\"Name\"")
            )
            .OrderBy(entry => entry.Id)
            .Select(entry => new
            {
                entry.SubjectId,
                entry.At,
                entry.Before,
            })
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => new Renaming(
                row.SubjectId,
                row.At,
                JsonDocument.Parse(row.Before!).RootElement.GetProperty("Name").GetString() ?? ""
            )),
        ];
    }

    private sealed record Renaming(Guid NodeId, DateTime At, string Before);
}
