using System.Net;
using System.Security.Claims;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Essunga.Portal.Tests.Support;

/// <summary>
/// A sign-in service with the addresses and tokens of Microsoft Entra, on this machine over HTTPS. It demands the code
/// flow with PKCE and the client's secret, and asks nobody for a password: who signs in is what <see cref="SignsIn"/> says.
/// </summary>
internal sealed class EntraServer : IAsyncDisposable
{
    public const string ClientId = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
    public const string Mail = "nagon@essunga.example";
    public const string ClientSecret = "bara-i-proven";

    public static readonly Guid Tenant = new("11111111-2222-3333-4444-555555555555");

    private readonly WebApplication _app;

    private EntraServer(WebApplication app) => _app = app;

    public EntraAccount SignsIn { get; set; } = new(Guid.Empty);

    /// <summary>The latest question to the address that signs in.</summary>
    public OpenIddictRequest? Asked { get; private set; }

    /// <summary>How many times somebody has signed out.</summary>
    public int SignOuts { get; private set; }

    public string Address => _app.Urls.Single().Replace("127.0.0.1", "localhost");

    public static async Task<EntraServer> StartAsync(X509Certificate2 certificate)
    {
        EntraServer? server = null;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate))
        );
        builder.Services.AddOpenIddict().AddServer(options => Configure(options, () => server!));
        var app = builder.Build();
        app.UseAuthentication();
        server = new EntraServer(app);
        await app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static void Configure(OpenIddictServerBuilder options, Func<EntraServer> server)
    {
        options.EnableDegradedMode();
        options.SetConfigurationEndpointUris($"{Tenant}/v2.0/.well-known/openid-configuration");
        options.SetJsonWebKeySetEndpointUris($"{Tenant}/discovery/v2.0/keys");
        options.SetAuthorizationEndpointUris($"{Tenant}/oauth2/v2.0/authorize");
        options.SetTokenEndpointUris($"{Tenant}/oauth2/v2.0/token");
        options.SetEndSessionEndpointUris($"{Tenant}/oauth2/v2.0/logout");
        options.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
        options.RegisterScopes(Scopes.Profile);
        options.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
        options.UseAspNetCore();
        options.AddEventHandler<ValidateAuthorizationRequestContext>(handler =>
            handler.UseInlineHandler(context =>
            {
                server().Asked = context.Request;
                RefuseUnless(context, context.ClientId == ClientId);
                return default;
            })
        );
        options.AddEventHandler<HandleAuthorizationRequestContext>(handler =>
            handler.UseInlineHandler(context =>
            {
                var identity = new ClaimsIdentity("Entra");
                identity.SetClaim(Claims.Subject, "pairwise-sub");
                context.Principal = new ClaimsPrincipal(identity);
                context.Principal.SetScopes(Scopes.OpenId, Scopes.Profile);
                return default;
            })
        );
        options.AddEventHandler<ValidateTokenRequestContext>(handler =>
            handler.UseInlineHandler(context =>
            {
                RefuseUnless(
                    context,
                    context.ClientId == ClientId && context.ClientSecret == ClientSecret
                );
                return default;
            })
        );
        options.AddEventHandler<ValidateEndSessionRequestContext>(handler =>
            handler.UseInlineHandler(_ => default)
        );
        options.AddEventHandler<HandleEndSessionRequestContext>(handler =>
            handler.UseInlineHandler(context =>
            {
                server().SignOuts++;
                context.SignOut();
                return default;
            })
        );
        options.AddEventHandler<ApplyConfigurationResponseContext>(handler =>
            handler
                .SetOrder(int.MinValue + 1)
                .UseInlineHandler(context =>
                {
                    context.Response!.SetParameter("issuer", server().IssuerOf(Tenant));
                    return default;
                })
        );
        options.AddEventHandler<ProcessSignInContext>(handler =>
            handler
                .SetOrder(
                    OpenIddictServerHandlers.PrepareIdentityTokenPrincipal.Descriptor.Order + 500
                )
                .UseInlineHandler(context =>
                {
                    if (context.IdentityTokenPrincipal is { } token)
                    {
                        server().Tell(token);
                    }

                    return default;
                })
        );
    }

    private static void RefuseUnless(BaseValidatingContext context, bool isRight)
    {
        if (!isRight)
        {
            context.Reject(Errors.InvalidClient);
        }
    }

    private string IssuerOf(Guid tenant) => $"{Address}/{tenant}/v2.0";

    /// <summary>The claims of an id token as Entra writes them, version 2.0.</summary>
    private void Tell(ClaimsPrincipal token)
    {
        token.SetClaim(Claims.Private.Issuer, IssuerOf(SignsIn.Tenant));
        token.SetClaim("tid", (SignsIn.SaysTenant ?? SignsIn.Tenant).ToString());
        token.SetClaim("oid", SignsIn.ObjectId.ToString());
        token.SetClaim("ver", "2.0");
        token.SetClaim("preferred_username", Mail);
        token.SetClaims("roles", [.. SignsIn.AppRoles]);
        if (SignsIn.HasManyGroups)
        {
            token.SetClaim(
                "_claim_names",
                JsonSerializer.SerializeToElement(new { groups = "src1" })
            );
            token.SetClaim(
                "_claim_sources",
                JsonSerializer.SerializeToElement(
                    new
                    {
                        src1 = new
                        {
                            endpoint = $"https://graph.microsoft.com/v1.0/users/{SignsIn.ObjectId}/getMemberObjects",
                        },
                    }
                )
            );
        }

        if (SignsIn.HasWrongNonce)
        {
            token.SetClaim(Claims.Nonce, "en-annan-fraga");
        }

        if (SignsIn.IsExpired)
        {
            token.SetCreationDate(TimeProvider.System.GetUtcNow().AddHours(-2));
            token.SetExpirationDate(TimeProvider.System.GetUtcNow().AddHours(-1));
        }
    }
}
