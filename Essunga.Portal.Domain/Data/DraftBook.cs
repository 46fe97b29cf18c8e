using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Domain.Data;

/// <summary>A form as somebody left it.</summary>
/// <param name="At">UTC of the last that was typed.</param>
public sealed record KeptDraft<T>(T Form, DateTime At)
    where T : class;

/// <summary>
/// Keeps, gives back and throws away what people have typed and not finished. A form is kept as JSON; one that an
/// earlier version of the portal kept and this one cannot read is as if it were not there.
/// </summary>
public sealed class DraftBook(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    // The text goes into the database and nowhere else: escaping å to six letters would only make it longer.
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The text that a form is kept as.</summary>
    public static string Write<T>(T form)
        where T : class => JsonSerializer.Serialize(form, Json);

    /// <summary>The form that a text was written from; null for no text and for another form's.</summary>
    public static T? Read<T>(string? text)
        where T : class
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<T>(text, Json);
        }
        catch (Exception other) when (other is JsonException or FormatException)
        {
            return null;
        }
    }

    /// <summary>The person's draft under the key; null when there is none. One command.</summary>
    public async Task<KeptDraft<T>?> FindAsync<T>(
        Guid personId,
        string key,
        CancellationToken cancellation
    )
        where T : class
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var draft = await context
            .Drafts.AsNoTracking()
            .SingleOrDefaultAsync(one => one.PersonId == personId && one.Key == key, cancellation);
        return Read<T>(draft?.Text) is { } form ? new(form, draft!.At) : null;
    }

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

        // The same form in another tab was first, or has thrown it away: what is typed last holds.
        await SaveRace.RunAsync(() => WriteAsync(personId, key, text, cancellation), tries: 2);
    }

    /// <summary>Throws a draft away; does nothing when there is none.</summary>
    public async Task DropAsync(Guid personId, string key, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context
            .Drafts.Where(draft => draft.PersonId == personId && draft.Key == key)
            .ExecuteDeleteAsync(cancellation);
    }

    private async Task WriteAsync(
        Guid personId,
        string key,
        string text,
        CancellationToken cancellation
    )
    {
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
}
