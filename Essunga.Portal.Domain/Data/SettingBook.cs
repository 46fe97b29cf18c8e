using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Domain.Data;

/// <summary>Keeps and gives back what people have set for themselves.</summary>
public sealed class SettingBook(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>What the person has set under the key; null when nothing is. One command.</summary>
    public async Task<string?> ReadAsync(Guid personId, string key, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context
            .PersonalSettings.AsNoTracking()
            .Where(setting => setting.PersonId == personId && setting.Key == key)
            .Select(setting => setting.Value)
            .SingleOrDefaultAsync(cancellation);
    }

    /// <summary>Sets a value; null goes back to what holds for everybody.</summary>
    public async Task SetAsync(
        Guid personId,
        string key,
        string? value,
        CancellationToken cancellation
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (value is null)
        {
            await context
                .PersonalSettings.Where(setting =>
                    setting.PersonId == personId && setting.Key == key
                )
                .ExecuteDeleteAsync(cancellation);
            return;
        }

        var there = await context.PersonalSettings.FindAsync([personId, key], cancellation);
        if (there is null)
        {
            there = new PersonalSetting { PersonId = personId, Key = key };
            context.PersonalSettings.Add(there);
        }

        there.Set(value);
        await context.SaveChangesAsync(cancellation);
    }
}
