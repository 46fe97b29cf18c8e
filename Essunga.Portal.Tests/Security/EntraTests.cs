using System.Net;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Security;

/// <summary>Sign-in with Entra from end to end, against a server with its addresses: who comes in, and who does not.</summary>
public sealed class EntraTests(EntraPortal portal) : IClassFixture<EntraPortal>
{
    [Fact]
    public async Task SignIn_OfAKnownPerson_LeadsToTheAddressThatWasAskedFor()
    {
        await portal.WantsMailAsync(await portal.AccountOfAsync("fortroendevald"));
        using var visitor = portal.Visitor();

        var (address, status, body) = await visitor.GoAsync("/mal?ar=2025&period=t2");

        Assert.Equal("/mal?ar=2025&period=t2", address);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Förtroendevald", body, StringComparison.Ordinal);
        Assert.Contains("Logga ut", body, StringComparison.OrdinalIgnoreCase);
        // The account's own address is what mail is offered to.
        Assert.Contains(
            EntraServer.Mail,
            (await visitor.GoAsync("/notiser/installningar")).Body,
            StringComparison.Ordinal
        );
        Assert.Equal("code", portal.Entra.Asked!.ResponseType);
        Assert.Equal("S256", portal.Entra.Asked.CodeChallengeMethod);
        Assert.Equal(SecurityEvent.SignedIn, (await portal.LogAsync())[^1].Event);
    }

    [Fact]
    public async Task Cookies_OfASignIn_AreForThisHostAndHttpsAlone()
    {
        await portal.AccountOfAsync("fortroendevald");
        using var visitor = portal.Visitor();

        await visitor.GoAsync("/mal");

        Assert.True(visitor.SetCookies.Count >= 3);
        Assert.All(
            visitor.SetCookies,
            cookie =>
            {
                Assert.StartsWith("__Host-portal", cookie, StringComparison.Ordinal);
                Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
                Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
                Assert.Contains("; samesite=", cookie, StringComparison.OrdinalIgnoreCase);
                Assert.Contains("; path=/;", cookie, StringComparison.OrdinalIgnoreCase);
            }
        );
        Assert.Contains(
            visitor.SetCookies,
            cookie => cookie.StartsWith("__Host-portal=", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task SignIn_WithManyAppRolesAndMoreGroupsThanATokenHolds_ComesIn()
    {
        var account = await portal.AccountOfAsync("fortroendevald");
        portal.Entra.SignsIn = account with
        {
            AppRoles = ["Portal.Annat", EntraAccount.PortalUser, "Portal.Tredje"],
            HasManyGroups = true,
        };
        using var visitor = portal.Visitor();

        Assert.Equal("/mal", (await visitor.GoAsync("/mal")).Address);
    }

    [Fact]
    public async Task SignIn_WithoutTheAppRole_IsToldWhomToAsk()
    {
        var account = await portal.AccountOfAsync("fortroendevald");
        portal.Entra.SignsIn = account with { AppRoles = [] };

        await RefusedAsync("approll", "Be den som sköter kommunens konton");
    }

    [Fact]
    public async Task SignIn_WithoutAppRoles_ComesInWhereNoneIsDemanded()
    {
        var account = await portal.AccountOfAsync("fortroendevald");
        portal.Entra.SignsIn = account with { AppRoles = [] };
        var folder = portal.NewFolderWithSameData();
        await using var open = await PortalProcess.StartAsync(
            settings =>
            {
                portal.Configure(settings);
                settings.Remove("Authentication__RequiredAppRole");
            },
            folder
        );
        using var visitor = portal.Visitor(open);

        Assert.Equal("/mal", (await visitor.GoAsync("/mal")).Address);
    }

    [Fact]
    public async Task SignIn_FromAnotherDirectory_IsRefused()
    {
        var account = await portal.AccountOfAsync("fortroendevald");
        portal.Entra.SignsIn = account with { Tenant = Guid.NewGuid() };

        await RefusedAsync(
            "fel",
            "Inloggningen gick inte att slutföra",
            "SecurityTokenInvalidIssuerException"
        );
    }

    [Fact]
    public async Task SignIn_WithATokenThatSaysAnotherDirectoryThanItIsFrom_IsRefused()
    {
        var account = await portal.AccountOfAsync("fortroendevald");
        portal.Entra.SignsIn = account with { SaysTenant = Guid.NewGuid() };

        await RefusedAsync("fel", "Inloggningen gick inte att slutföra");
    }

    [Fact]
    public async Task SignIn_WithATokenForAnotherQuestion_IsRefused()
    {
        var account = await portal.AccountOfAsync("fortroendevald");
        portal.Entra.SignsIn = account with { HasWrongNonce = true };

        await RefusedAsync(
            "fel",
            "Inloggningen gick inte att slutföra",
            "OpenIdConnectProtocolInvalidNonceException"
        );
    }

    [Fact]
    public async Task SignIn_WithATokenThatHasExpired_IsRefused()
    {
        var account = await portal.AccountOfAsync("fortroendevald");
        portal.Entra.SignsIn = account with { IsExpired = true };

        await RefusedAsync(
            "fel",
            "Inloggningen gick inte att slutföra",
            "SecurityTokenExpiredException"
        );
    }

    [Fact]
    public async Task SignIn_OfAnUnknownAccount_IsToldWhomToAsk()
    {
        var unknown = portal.Entra.SignsIn = new EntraAccount(Guid.NewGuid());

        await RefusedAsync("okand", "Be portalens administratör att lägga till dig.");

        var noted = (await portal.LogAsync())[^1];
        Assert.Equal(SecurityEvent.SignInRefused, noted.Event);
        Assert.Contains(unknown.ObjectId.ToString(), noted.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_OfSomebodyWhoHasLeft_IsToldWhomToAsk()
    {
        var account = await portal.AccountOfAsync("vd-essungabostader");
        await portal.LeaveAsync(account);

        await RefusedAsync("okand", "Den som har slutat kommer inte heller in.");
    }

    [Fact]
    public async Task SignIn_OfAPersonWithoutARole_IsToldWhomToAskOnTheStartPage()
    {
        await portal.AccountWithoutRoleAsync();
        using var visitor = portal.Visitor();

        var (address, status, body) = await visitor.GoAsync("/");

        Assert.Equal("/", address);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Du har ingen roll i portalen", body, StringComparison.Ordinal);
        Assert.Contains("Be portalens administratör", body, StringComparison.Ordinal);
        Assert.Equal("/fel/403", (await visitor.GoAsync("/mal")).Address.Split('?')[0]);
        Assert.Contains(
            await portal.LogAsync(),
            entry => entry is { Event: SecurityEvent.AccessDenied, Detail: "/mal" }
        );
    }

    [Fact]
    public async Task Session_OfSomebodyWhoLeaves_EndsWithTheNextQuestion()
    {
        var account = await portal.AccountOfAsync("ekonomichef");
        using var visitor = portal.Visitor();
        Assert.Equal("/mal", (await visitor.GoAsync("/mal")).Address);

        await portal.LeaveAsync(account);

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            using var answer = await visitor.AskAsync(HttpMethod.Get, "/mal");
            if (answer.StatusCode == HttpStatusCode.Redirect)
            {
                Assert.Contains(
                    "/logga-in/entra",
                    answer.Headers.Location!.OriginalString,
                    StringComparison.Ordinal
                );
                break;
            }

            await Task.Delay(200, limit.Token);
        }
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org")]
    [InlineData("/\\example.org")]
    public async Task SignIn_WithReturnToAnotherSite_LeadsToStart(string returnUrl)
    {
        await portal.AccountOfAsync("fortroendevald");
        using var visitor = portal.Visitor();

        var (address, _, _) = await visitor.GoAsync(
            $"/logga-in/entra?returnUrl={Uri.EscapeDataString(returnUrl)}"
        );

        Assert.Equal("/", address);
    }

    [Fact]
    public async Task SignOut_WithTheButton_SignsOutOfEntraTooAndSaysSo()
    {
        await portal.AccountOfAsync("fortroendevald");
        using var visitor = portal.Visitor();
        await visitor.GoAsync("/mal");
        var before = portal.Entra.SignOuts;

        var (address, status, body) = await visitor.SignOutAsync();

        Assert.Equal("/logga-in/utloggad", address);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Du är utloggad", body, StringComparison.Ordinal);
        Assert.Equal(before + 1, portal.Entra.SignOuts);
        Assert.Equal(SecurityEvent.SignedOut, (await portal.LogAsync())[^1].Event);
        Assert.False(await IsInAsync(visitor));
    }

    [Theory]
    [InlineData("GET", "/signout-oidc")]
    [InlineData("GET", "/logga-ut")]
    [InlineData("POST", "/logga-ut")]
    public async Task SignOut_ThatAnotherSiteCouldMake_DoesNothing(string method, string path)
    {
        await portal.AccountOfAsync("fortroendevald");
        using var visitor = portal.Visitor();
        await visitor.GoAsync("/mal");

        using var answer = await visitor.AskAsync(new HttpMethod(method), path);

        Assert.True(await IsInAsync(visitor));
    }

    [Fact]
    public async Task Callback_ThatNobodyAskedFor_IsRefused()
    {
        using var visitor = portal.Visitor();

        var (address, _, _) = await visitor.PostAsync(
            "/signin-oidc",
            ("code", "hittepå"),
            ("state", "hittepå")
        );

        Assert.Equal("/logga-in/nekad?orsak=fel", address);
    }

    [Fact]
    public async Task Answer_InProduction_TellsBrowsersToStayWithHttps()
    {
        using var visitor = portal.Visitor();

        using var answer = await visitor.AskAsync(
            HttpMethod.Get,
            "/logga-in",
            host: TestCertificate.PublicName
        );

        Assert.Equal(
            "max-age=31536000; includeSubDomains",
            Assert.Single(answer.Headers.GetValues("Strict-Transport-Security"))
        );
        Assert.Contains(
            $"form-action 'self' {portal.Entra.Address};",
            string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")),
            StringComparison.Ordinal
        );
    }

    private async Task RefusedAsync(string reason, string says, string? noted = null)
    {
        using var visitor = portal.Visitor();

        var (address, status, body) = await visitor.GoAsync("/mal");

        Assert.Equal($"/logga-in/nekad?orsak={reason}", address);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(says, body, StringComparison.Ordinal);
        var last = (await portal.LogAsync())[^1];
        Assert.Equal(SecurityEvent.SignInRefused, last.Event);
        Assert.Equal(noted ?? last.Detail, last.Detail);
        Assert.False(await IsInAsync(visitor));
    }

    private static async Task<bool> IsInAsync(EntraVisitor visitor)
    {
        using var answer = await visitor.AskAsync(HttpMethod.Get, "/mal");
        return answer.StatusCode == HttpStatusCode.OK;
    }
}
