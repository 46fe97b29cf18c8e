using System.Security.Claims;
using AngleSharp.Dom;
using Bunit;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Features.Administration.HandingOver;
using Essunga.Portal.Features.Administration.OnePerson;
using Essunga.Portal.Features.Administration.Organisation;
using Essunga.Portal.Features.Administration.Overview;
using Essunga.Portal.Features.Administration.Ownings;
using Essunga.Portal.Features.Administration.People;
using Essunga.Portal.Features.Administration.Settings;
using Essunga.Portal.Features.Administration.Unowned;
using Essunga.Portal.Identity;
using Essunga.Portal.Integrations.Database;
using Essunga.Portal.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Essunga.Portal.Tests.Features.Administration;

/// <summary>The pages of the administration with the sample behind them, on 9 October 2025, as an administrator has them.</summary>
public abstract class AdministrationPage : PortalContext
{
    protected AdministrationPage()
        : this(TestDatabase.WithSampleAsync().GetAwaiter().GetResult()) { }

    private AdministrationPage(TestDatabase database)
        : base(services => Register(services, database))
    {
        Database = database;
        database.Listeners.Add(new SaveNotice(Services.GetRequiredService<DataVersion>()));
        Reader.SetAuthorized("administrator");
        Reader.SetClaims(new Claim("portal:person", IdOf("administrator").ToString()));
    }

    protected TestDatabase Database { get; }

    private protected Breakable Source => Services.GetRequiredService<Breakable>();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            Database.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    protected static IElement FormOf(IRenderedComponent<IComponent> page, string field) =>
        page.Find(field).Closest("form")!;

    protected static string Read(IElement element) =>
        string.Join(
            ' ',
            element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    protected IRenderedComponent<TPage> Open<TPage>(string address, string? id = null)
        where TPage : IComponent
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<TPage>(p =>
        {
            if (id is not null)
            {
                p.TryAdd("Id", id);
            }
        });
    }

    protected Guid IdOf(string persona)
    {
        using var context = Database.CreateDbContext();
        return context.People.Single(person => person.PersonaKey == persona).Id;
    }

    protected Guid NodeId(string code)
    {
        using var context = Database.CreateDbContext();
        return context.Nodes.Single(node => node.Code == code).Id;
    }

    private static void Register(IServiceCollection services, TestDatabase database)
    {
        services.AddSingleton<TimeProvider>(
            new FakeTimeProvider(new DateTimeOffset(2025, 10, 9, 8, 0, 0, TimeSpan.Zero))
        );
        services.AddSingleton(new Breakable(database));
        services.AddSingleton<IDbContextFactory<PortalDbContext>>(all =>
            all.GetRequiredService<Breakable>()
        );
        services.AddSingleton<DataVersion>();
        services.AddSingleton<ReadCache>();
        services.AddSingleton<ViewerReader>();
        services.AddSingleton<OrganisationReader>();
        services.AddSingleton<SettingsReader>();
        services.AddSingleton<OwningReader>();
        services.AddSingleton<HandOver>();
        services.AddSingleton<OverviewQuery>();
        services.AddSingleton<OrganisationQuery>();
        services.AddSingleton<NodeNames>();
        services.AddSingleton<NodeGoals>();
        services.AddSingleton<ChangeOrganisation>();
        services.AddSingleton<PeopleQuery>();
        services.AddSingleton<PersonalSettings>();
        services.AddSingleton<DigestChoices>();
        services.AddSingleton<PersonQuery>();
        services.AddSingleton<ChangePerson>();
        services.AddSingleton<HandingQuery>();
        services.AddSingleton<UnownedQuery>();
        services.AddSingleton<ChangeSettings>();
        services.AddScoped<CurrentViewer>();
    }

    private protected sealed class Breakable(TestDatabase database)
        : IDbContextFactory<PortalDbContext>
    {
        public bool IsBroken { get; set; }

        public PortalDbContext CreateDbContext() =>
            IsBroken
                ? throw new InvalidOperationException("The database is gone.")
                : database.CreateDbContext();
    }
}
