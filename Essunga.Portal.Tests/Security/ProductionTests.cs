using Essunga.Portal.Tests.Support;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Essunga.Portal.Tests.Security;

/// <summary>What holds in Production whatever the settings say, and how the router guards the pages of a circuit.</summary>
public sealed class ProductionTests
{
    [Theory]
    [InlineData("Production", false)]
    [InlineData("Staging", false)]
    [InlineData("Development", true)]
    public async Task DetailedErrors_AskedForBySettings_AreForDevelopmentAlone(
        string environment,
        bool expected
    )
    {
        var folder = await DatabaseFile.FolderWithSampleAsync();
        await using (
            var factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
            {
                host.UseEnvironment(environment);
                host.UseSetting("DetailedErrors", "true");
                host.UseSetting("Authentication:Mode", "Entra");
                host.UseSetting("AzureAd:Instance", "https://login.example/");
                host.UseSetting("AzureAd:TenantId", "00000000-0000-0000-0000-000000000001");
                host.UseSetting("AzureAd:ClientId", "00000000-0000-0000-0000-000000000002");
                host.UseSetting("AzureAd:ClientSecret", "bara-i-proven");
                host.UseSetting(
                    "ConnectionStrings:Portal",
                    $"Data Source={PortalProcess.DatabaseIn(folder)}"
                );
                host.UseSetting("Keys:Folder", Path.Combine(folder, "keys"));
            })
        )
        {
            Assert.Equal(
                expected,
                factory.Services.GetRequiredService<IOptions<CircuitOptions>>().Value.DetailedErrors
            );
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Router_OfThePortal_AsksForTheRightOfEveryPage()
    {
        // Inside a circuit no request passes the host: the router is the last line of defence.
        var routes = File.ReadAllText(
            Repository.Path("Essunga.Portal", "Components", "App", "Routes.razor")
        );

        Assert.Contains("<AuthorizeRouteView ", routes, StringComparison.Ordinal);
        Assert.DoesNotContain("<RouteView", routes, StringComparison.Ordinal);
    }
}
