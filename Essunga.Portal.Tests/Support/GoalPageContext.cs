using System.Security.Claims;
using Bunit;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Features.Goals.Activities;
using Essunga.Portal.Features.Goals.Board;
using Essunga.Portal.Features.Goals.Editing;
using Essunga.Portal.Features.Goals.OneGoal;
using Essunga.Portal.Features.Goals.Past;
using Essunga.Portal.Features.Goals.Periods;
using Essunga.Portal.Features.Goals.Stating;
using Essunga.Portal.Identity;
using Essunga.Portal.Integrations.Database;
using Essunga.Portal.Tests.Writing;
using Essunga.Portal.Writing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Essunga.Portal.Tests.Support;

/// <summary>A page of goals under test with the readers it uses, on the sample data, on 9 October 2025.</summary>
public abstract class GoalPageContext() : PortalContext(Register)
{
    private readonly (HttpContext Http, StartingAnswer Answer) _prerender = StartingAnswer.Open();

    /// <summary>Writes in whichever text the page has open.</summary>
    protected void Write(string text) => Written.Text = text;

    /// <summary>The texts that are open.</summary>
    private protected WrittenDesk Written => (WrittenDesk)Services.GetRequiredService<ITextDesk>();

    protected TestDatabase Database { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Database = await TestDatabase.WithSampleAsync();
        // What is saved is read back, as in the portal.
        Database.Listeners.Add(new SaveNotice(Services.GetRequiredService<DataVersion>()));
        Services.GetRequiredService<BreakableDatabase>().Database = Database;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Database is not null)
        {
            Database.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    /// <summary>The code that the answer is sent with, as in a prerender.</summary>
    protected Task<int> SentAsync() => _prerender.Answer.StartAsync();

    /// <summary>Signs in as a sample persona.</summary>
    protected void SignIn(string persona)
    {
        using var context = Database.CreateDbContext();
        var person = context.People.Single(one => one.PersonaKey == persona);
        Reader.SetAuthorized(persona);
        Reader.SetClaims(new Claim("portal:person", person.Id.ToString()));
    }

    /// <summary>A database that answers nothing from now on.</summary>
    protected void BreakTheDatabase() =>
        Services.GetRequiredService<BreakableDatabase>().Database = null;

    protected IRenderedComponent<TPage> Open<TPage>(
        string address,
        string? goal = null,
        string? code = null
    )
        where TPage : ComponentBase
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<TPage>(p =>
        {
            p.AddCascadingValue(_prerender.Http);
            if (goal is not null)
            {
                p.TryAdd(nameof(GoalPage.Goal), goal);
            }

            if (code is not null)
            {
                p.TryAdd(nameof(ActivityPage.Code), code);
            }
        });
    }

    private static void Register(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(
            new FakeTimeProvider(new DateTimeOffset(2025, 10, 9, 8, 0, 0, TimeSpan.Zero))
        );
        services.AddSingleton<BreakableDatabase>();
        services.AddSingleton<IDbContextFactory<PortalDbContext>>(all =>
            all.GetRequiredService<BreakableDatabase>()
        );
        services.AddSingleton<DataVersion>();
        services.AddSingleton<ReadCache>();
        services.AddSingleton<CalendarReader>();
        services.AddSingleton<GoalPeriodReader>();
        services.AddSingleton<VisitBook>();
        services.AddSingleton<PersonalSettings>();
        services.AddSingleton<DraftBook>();
        services.AddSingleton<ViewerReader>();
        services.AddSingleton<PlanChangeReader>();
        services.AddSingleton<GoalBoardQuery>();
        services.AddSingleton<OneGoalQuery>();
        services.AddSingleton<PastReader>();
        services.AddSingleton<PastGoalQuery>();
        services.AddSingleton<CompareQuery>();
        services.AddSingleton<StatingQuery>();
        services.AddSingleton<StateCommand>();
        services.AddSingleton<ITextDesk, WrittenDesk>();
        services.AddSingleton<GoalElsewhere>();
        services.AddSingleton<DraftBook>();
        services.AddSingleton<PeriodsQuery>();
        services.AddSingleton<SavePeriod>();
        services.AddSingleton<SaveRule>();
        services.AddSingleton<SaveArea>();
        services.AddSingleton<GoalFormQuery>();
        services.AddSingleton<SaveGoal>();
        services.AddSingleton<HandGoal>();
        services.AddSingleton<EndGoal>();
        services.AddSingleton<ActivityQuery>();
        services.AddSingleton<SaveActivity>();
        services.AddSingleton<EndActivity>();
        services.AddScoped<CurrentViewer>();
    }

    private sealed class BreakableDatabase : IDbContextFactory<PortalDbContext>
    {
        public TestDatabase? Database { get; set; }

        public PortalDbContext CreateDbContext() =>
            Database?.CreateDbContext()
            ?? throw new InvalidOperationException("The database is gone.");
    }
}
