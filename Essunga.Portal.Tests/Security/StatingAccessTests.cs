using System.Net;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Security;

/// <summary>Who may state nothing at all is told 403; who may state something else, 404.</summary>
[Collection(OneHost.Name)]
public sealed class StatingAccessTests(PortalHost portal)
{
    private const string Page = "/mal/3/prognos?namnd=utbildningsnamnden";

    [Theory]
    [InlineData("fortroendevald")]
    [InlineData("chef-nossebro-skola")]
    [InlineData("medarbetare-nossebro-skola")]
    [InlineData("revisor")]
    [InlineData("administrator")]
    public async Task Page_ForWhoMayStateNothing_Is403(string persona)
    {
        using var client = await portal.SignedInAsync(persona);
        using var response = await client.GetAsync(new Uri(Page, UriKind.Relative));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.StartsWith(
            "/fel/403",
            response.Headers.Location!.PathAndQuery,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("sektorchef-utbildning", HttpStatusCode.OK)]
    [InlineData("presidium-utbildningsnamnden", HttpStatusCode.OK)]
    [InlineData("sektorchef-social-omsorg", HttpStatusCode.NotFound)]
    [InlineData("ksau", HttpStatusCode.NotFound)]
    [InlineData("kommundirektor", HttpStatusCode.NotFound)]
    public async Task Page_ForWhoMayStateSomething_IsTheirsOrNotThere(
        string persona,
        HttpStatusCode code
    )
    {
        using var client = await portal.SignedInAsync(persona);
        using var response = await client.GetAsync(new Uri(Page, UriKind.Relative));

        Assert.Equal(code, response.StatusCode);
    }
}
