using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Files.Importing;

/// <summary>The nodes that the reader may change something under, found by code, name or address.</summary>
internal sealed class KnownNodes
{
    private readonly Dictionary<string, HeldNode?> _byText = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<Guid> _ids = [];

    private KnownNodes() { }

    /// <summary>One command.</summary>
    public static async Task<KnownNodes> ReadAsync(
        PortalDbContext context,
        Func<string, bool> isAllowed,
        CancellationToken cancellation
    )
    {
        var known = new KnownNodes();
        var all = await context
            .Nodes.AsNoTracking()
            .Select(node => new
            {
                node.Slug,
                Held = new HeldNode(node.Id, node.Code, node.Name, node.Kind, node.Path),
            })
            .ToListAsync(cancellation);
        foreach (var one in all.Where(one => isAllowed(one.Held.Path)))
        {
            known._ids.Add(one.Held.Id);
            known._byText[one.Held.Code] = one.Held;
        }

        // A name that two have says nothing; a code always wins over a name.
        foreach (
            var named in all.SelectMany(one => new[] { (one.Held.Name, one), (one.Slug, one) })
                .GroupBy(one => one.Item1, StringComparer.OrdinalIgnoreCase)
        )
        {
            var held = named.Select(one => one.one.Held).Distinct().ToList();
            if (held is [var only] && known.Has(only.Id))
            {
                known._byText.TryAdd(named.Key, only);
            }
        }

        return known;
    }

    public bool Has(Guid id) => _ids.Contains(id);

    public HeldNode? Find(string text) => _byText.GetValueOrDefault(text);
}
