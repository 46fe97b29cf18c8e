using System.Security.Claims;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.EntityFrameworkCore;
using Microsoft.Identity.Web;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Essunga.Portal.Identity;

/// <summary>
/// Signs in with Microsoft Entra: the token says which account it is, the portal's own register which person that is
/// and what it may do. Nothing of the token is kept but the address, which is offered for mail.
/// </summary>
internal static partial class EntraSignIn
{
    public static void AddEntraSignIn(this WebApplicationBuilder builder, EntraSettings settings)
    {
        builder.Services.AddSingleton(settings);
        builder
            .Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddMicrosoftIdentityWebApp(builder.Configuration, EntraSettings.Section);
        builder.Services.Configure<OpenIdConnectOptions>(
            OpenIdConnectDefaults.AuthenticationScheme,
            Configure
        );
    }

    public static void MapEntraSignIn(this WebApplication app) =>
        app.MapGet(Links.EntraSignIn, Challenge).AllowAnonymous();

    private static void Configure(OpenIdConnectOptions options)
    {
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.UsePkce = true;
        options.SaveTokens = false;
        // Signing out by a GET is what any other site can make a browser do.
        options.RemoteSignOutPath = PathString.Empty;
        foreach (
            var (cookie, name) in new[]
            {
                (options.NonceCookie, "__Host-portal-nonce."),
                (options.CorrelationCookie, "__Host-portal-state."),
            }
        )
        {
            cookie.Name = name;
            cookie.Path = "/";
            cookie.HttpOnly = true;
            cookie.SecurePolicy = CookieSecurePolicy.Always;
        }

        options.Events.OnTokenValidated = AdmitAsync;
        options.Events.OnRemoteFailure = FailAsync;
    }

    /// <param name="choose">Asks which account, for who is signed in to Entra with one that the portal refuses.</param>
    private static IResult Challenge(string? returnUrl, bool choose = false)
    {
        var properties = new AuthenticationProperties
        {
            RedirectUri = LocalAddress.OrStart(returnUrl),
        };
        if (choose)
        {
            properties.SetParameter(OpenIdConnectParameterNames.Prompt, "select_account");
        }

        return Results.Challenge(properties, [OpenIdConnectDefaults.AuthenticationScheme]);
    }

    private static async Task AdmitAsync(TokenValidatedContext context)
    {
        var services = context.HttpContext.RequestServices;
        var settings = services.GetRequiredService<EntraSettings>();
        var account = context.Principal!;
        if (
            !Guid.TryParse(account.GetTenantId(), out var tenant)
            || tenant != settings.TenantId
            || !Guid.TryParse(account.GetObjectId(), out var user)
        )
        {
            await RefuseAsync(context, SignInRefusal.Failed, "Fel katalog");
            return;
        }

        if (settings.RequiredAppRole is { } role && !HasAppRole(account, role))
        {
            await RefuseAsync(context, SignInRefusal.WithoutAppRole, $"Utan approll {user}");
            return;
        }

        if (await FindAsync(services, tenant, user, context.HttpContext) is not { } viewer)
        {
            await RefuseAsync(context, SignInRefusal.Unknown, $"Okänt konto {tenant}/{user}");
            return;
        }

        await services
            .GetRequiredService<VisitBook>()
            .NoteAsync(viewer.PersonId, context.HttpContext.RequestAborted);
        await services
            .GetRequiredService<SecurityBook>()
            .NoteAsync(
                SecurityEvent.SignedIn,
                viewer.PersonId,
                null,
                context.HttpContext.RequestAborted
            );
        context.Principal = new ClaimsPrincipal(
            PortalClaims.For(
                viewer,
                CookieAuthenticationDefaults.AuthenticationScheme,
                PortalClaims.AddressOf(account)
            )
        );
    }

    private static bool HasAppRole(ClaimsPrincipal account, string role) =>
        account.Claims.Any(claim =>
            claim.Type is "roles" or ClaimTypes.Role
            && string.Equals(claim.Value, role, StringComparison.Ordinal)
        );

    private static async Task<Domain.Organisation.Viewer?> FindAsync(
        IServiceProvider services,
        Guid tenant,
        Guid user,
        HttpContext http
    )
    {
        var (tenantId, objectId) = (tenant.ToString(), user.ToString());
        await using var context = await services
            .GetRequiredService<IDbContextFactory<PortalDbContext>>()
            .CreateDbContextAsync(http.RequestAborted);
        var personId = await context
            .People.Where(person => person.TenantId == tenantId && person.ObjectId == objectId)
            .Select(person => (Guid?)person.Id)
            .SingleOrDefaultAsync(http.RequestAborted);
        return personId is null
            ? null
            : await services
                .GetRequiredService<ViewerReader>()
                .ReadAsync(
                    personId.Value,
                    services.GetRequiredService<TimeProvider>().Today(),
                    http.RequestAborted
                );
    }

    private static async Task RefuseAsync(
        TokenValidatedContext context,
        SignInRefusal why,
        string detail
    )
    {
        await NoteAsync(context.HttpContext, detail);
        context.HandleResponse();
        context.Response.Redirect(Links.SignInRefused(why));
    }

    private static async Task FailAsync(RemoteFailureContext context)
    {
        // What was wrong is for the log: the reader can only try again, and somebody else is told nothing.
        Failed(
            context.HttpContext.RequestServices.GetRequiredService<ILogger<EntraSettings>>(),
            context.Failure
        );
        await NoteAsync(context.HttpContext, context.Failure?.GetBaseException().GetType().Name);
        context.HandleResponse();
        context.Response.Redirect(Links.SignInRefused(SignInRefusal.Failed));
    }

    private static Task NoteAsync(HttpContext http, string? detail) =>
        http
            .RequestServices.GetRequiredService<SecurityBook>()
            .NoteAsync(SecurityEvent.SignInRefused, null, detail, http.RequestAborted);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A sign-in with Entra failed")]
    private static partial void Failed(ILogger log, Exception? why);
}
