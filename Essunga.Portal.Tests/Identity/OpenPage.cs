using System.Security.Claims;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Identity;
using Essunga.Portal.Integrations.Database;
using Essunga.Portal.Tests.Support;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Tests.Identity;

/// <summary>A page that somebody has open, and whose roles may be changed behind it.</summary>
public abstract class OpenPage : IAsyncLifetime
{
    private readonly DataVersion _version = new();

    private protected TestDatabase Database { get; private set; } = null!;

    protected Guid PersonId { get; set; }

    public virtual async ValueTask InitializeAsync()
    {
        Database = await TestDatabase.WithSampleAsync();
        Database.Listeners.Add(new SaveNotice(_version));
        PersonId = (await Database.ViewerAsync("ekonomichef")).PersonId;
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Database.DisposeAsync();
    }

    private protected CircuitAccess Open(ClaimsPrincipal user, TimeProvider time) =>
        new(
            new Known(user),
            new ViewerReader(Database, new ReadCache(_version)),
            new SecurityBook(Database, time),
            time
        );

    protected async Task ChangeAsync(Action<PortalDbContext, Person> change)
    {
        await using var context = Database.CreateDbContext();
        var person = await context
            .People.Include(one => one.Roles)
            .SingleAsync(one => one.Id == PersonId);
        change(context, person);
        context.Stamp = new ChangeStamp(Guid.Empty, TimeProvider.System.GetUtcNow().UtcDateTime);
        await context.SaveChangesAsync();
    }

    private sealed class Known(ClaimsPrincipal user) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() =>
            Task.FromResult(new AuthenticationState(user));
    }
}
