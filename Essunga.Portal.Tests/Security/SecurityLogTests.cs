using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Essunga.Portal.Tests.Security;

/// <summary>Sign-in, what is denied and changed roles are noted: what, who and when; and what is noted stays.</summary>
[Collection(OneHost.Name)]
public sealed class SecurityLogTests(PortalHost portal)
{
    [Fact]
    public async Task SignInAndDenial_OfAPerson_AreNotedWithWhoAndWhen()
    {
        await using var context = Open();
        var person = await context.People.SingleAsync(one =>
            one.PersonaKey == "medarbetare-nossebro-skola"
        );
        var since = await context.SecurityLog.MaxAsync(one => (long?)one.Id) ?? 0;

        using var client = await portal.SignedInAsync("medarbetare-nossebro-skola");
        using var denied = await client.GetAsync(new Uri("/uppfoljning", UriKind.Relative));

        var noted = await context
            .SecurityLog.Where(one => one.Id > since && one.PersonId == person.Id)
            .OrderBy(one => one.Id)
            .ToListAsync();
        Assert.Equal(
            [SecurityEvent.SignedIn, SecurityEvent.AccessDenied],
            noted.Select(one => one.Event)
        );
        Assert.Equal("/uppfoljning", noted[1].Detail);
        Assert.All(noted, one => Assert.Equal(DateTimeKind.Utc, one.At.Kind));
    }

    [Fact]
    public async Task Note_ThatIsTooLong_IsCut()
    {
        await using var database = await TestDatabase.EmptyAsync();

        await new SecurityBook(database, TimeProvider.System).NoteAsync(
            SecurityEvent.AccessDenied,
            null,
            new string('x', 5_000),
            CancellationToken.None
        );

        await using var context = database.CreateDbContext();
        Assert.Equal(
            SecurityLogEntry.LongestDetail,
            (await context.SecurityLog.SingleAsync()).Detail!.Length
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Log_ThatSomebodyRewrites_IsNotSaved(bool isSecurityLog)
    {
        await using var database = await TestDatabase.WithSampleAsync();
        await new SecurityBook(database, TimeProvider.System).NoteAsync(
            SecurityEvent.SignedOut,
            null,
            null,
            CancellationToken.None
        );
        foreach (var state in new[] { EntityState.Modified, EntityState.Deleted })
        {
            await using var context = database.CreateDbContext();
            context.Stamp = new ChangeStamp(
                Guid.Empty,
                TimeProvider.System.GetUtcNow().UtcDateTime
            );
            object entry = isSecurityLog
                ? await context.SecurityLog.FirstAsync()
                : await context.ChangeLog.FirstAsync();
            context.Entry(entry).State = state;

            await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync());
        }
    }

    [Fact]
    public async Task Role_ThatIsGivenAndTaken_IsInTheChangeLogWithWhoAndWhen()
    {
        await using var database = await TestDatabase.WithSampleAsync();
        var (by, id) = (Guid.NewGuid(), Guid.NewGuid());
        var at = new DateTime(2025, 10, 9, 8, 0, 0, DateTimeKind.Utc);
        await using var context = database.CreateDbContext();
        var person = await context
            .People.Include(one => one.Roles)
            .SingleAsync(one => one.PersonaKey == "revisor");
        context.Stamp = new ChangeStamp(by, at);
        person.Take(id, Role.Administrator, person.HomeNodeId, new DateOnly(2025, 10, 9));
        context.AddRange(person.Roles.Where(role => role.Id == id));
        await context.SaveChangesAsync();
        context.RemoveRange(person.Roles.Where(role => role.Id == id));
        await context.SaveChangesAsync();

        var told = await context
            .ChangeLog.Where(one => one.Subject == nameof(RoleAssignment) && one.SubjectId == id)
            .OrderBy(one => one.Id)
            .ToListAsync();
        Assert.Equal([ChangeKind.Added, ChangeKind.Removed], told.Select(one => one.Kind));
        Assert.All(told, one => Assert.Equal((by, at), (one.ById, one.At)));
        Assert.Contains("Administrator", told[0].After, StringComparison.Ordinal);
    }

    private PortalDbContext Open() =>
        portal.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContext();
}
