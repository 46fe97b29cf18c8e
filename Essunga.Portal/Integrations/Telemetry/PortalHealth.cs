using Essunga.Portal.Domain.Data;
using Essunga.Portal.Integrations.Database;
using Essunga.Portal.Integrations.Restart;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Essunga.Portal.Integrations.Telemetry;

/// <summary>Whether the process lives, and whether it is ready for readers. Bodies tell the state and nothing more.</summary>
internal static class PortalHealth
{
    private const string Ready = "ready";

    public static void AddPortalHealth(this IServiceCollection services) =>
        services
            .AddHealthChecks()
            .AddCheck<DatabaseCheck>("database", tags: [Ready])
            .AddCheck<DiskCheck>("disk", tags: [Ready])
            .AddCheck<PlannedStop>("running", tags: [Ready]);

    public static void MapPortalHealth(this WebApplication app)
    {
        string[] methods = [HttpMethods.Get, HttpMethods.Head];
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false })
            .WithHttpMethods(methods)
            .AllowAnonymous();
        app.MapHealthChecks(
                "/health/ready",
                new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) }
            )
            .WithHttpMethods(methods)
            .AllowAnonymous();
    }

    private static IEndpointConventionBuilder WithHttpMethods(
        this IEndpointConventionBuilder endpoint,
        string[] methods
    ) => endpoint.WithMetadata(new Microsoft.AspNetCore.Routing.HttpMethodMetadata(methods));

    /// <summary>The database answers, and nothing waits to be migrated.</summary>
    private sealed class DatabaseCheck(IDbContextFactory<PortalDbContext> contexts) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context,
            CancellationToken cancellationToken = default
        )
        {
            await using var database = await contexts.CreateDbContextAsync(cancellationToken);
            var pending = await database.Database.GetPendingMigrationsAsync(cancellationToken);
            return pending.Any() ? HealthCheckResult.Unhealthy() : HealthCheckResult.Healthy();
        }
    }

    /// <summary>There is room for the SQLite file to grow.</summary>
    private sealed class DiskCheck(DatabaseSettings settings) : IHealthCheck
    {
        private const long LeastFree = 100L * 1024 * 1024;

        public Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context,
            CancellationToken cancellationToken = default
        )
        {
            var isRoom =
                settings.File is not { } file
                || new DriveInfo(Path.GetFullPath(file)).AvailableFreeSpace >= LeastFree;
            return Task.FromResult(
                isRoom ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy()
            );
        }
    }
}
