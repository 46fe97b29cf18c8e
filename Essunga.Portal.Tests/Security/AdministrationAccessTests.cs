using System.Net;
using Essunga.Portal.Tests.Browser;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Security;

/// <summary>Administration is for administrators; what the municipality looks like is for anybody.</summary>
[Collection(OneHost.Name)]
public sealed class AdministrationAccessTests(PortalHost portal)
{
    private static readonly string[] Pages =
    [
        "/administration",
        "/administration/organisation",
        "/administration/personer",
        "/administration/personer/ny",
        "/administration/personer/9fb7ba82-9df8-ad31-5368-b89833282e75",
        "/administration/personer/finns-inte",
        "/administration/overlamning/9fb7ba82-9df8-ad31-5368-b89833282e75",
        "/administration/installningar",
    ];

    public static TheoryData<string> Others { get; } =
        new(Addresses.Personas.Where(persona => persona != "administrator"));

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Pages_ForWhoIsNoAdministrator_Are403(string persona)
    {
        using var client = await portal.SignedInAsync(persona);
        foreach (var page in Pages)
        {
            using var response = await client.GetAsync(new Uri(page, UriKind.Relative));
            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
            Assert.StartsWith(
                "/fel/403",
                response.Headers.Location!.PathAndQuery,
                StringComparison.Ordinal
            );
        }
    }

    [Theory]
    [InlineData("/utseende.css")]
    [InlineData("/logotyp")]
    public async Task Look_ThatNobodyHasChosen_IsNotThere(string path)
    {
        using var client = portal.NewClient();
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
