using System.Text.Json;
using System.Text.Json.Serialization;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Domain.Writing;
using Essunga.Portal.Writing;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Writing.History;

/// <summary>Reads the versions of a text and compares two. A text that is not there and one that is somebody else's are answered alike.</summary>
internal sealed class TextHistoryQuery(
    IDbContextFactory<PortalDbContext> contexts,
    TextRights rights,
    EnginePool engines
)
{
    /// <summary>Versions that are listed; older ones are still in the change log.</summary>
    private const int Most = 200;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    /// <param name="from">The version to compare from; null for the one before.</param>
    /// <param name="to">The version to compare to; null for the latest.</param>
    public async Task<TextHistory?> RunAsync(
        TextKey key,
        int? from,
        int? to,
        Viewer viewer,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(key);
        var right = await rights.OfAsync(viewer, key, cancellation);
        if (
            right == TextRight.None
            || await rights.GroundAsync(key, cancellation) is not { } ground
        )
        {
            return null;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context
            .Set<TextVersion>()
            .AsNoTracking()
            .Where(one => one.TextId == key.TextId)
            .OrderByDescending(one => one.Number)
            .Take(Most)
            .Select(one => new Row(one.Number, one.At, one.ById, one.Writers, one.Restored))
            .ToListAsync(cancellation);
        var people = await PeopleAsync(context, rows, cancellation);
        return new TextHistory(
            key,
            ground.Label,
            ground.Href,
            [.. rows.Select(row => Line(row, people))],
            await CompareAsync(context, key, rows, from, to, cancellation),
            right == TextRight.Write
        );
    }

    private async Task<ComparedVersions?> CompareAsync(
        PortalDbContext context,
        TextKey key,
        List<Row> rows,
        int? from,
        int? to,
        CancellationToken cancellation
    )
    {
        if (rows.Count < 2)
        {
            return null;
        }

        var later = rows.Exists(row => row.Number == to) ? to!.Value : rows[0].Number;
        var earlier = rows.Exists(row => row.Number == from)
            ? from!.Value
            : rows.Where(row => row.Number < later)
                .Select(row => row.Number)
                .DefaultIfEmpty(rows[^1].Number)
                .First();
        var texts = await context
            .Set<TextVersion>()
            .Where(one =>
                one.TextId == key.TextId && (one.Number == earlier || one.Number == later)
            )
            .ToDictionaryAsync(one => one.Number, one => one.Markdown, cancellation);
        using var lease = await engines.EnterAsync(key.TextId, cancellation);
        var parts = JsonSerializer.Deserialize<List<ComparedPart>>(
            lease.Ask(engine => engine.Compare(texts[earlier], texts[later])),
            Json
        )!;
        return new ComparedVersions(
            earlier,
            later,
            parts,
            Count(parts, ComparedChange.Added),
            Count(parts, ComparedChange.Removed)
        );
    }

    private static int Count(IEnumerable<ComparedPart> parts, ComparedChange change) =>
        parts.Sum(part =>
            Count(part.Parts ?? [], change)
            + (part.Words ?? [])
                .Where(word => word.Change == change)
                .Sum(word =>
                    word.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length
                )
        );

    private static async Task<Dictionary<Guid, ReadPerson>> PeopleAsync(
        PortalDbContext context,
        List<Row> rows,
        CancellationToken cancellation
    )
    {
        var ids = rows.SelectMany(row => row.WriterIds).Distinct().ToList();
        return await context
            .People.Where(person => ids.Contains(person.Id))
            .Join(
                context.Nodes,
                person => person.HomeNodeId,
                node => node.Id,
                (person, node) =>
                    new ReadPerson(person.Id, person.Title, node.Name, person.IsActive)
            )
            .ToDictionaryAsync(person => person.Id, cancellation);
    }

    private static VersionLine Line(Row row, Dictionary<Guid, ReadPerson> people) =>
        new(
            row.Number,
            row.At,
            people[row.ById],
            [
                .. row
                    .WriterIds.Where(id => id != row.ById)
                    .Select(id => people.GetValueOrDefault(id))
                    .OfType<ReadPerson>(),
            ],
            row.Restored
        );

    private sealed record Row(int Number, DateTime At, Guid ById, string Writers, int? Restored)
    {
        public IEnumerable<Guid> WriterIds =>
            Writers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse);
    }
}
