using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Data.Sqlite;
using Essunga.Portal.Domain.Data.SqlServer;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Integrations.Database;

/// <summary>Puts the database and its readers into the host.</summary>
public static class PortalDatabase
{
    public static IServiceCollection AddPortalDatabase(
        this IServiceCollection services,
        DatabaseSettings settings,
        BackupSettings backup
    )
    {
        services.AddSingleton(settings);
        // The real clock, whatever day the sample data is shown for: names of files tell when they were made.
        services.AddSingleton(new SqliteBackup(settings, backup, TimeProvider.System));
        services.AddSingleton<SchemaUpgrade>();
        if (settings.IsSqlite)
        {
            services.AddDbContextFactory<SqlitePortalDbContext>(
                (provider, options) =>
                    options
                        .UseSqlite(settings.ConnectionString)
                        .AddInterceptors([.. Interceptors(provider), new ShortLockWaits()])
            );
            services.AddSingleton<
                IDbContextFactory<PortalDbContext>,
                ContextFactory<SqlitePortalDbContext>
            >();
            // First of all, and therefore let go of last.
            services.AddHostedService<SqliteHold>();
            services.AddSingleton<SqliteStatistics>();
            services.AddHostedService(provider => provider.GetRequiredService<SqliteStatistics>());
        }
        else
        {
            services.AddDbContextFactory<SqlServerPortalDbContext>(
                (provider, options) =>
                    options
                        .UseSqlServer(
                            settings.ConnectionString,
                            sql =>
                                sql.UseCompatibilityLevel(
                                    SqlServerPortalDbContext.CompatibilityLevel
                                )
                        )
                        .AddInterceptors(Interceptors(provider))
            );
            services.AddSingleton<
                IDbContextFactory<PortalDbContext>,
                ContextFactory<SqlServerPortalDbContext>
            >();
        }

        services.AddSingleton<DataVersion>();
        services.AddSingleton<ReadCache>();
        services.AddSingleton<CalendarReader>();
        services.AddSingleton<IndicatorListReader>();
        services.AddSingleton<GoalPeriodReader>();
        services.AddSingleton<PastReader>();
        services.AddSingleton<PlanChangeReader>();
        services.AddSingleton<ViewerReader>();
        services.AddSingleton<OrganisationReader>();
        services.AddSingleton<SettingsReader>();
        services.AddSingleton<OrganisationDay>();
        services.AddSingleton<VisitBook>();
        services.AddSingleton<DraftBook>();
        services.AddSingleton<SecurityBook>();
        services.AddSingleton<ColumnMappingBook>();
        services.AddSingleton<SaveNotice>();
        services.AddSingleton<ChangeWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<ChangeWatch>());
        services.AddHostedService<DayTurn>();
        return services;
    }

    private static IEnumerable<Microsoft.EntityFrameworkCore.Diagnostics.IInterceptor> Interceptors(
        IServiceProvider provider
    ) =>
        provider
            .GetServices<Microsoft.EntityFrameworkCore.Diagnostics.IInterceptor>()
            .Append(provider.GetRequiredService<SaveNotice>());
}
