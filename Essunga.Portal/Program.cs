using Essunga.Portal;
using Essunga.Portal.Components.App;
using Essunga.Portal.Features.Files.Exporting;
using Essunga.Portal.Identity;
using Essunga.Portal.Integrations.Compression;
using Essunga.Portal.Integrations.Database;
using Essunga.Portal.Integrations.Mail;
using Essunga.Portal.Integrations.Notices;
using Essunga.Portal.Integrations.Restart;
using Essunga.Portal.Integrations.Security;
using Essunga.Portal.Integrations.Telemetry;
using Essunga.Portal.Writing;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.ResponseCompression;

try
{
    if (await PortalCommand.RunAsync(args) is { } code)
    {
        return code;
    }

    var builder = WebApplication.CreateBuilder(args);
    builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
    var mode = SampleGuard.Choose(builder.Configuration, builder.Environment);
    builder.AddPortalTelemetry();
    builder.Services.AddPortalDatabase(
        DatabaseSettings.From(builder.Configuration, builder.Environment.ContentRootPath),
        BackupSettings.From(builder.Configuration, builder.Environment.ContentRootPath)
    );
    builder.AddSignInKeys();
    builder.AddPortalAuthentication(mode);
    builder.AddRequestLimits();
    builder.Services.AddPortalUi();
    // What went wrong inside is never told to the page, whatever a setting says.
    builder.Services.Configure<CircuitOptions>(circuits =>
        circuits.DetailedErrors = builder.Environment.IsDevelopment()
    );
    builder.Services.AddHsts(hsts =>
    {
        hsts.MaxAge = TimeSpan.FromDays(365);
        hsts.IncludeSubDomains = true;
    });
    builder.Services.AddPortalRestart();
    builder.Services.AddPortalFeatures();
    builder.Services.AddWriting();
    builder.Services.AddPortalNotices();
    builder.AddPortalMail();
    builder.Services.AddPortalHealth();
    builder.Services.AddResponseCompression(compression =>
    {
        compression.EnableForHttps = true;
        compression.Providers.Add<PageCompression>();
        compression.Providers.Add<GzipCompressionProvider>();
    });
    builder.Services.AddAntiforgery(antiforgery =>
    {
        antiforgery.Cookie.Name =
            mode == AuthenticationMode.Sample ? "portal-form" : "__Host-portal-form";
        antiforgery.Cookie.SecurePolicy =
            mode == AuthenticationMode.Sample
                ? CookieSecurePolicy.SameAsRequest
                : CookieSecurePolicy.Always;
        antiforgery.Cookie.HttpOnly = true;
    });

    var app = builder.Build();
    ListeningAddress.Choose(app);
    if (mode == AuthenticationMode.Sample)
    {
        SampleGuard.RequireLoopback(app.Configuration);
    }

    SignInKeys.RequireWritable(app);
    await DatabaseStart.RunAsync(
        app,
        app.Configuration.GetValue("SampleData:Load", app.Environment.IsDevelopment())
    );

    await WarmUp.RunAsync(app);
    app.UseProxyHeaders(mode);
    app.UseResponseCompression();
    app.UseSecurityHeaders();
    if (!app.Environment.IsDevelopment())
    {
        app.UseHsts();
        app.UseHttpsRedirection();
    }

    app.UseExceptionHandler("/fel/500", createScopeForErrors: true);
    app.UseStatusCodePagesWithReExecute("/fel/{0}", createScopeForStatusCodePages: true);
    app.UseRequestLocalization("sv-SE");
    app.UseAuthentication();
    app.UseRateLimiter();
    app.UseAuthorization();
    app.UseAntiforgery();
    app.UseWriting();
    app.MapPortalHealth();
    app.MapSignOut();
    app.MapWriting();
    app.MapExport();
    if (mode == AuthenticationMode.Sample)
    {
        app.MapSampleSignIn();
    }
    else
    {
        app.MapEntraSignIn();
    }

    app.MapPortalUi();
    await ListeningAddress.StartAsync(app);
    if (mode == AuthenticationMode.Sample)
    {
        SampleGuard.RequireLoopback(
            app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()
        );
    }

    await app.WaitForShutdownAsync();
    return 0;
}
catch (StartProblem problem)
{
    await Console.Error.WriteLineAsync($"Portalen startade inte. {problem.Message}");
    return 1;
}

/// <summary>The portal's host.</summary>
public sealed partial class Program;
