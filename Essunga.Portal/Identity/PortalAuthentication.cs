using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Essunga.Portal.Identity;

/// <summary>Puts sign-in and rights into the host.</summary>
internal static class PortalAuthentication
{
    /// <exception cref="StartProblem">A setting that cannot be.</exception>
    public static void AddPortalAuthentication(
        this WebApplicationBuilder builder,
        AuthenticationMode mode
    )
    {
        builder.Services.AddAuthorization(Policies.Add);
        builder.Services.AddScoped<IAuthorizationHandler, ActionHandler>();
        builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, DeniedAnswer>();
        builder.Services.AddScoped<CurrentViewer>();
        builder.Services.AddSingleton(AccessSettings.From(builder.Configuration));
        builder.Services.AddScoped<CircuitAccess>();
        builder.Services.AddScoped<CircuitHandler, AccessWatch>();
        builder.Services.AddSingleton(new SignInMode(mode));
        if (mode == AuthenticationMode.Sample)
        {
            builder.Services.AddSingleton<TimeProvider>(SampleClock.From(builder.Configuration));
            builder
                .Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
                .AddCookie();
        }
        else
        {
            builder.AddEntraSignIn(EntraSettings.From(builder.Configuration));
        }

        builder.Services.Configure<CookieAuthenticationOptions>(
            CookieAuthenticationDefaults.AuthenticationScheme,
            cookie => Configure(cookie, mode)
        );
    }

    private static void Configure(CookieAuthenticationOptions options, AuthenticationMode mode)
    {
        var isSecure = mode == AuthenticationMode.Entra;
        options.LoginPath = isSecure ? Links.EntraSignIn : Links.SignIn;
        options.AccessDeniedPath = "/fel/403";
        options.ReturnUrlParameter = "returnUrl";
        options.ExpireTimeSpan = PortalClaims.LongestSession;
        options.SlidingExpiration = false;
        options.Events.OnValidatePrincipal = SessionCheck.RunAsync;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.Path = "/";
        // A browser takes the __Host- prefix over HTTPS only; sample mode is plain HTTP on the own machine.
        options.Cookie.Name = isSecure ? "__Host-portal" : "portal";
        options.Cookie.SecurePolicy = isSecure
            ? CookieSecurePolicy.Always
            : CookieSecurePolicy.SameAsRequest;
        // The ticket's times follow the real clock, whatever day the sample data is shown for.
        options.TimeProvider = TimeProvider.System;
    }
}
