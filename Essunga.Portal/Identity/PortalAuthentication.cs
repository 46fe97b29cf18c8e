using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Identity.Web;

namespace Essunga.Portal.Identity;

/// <summary>Puts sign-in and rights into the host.</summary>
internal static class PortalAuthentication
{
    private static readonly TimeSpan LongestSession = TimeSpan.FromHours(12);

    public static void AddPortalAuthentication(
        this WebApplicationBuilder builder,
        AuthenticationMode mode
    )
    {
        builder.Services.AddAuthorization(Policies.Add);
        builder.Services.AddScoped<IAuthorizationHandler, ActionHandler>();
        builder.Services.AddScoped<CurrentViewer>();
        builder.Services.AddSingleton(new SignInMode(mode));
        if (mode == AuthenticationMode.Sample)
        {
            builder.Services.AddSingleton<TimeProvider>(SampleClock.From(builder.Configuration));
            builder
                .Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
                .AddCookie(cookie => Configure(cookie, isSecure: false));
        }
        else
        {
            builder.Services.AddMicrosoftIdentityWebAppAuthentication(builder.Configuration);
            builder.Services.Configure<CookieAuthenticationOptions>(
                CookieAuthenticationDefaults.AuthenticationScheme,
                cookie => Configure(cookie, isSecure: true)
            );
        }
    }

    private static void Configure(CookieAuthenticationOptions options, bool isSecure)
    {
        options.LoginPath = "/logga-in";
        options.AccessDeniedPath = "/fel/403";
        options.ReturnUrlParameter = "returnUrl";
        options.ExpireTimeSpan = LongestSession;
        options.SlidingExpiration = false;
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
