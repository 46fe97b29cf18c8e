using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Essunga.Portal.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Domain.Data;

/// <summary>Remembers which heading each person took for which field.</summary>
public sealed class ColumnMappingBook(
    IDbContextFactory<PortalDbContext> contexts,
    TimeProvider time
)
{
    /// <summary>Field and heading as chosen the last time; null the first. One command.</summary>
    public async Task<IReadOnlyDictionary<string, string>?> FindAsync(
        Guid personId,
        string kind,
        IReadOnlyList<string> headings,
        CancellationToken cancellation
    )
    {
        var signature = SignatureOf(headings);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var columns = await context
            .ColumnMappings.AsNoTracking()
            .Where(one =>
                one.PersonId == personId && one.Kind == kind && one.Signature == signature
            )
            .Select(one => one.Columns)
            .SingleOrDefaultAsync(cancellation);
        return columns is null
            ? null
            : JsonSerializer.Deserialize<Dictionary<string, string>>(columns);
    }

    public async Task RememberAsync(
        Guid personId,
        string kind,
        IReadOnlyList<string> headings,
        IReadOnlyDictionary<string, string> columns,
        CancellationToken cancellation
    )
    {
        var signature = SignatureOf(headings);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var mapping = await context.ColumnMappings.FindAsync(
            [personId, kind, signature],
            cancellation
        );
        if (mapping is null)
        {
            mapping = new ColumnMapping
            {
                PersonId = personId,
                Kind = kind,
                Signature = signature,
            };
            context.ColumnMappings.Add(mapping);
        }

        mapping.Remember(JsonSerializer.Serialize(columns), time.GetUtcNow().UtcDateTime);
        await context.SaveChangesAsync(cancellation);
    }

    // In any order and however they are capitalised, the same headings are the same file.
    private static string SignatureOf(IReadOnlyList<string> headings) =>
        Convert.ToHexString(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Join(
                        '\n',
                        headings
                            .Select(heading => SearchText.From(heading))
                            .Order(StringComparer.Ordinal)
                    )
                )
            )
        );
}
