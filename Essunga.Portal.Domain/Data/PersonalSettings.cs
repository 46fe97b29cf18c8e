using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Domain.Data;

/// <summary>Reads and keeps what people have chosen for themselves.</summary>
public sealed class PersonalSettings(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    /// <summary>What the person has chosen, by key. One command.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ReadAsync(
        Guid personId,
        CancellationToken cancellation
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context
            .PersonalSettings.AsNoTracking()
            .Where(one => one.PersonId == personId)
            .ToDictionaryAsync(
                one => one.Key,
                one => one.Value,
                StringComparer.Ordinal,
                cancellation
            );
    }

    /// <summary>Marks the reading of everybody's settings, which no page asks for.</summary>
    public const string EverybodysTag = "everybodys-settings";

    /// <summary>Everybody's choice under a key. One command.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> ReadAllAsync(
        string key,
        CancellationToken cancellation
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context
            .PersonalSettings.AsNoTracking()
            .TagWith(EverybodysTag)
            .Where(one => one.Key == key)
            .ToDictionaryAsync(one => one.PersonId, one => one.Value, cancellation);
    }

    /// <summary>What some people have chosen under a key. One command.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> ReadOfAsync(
        IReadOnlyCollection<Guid> personIds,
        string key,
        CancellationToken cancellation
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context
            .PersonalSettings.AsNoTracking()
            .Where(one => one.Key == key && personIds.Contains(one.PersonId))
            .ToDictionaryAsync(one => one.PersonId, one => one.Value, cancellation);
    }

    /// <summary>Keeps a choice; null throws it away. The latest holds.</summary>
    public async Task KeepAsync(
        Guid personId,
        string key,
        string? value,
        CancellationToken cancellation
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var there = context.PersonalSettings.Where(one =>
            one.PersonId == personId && one.Key == key
        );
        if (value is null)
        {
            await there.ExecuteDeleteAsync(cancellation);
            return;
        }

        var now = time.GetUtcNow().UtcDateTime;
        if (await ChangeAsync(there, value, now, cancellation))
        {
            return;
        }

        context.PersonalSettings.Add(
            new()
            {
                PersonId = personId,
                Key = key,
                Value = value,
                At = now,
            }
        );
        try
        {
            await context.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // The same person's other window was first.
            await ChangeAsync(there, value, now, cancellation);
        }
    }

    private static async Task<bool> ChangeAsync(
        IQueryable<PersonalSetting> there,
        string value,
        DateTime now,
        CancellationToken cancellation
    ) =>
        await there.ExecuteUpdateAsync(
            set => set.SetProperty(one => one.Value, value).SetProperty(one => one.At, now),
            cancellation
        ) > 0;
}
