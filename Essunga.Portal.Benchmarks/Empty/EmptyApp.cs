using Essunga.Portal.Benchmarks.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Essunga.Portal.Benchmarks.Empty;

/// <summary>
/// The yardstick: the smallest Blazor Server application, with one empty page that is prerendered and made
/// interactive. It has no sign-in, no database, no layout and no component library.
/// </summary>
internal static class EmptyApp
{
    public const string Command = "empty-app";

    public static Task<ChildProcess> StartAsync() =>
        ChildProcess.StartAsync(
            AppContext.BaseDirectory,
            [typeof(EmptyApp).Assembly.Location, Command],
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                // The portal is published as a web application, which has the collector of a server.
                ["DOTNET_gcServer"] = "1",
            }
        );

    public static async Task RunAsync(CancellationToken stop)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        await using var app = builder.Build();
        app.UseAntiforgery();
        app.MapRazorComponents<EmptyDocument>().AddInteractiveServerRenderMode();
        await app.StartAsync(stop);
        await app.WaitForShutdownAsync(stop);
    }
}
