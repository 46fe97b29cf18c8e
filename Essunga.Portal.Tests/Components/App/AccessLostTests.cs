using System.Security.Claims;
using Bunit;
using Essunga.Portal.Components.App;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Identity;
using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Essunga.Portal.Tests.Components.App;

/// <summary>The line at the foot of a page that was stopped.</summary>
public sealed class AccessLostTests() : PortalContext(Register)
{
    [Fact]
    public void Render_WhileTheReaderHasTheRight_IsNothing() =>
        Assert.Empty(Render<AccessLost>().Markup.Trim());

    [Fact]
    public async Task Render_WhenTheReaderIsGone_SaysSoAndHowToGoOn()
    {
        var line = Render<AccessLost>();
        Services.GetRequiredService<AnswersNobody>().Database = await TestDatabase.EmptyAsync();
        Reader.SetAuthorized("någon");
        Reader.SetClaims(new Claim("portal:person", Guid.NewGuid().ToString()));

        Assert.False(
            await Services.GetRequiredService<CircuitAccess>().HoldsAsync(CancellationToken.None)
        );

        await line.WaitForAssertionAsync(() =>
            Assert.StartsWith(
                "Du har inte längre tillgång till portalen.",
                line.Find("[role=alert]").TextContent.Trim(),
                StringComparison.Ordinal
            )
        );
        Assert.Equal("Ladda om sidan", line.Find("button[data-reload]").TextContent);
        await Services.GetRequiredService<AnswersNobody>().Database!.DisposeAsync();
    }

    private static void Register(IServiceCollection services)
    {
        services.AddSingleton<AnswersNobody>();
        services.AddSingleton<IDbContextFactory<PortalDbContext>>(all =>
            all.GetRequiredService<AnswersNobody>()
        );
    }

    private sealed class AnswersNobody : IDbContextFactory<PortalDbContext>
    {
        public TestDatabase? Database { get; set; }

        public PortalDbContext CreateDbContext() => Database!.CreateDbContext();
    }
}
