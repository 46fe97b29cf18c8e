using System.Security.Claims;
using AngleSharp.Dom;
using Bunit;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Features.Measures.Editing;
using Essunga.Portal.Identity;
using Essunga.Portal.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Essunga.Portal.Tests.Features.Measures.Editing;

/// <summary>What the pages where indicators are made and changed stand on: the sample data, on a day of its year.</summary>
public abstract class EditingContext : PortalContext
{
    private Guid _person;

    protected EditingContext()
        : this(
            TestDatabase.WithSampleAsync().GetAwaiter().GetResult(),
            new FakeTimeProvider(new DateTimeOffset(2025, 10, 9, 8, 0, 0, TimeSpan.Zero))
        ) { }

    private EditingContext(TestDatabase database, FakeTimeProvider time)
        : base(services => Register(services, database, time)) =>
        (Database, Time) = (database, time);

    private protected TestDatabase Database { get; }

    private protected FakeTimeProvider Time { get; }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            Database.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private protected void SignIn(string persona)
    {
        using var context = Database.CreateDbContext();
        _person = context.People.Single(one => one.PersonaKey == persona).Id;
        Reader.SetAuthorized(persona);
        Reader.SetClaims(new Claim("portal:person", _person.ToString()));
    }

    private protected static IElement Button<T>(IRenderedComponent<T> page, string text)
        where T : IComponent =>
        page.FindAll("button").First(button => button.TextContent.Replace('\u00A0', ' ') == text);

    private protected List<Draft> Drafts()
    {
        using var context = Database.CreateDbContext();
        return [.. context.Drafts];
    }

    private static void Register(
        IServiceCollection services,
        TestDatabase database,
        TimeProvider time
    )
    {
        var version = new DataVersion();
        services.AddSingleton(time);
        services.AddSingleton<IDbContextFactory<PortalDbContext>>(database);
        services.AddSingleton(version);
        services.AddSingleton<ReadCache>();
        services.AddSingleton<ViewerReader>();
        services.AddScoped<CurrentViewer>();
        services.AddSingleton<DraftBook>();
        services.AddSingleton<PersonalSettings>();
        services.AddSingleton<EditQuery>();
        services.AddSingleton<SaveIndicator>();
        services.AddSingleton<SaveTarget>();
        services.AddSingleton<EndIndicator>();
    }
}
