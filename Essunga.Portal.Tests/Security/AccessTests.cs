using System.Net;
using System.Reflection;
using Essunga.Portal.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace Essunga.Portal.Tests.Security;

/// <summary>Who is not signed in reaches sign-in, health and the accessibility statement, and nothing else.</summary>
[Collection(OneHost.Name)]
public sealed class AccessTests(PortalHost portal)
{
    private static readonly string[] OpenPages =
    [
        "/logga-in",
        "/logga-in/nekad",
        "/logga-in/utloggad",
        "/tillganglighet",
        "/fel/{Code:int}",
    ];

    public static TheoryData<string> AllPages { get; } =
        new(
            typeof(Program)
                .Assembly.GetTypes()
                .SelectMany(type => type.GetCustomAttributes<RouteAttribute>())
                .Select(route => route.Template)
        );

    [Fact]
    public void Pages_OfThePortal_AreFound() => Assert.True(AllPages.Count >= 8);

    [Theory]
    [MemberData(nameof(AllPages))]
    public async Task Page_ForNobody_LeadsToSignInUnlessOpen(string template)
    {
        using var client = portal.NewClient();
        using var response = await client.GetAsync(new Uri(Example(template), UriKind.Relative));
        if (OpenPages.Contains(template))
        {
            Assert.NotEqual(HttpStatusCode.Redirect, response.StatusCode);
            return;
        }

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.StartsWith(
            "/logga-in?returnUrl=",
            response.Headers.Location!.PathAndQuery,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Page_ThatIsNotOpen_NamesAPolicy()
    {
        var pages = typeof(Program)
            .Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(RouteAttribute)));
        foreach (var page in pages.Where(page => !page.IsDefined(typeof(AllowAnonymousAttribute))))
        {
            Assert.Contains(
                page.GetCustomAttributes<AuthorizeAttribute>(),
                one => one.Policy is not null
            );
        }
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_ForNobody_AnswersGetAndHead(string path)
    {
        using var client = portal.NewClient();
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
            using var response = await client.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org")]
    [InlineData("/\\example.org")]
    [InlineData("javascript:alert(1)")]
    public async Task SignIn_WithReturnToAnotherSite_LeadsToStart(string returnUrl)
    {
        using var client = portal.NewClient();
        using var response = await client.GetAsync(
            new Uri(
                $"/logga-in/exempel/ksau?returnUrl={Uri.EscapeDataString(returnUrl)}",
                UriKind.Relative
            )
        );
        Assert.Equal("/", response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task SignIn_AsUnknownPersona_Is404()
    {
        using var client = portal.NewClient();
        using var response = await client.GetAsync(
            new Uri("/logga-in/exempel/nisse", UriKind.Relative)
        );
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task SignOut_ByGetOrWithoutToken_IsRefused()
    {
        using var client = await portal.SignedInAsync("ksau");
        using var get = await client.GetAsync(new Uri("/logga-ut", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, get.StatusCode);
        using var post = await client.PostAsync(
            new Uri("/logga-ut", UriKind.Relative),
            new FormUrlEncodedContent([])
        );
        Assert.Equal(HttpStatusCode.BadRequest, post.StatusCode);
        using var still = await client.GetAsync(new Uri("/om", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
    }

    private static string Example(string template) =>
        template
            .Replace("{Code:int}", "404", StringComparison.Ordinal)
            .Replace("{Goal}", "x", StringComparison.Ordinal)
            .Replace("{Code}", "a05", StringComparison.Ordinal)
            .Replace("{Id}", "i08", StringComparison.Ordinal);
}
