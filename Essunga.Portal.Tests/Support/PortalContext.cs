using Bunit;
using Bunit.TestDoubles;
using Essunga.Portal.Components.App;
using Essunga.Portal.Components.Forms;
using Essunga.Portal.Components.Loading;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Identity;
using Essunga.Portal.Integrations.Restart;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MudBlazor.Services;

namespace Essunga.Portal.Tests.Support;

/// <summary>A component under test with what every page of the portal has round it.</summary>
public class PortalContext : BunitContext, IAsyncLifetime
{
    /// <param name="register">What the component under test asks for; later than here bUnit takes no more.</param>
    protected PortalContext(Action<IServiceCollection>? register = null)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices(options => options.PopoverOptions.CheckForPopoverProvider = false);
        Services.AddOptions<PortalLook>();
        Services.AddSingleton(provider => new LookReader(
            _ => Task.FromResult(ReadSettings.Defaults),
            provider.GetRequiredService<IOptions<PortalLook>>()
        ));
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton<LoadHandoff>();
        Services.AddSingleton(new SignInMode(AuthenticationMode.Sample));
        // The layout asks whether an open page still may be used; who reads a page under test always may.
        Services.AddSingleton<IDbContextFactory<PortalDbContext>, BrokenDatabase>();
        Services.AddSingleton<DataVersion>();
        Services.AddSingleton<ReadCache>();
        Services.AddSingleton<ViewerReader>();
        Services.AddSingleton<SecurityBook>();
        Services.AddScoped<CircuitAccess>();
        Services.AddSingleton<UnreadNotices>();
        Services.AddSingleton<OpenCircuits>();
        Services.AddScoped<OpenCircuit>();
        // Who leaves a page that stops keeps what is typed in it.
        Services.AddSingleton<DraftBook>();
        Services.AddScoped<CurrentViewer>();
        Services.AddScoped<DraftKeeper>();
        Services.AddScoped<UnreadCount>();
        register?.Invoke(Services);
        Reader = AddAuthorization();
        Persisted = this.AddBunitPersistentComponentState();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    /// <summary>Who reads; signed out unless told.</summary>
    protected BunitAuthorizationContext Reader { get; }

    /// <summary>What a prerender left behind for the circuit.</summary>
    protected BunitPersistentComponentState Persisted { get; }

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    protected static RenderFragment Html(string text) =>
        builder => builder.AddMarkupContent(0, text);
}
