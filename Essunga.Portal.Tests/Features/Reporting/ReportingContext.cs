using AngleSharp.Dom;
using Bunit;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Features.Reporting;
using Essunga.Portal.Features.Reporting.Pasting;
using Essunga.Portal.Identity;
using Essunga.Portal.Integrations.Database;
using Essunga.Portal.Tests.Support;
using Essunga.Portal.Tests.Writing;
using Essunga.Portal.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Essunga.Portal.Tests.Features.Reporting;

/// <summary>The page of what is owed, on a day when T2 2025 is locked and a value of it is missing.</summary>
public abstract class ReportingContext : PortalContext
{
    private protected const string Field = "varde-e02-2025-tertial-2-total";

    protected ReportingContext()
        : this(TestDatabase.WithSampleAsync().GetAwaiter().GetResult()) { }

    private ReportingContext(TestDatabase database)
        : base(services => Register(services, database))
    {
        Database = database;
        // What is saved is read back, as in the portal.
        Database.Listeners.Add(new SaveNotice(Services.GetRequiredService<DataVersion>()));
    }

    private protected TestDatabase Database { get; }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            Database.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private protected IRenderedComponent<ReportPage> Open(string persona)
    {
        SignIn(persona);
        var page = Render<ReportPage>();
        page.WaitForElement(".lead", TimeSpan.FromSeconds(20));
        return page;
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

    private protected static Task TypeAsync(IRenderedComponent<ReportPage> page, string text) =>
        page.Find($"#{Field}").ChangeAsync(text);

    private protected static Task PressAsync(IRenderedComponent<ReportPage> page, string word) =>
        page.FindAll(".ask button").Single(button => Read(button) == word).ClickAsync();

    private protected async Task<decimal?> ValueAsync()
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

    private protected static string Read(IElement element) =>
        string.Join(
            ' ',
            element
                .TextContent.Replace('\u00a0', ' ')
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    private static void Register(IServiceCollection services, TestDatabase database)
    {
        services.AddSingleton<TimeProvider>(
            new FakeTimeProvider(new DateTimeOffset(2025, 10, 9, 8, 0, 0, TimeSpan.Zero))
        );
        services.AddSingleton<IDbContextFactory<PortalDbContext>>(database);
        services.AddSingleton<DataVersion>();
        services.AddSingleton<ReadCache>();
        services.AddSingleton<ViewerReader>();
        services.AddSingleton<CalendarReader>();
        services.AddSingleton<GoalPeriodReader>();
        services.AddSingleton<DraftBook>();
        services.AddSingleton<SettingsReader>();
        services.AddSingleton<ReportQuery>();
        services.AddSingleton<ReportValue>();
        services.AddSingleton<ReportActivity>();
        services.AddSingleton<ITextDesk, WrittenDesk>();
        services.AddSingleton<PasteQuery>();
        services.AddSingleton<PasteCommand>();
        services.AddScoped<CurrentViewer>();
    }
}
