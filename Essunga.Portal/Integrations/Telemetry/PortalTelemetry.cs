using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Essunga.Portal.Integrations.Telemetry;

/// <summary>
/// Structured logs to the console, and metrics and traces by OpenTelemetry to the collector that
/// <c>Telemetry:OtlpEndpoint</c> names; without it nothing leaves the machine.
/// </summary>
internal static class PortalTelemetry
{
    private static readonly string[] Meters =
    [
        "Microsoft.AspNetCore.Components",
        "Microsoft.AspNetCore.Components.Lifecycle",
        "Microsoft.AspNetCore.Components.Server.Circuits",
        "Microsoft.AspNetCore.Http.Connections",
        "Microsoft.AspNetCore.Server.Kestrel",
        "Microsoft.AspNetCore.Hosting",
    ];

    private static readonly string[] Sources =
    [
        "Microsoft.AspNetCore",
        "Microsoft.AspNetCore.Components",
        "Microsoft.AspNetCore.Components.Server.Circuits",
    ];

    public static void AddPortalTelemetry(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        if (builder.Environment.IsDevelopment())
        {
            builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        }
        else
        {
            builder.Logging.AddJsonConsole(console =>
            {
                console.IncludeScopes = true;
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "O";
            });
        }

        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        var telemetry = builder
            .Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("essunga-portal"));
        if (builder.Configuration["Telemetry:OtlpEndpoint"] is { Length: > 0 } endpoint)
        {
            telemetry
                .WithMetrics(metrics =>
                    metrics
                        .AddMeter(Meters)
                        .AddOtlpExporter(otlp => otlp.Endpoint = new Uri(endpoint))
                )
                .WithTracing(traces =>
                    traces
                        .AddSource(Sources)
                        .AddOtlpExporter(otlp => otlp.Endpoint = new Uri(endpoint))
                );
        }
    }
}
