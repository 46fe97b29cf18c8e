using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Domain.Data;

/// <summary>Keeps, gives back and throws away what people have typed and not finished.</summary>
public sealed class DraftBook(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    /// <summary>The person's drafts whose keys begin so, by key. One command.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ReadAsync(
        Guid personId,
        string prefix,
        CancellationToken cancellation
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context
            .Drafts.AsNoTracking()
            .Where(draft => draft.PersonId == personId && draft.Key.StartsWith(prefix))
            .ToDictionaryAsync(
                draft => draft.Key,
                draft => draft.Text,
                StringComparer.Ordinal,
                cancellation
            );
    }

    /// <summary>Keeps a text under a key; an empty one throws the draft away.</summary>
    public async Task KeepAsync(
        Guid personId,
        string key,
        string? text,
        CancellationToken cancellation
    )
    {
        if (string.IsNullOrEmpty(text))
        {
            await DropAsync(personId, key, cancellation);
            return;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var draft = await context.Drafts.FindAsync([personId, key], cancellation);
        if (draft is null)
        {
            draft = new Draft { PersonId = personId, Key = key };
            context.Drafts.Add(draft);
        }

        draft.Write(text, time.GetUtcNow().UtcDateTime);
        await context.SaveChangesAsync(cancellation);
    }

    /// <summary>Throws a draft away; does nothing when there is none.</summary>
    public async Task DropAsync(Guid personId, string key, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context
            .Drafts.Where(draft => draft.PersonId == personId && draft.Key == key)
            .ExecuteDeleteAsync(cancellation);
    }
}
