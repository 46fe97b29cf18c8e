using AngleSharp.Dom;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Identity;
using Essunga.Portal.Integrations.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Essunga.Portal.Tests.Support;

/// <summary>
/// A page with the sample data behind it, on 9 October 2025 at ten: T2 2025 is locked, and a value of it is missing.
/// </summary>
public abstract class SamplePage : PortalContext
{
    /// <param name="register">What the page under test asks for besides the readers and books that stand here.</param>
    protected SamplePage(Action<IServiceCollection> register)
        : this(
            TestDatabase.WithSampleAsync().GetAwaiter().GetResult(),
            new FakeTimeProvider(new DateTimeOffset(2025, 10, 9, 8, 0, 0, TimeSpan.Zero)),
            register
        ) { }

    private SamplePage(
        TestDatabase database,
        FakeTimeProvider time,
        Action<IServiceCollection> register
    )
        : base(services =>
        {
            services.AddSingleton<TimeProvider>(time);
            services.AddSingleton<IDbContextFactory<PortalDbContext>>(database);
            services.AddSingleton<CalendarReader>();
            services.AddSingleton<GoalPeriodReader>();
            services.AddSingleton<SettingsReader>();
            services.AddSingleton<DraftBook>();
            services.AddScoped<CurrentViewer>();
            register(services);
        })
    {
        (Database, Time) = (database, time);
        // What is saved is read back, as in the portal.
        Database.Listeners.Add(new SaveNotice(Services.GetRequiredService<DataVersion>()));
    }

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
        Reader.SetAuthorized(persona);
        Reader.SetClaims([
            .. PortalClaims
                .For(Database.ViewerAsync(persona).GetAwaiter().GetResult(), "test")
                .Claims,
        ]);
    }

    /// <summary>As a reader reads it, whichever kind of space it is and however many.</summary>
    private protected static string Read(IElement element) =>
        string.Join(
            ' ',
            element
                .TextContent.Replace('\u00a0', ' ')
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    /// <summary>The value of E02 for T2 2025, which is missing; null as long as it is.</summary>
    private protected async Task<decimal?> MissingValueAsync()
    {
        await using var context = Database.CreateDbContext();
        return await context
            .Measurements.Where(one =>
                one.PeriodYear == 2025
                && one.PeriodIndex == 2
                && context.Indicators.Any(indicator =>
                    indicator.Id == one.IndicatorId && indicator.Code == "E02"
                )
            )
            .Select(one => one.Value)
            .SingleOrDefaultAsync();
    }
}
