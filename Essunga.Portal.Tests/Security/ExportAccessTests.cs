using System.Net;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Security;

/// <summary>The address of exported files: the same rights as the pages, and headers that let no browser guess.</summary>
[Collection(OneHost.Name)]
public sealed class ExportAccessTests(PortalHost portal)
{
    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("json", "application/json")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task File_OfEachFormat_IsAnAttachmentThatIsNotKept(string format, string type)
    {
        using var client = await portal.SignedInAsync("fortroendevald");
        using var response = await GetAsync(client, $"vad=mal&format={format}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(
            $"mal-2025-10-09.{format}",
            response.Content.Headers.ContentDisposition.FileName
        );
        Assert.Equal(
            "nosniff",
            Assert.Single(response.Headers.GetValues("X-Content-Type-Options"))
        );
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task File_ForNobody_LeadsToSignIn()
    {
        using var client = portal.NewClient();
        using var response = await GetAsync(client, "vad=mal");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.StartsWith("/logga-in", response.Headers.Location!.PathAndQuery);
    }

    [Theory]
    [InlineData("vad=personer")]
    [InlineData("vad=andringslogg")]
    [InlineData("vad=trollen")]
    [InlineData("vad=mal&ar=x")]
    public async Task File_ThatIsForeignUnknownOrWronglyAskedFor_LeadsToThePageThatSaysWhy(
        string query
    )
    {
        using var client = await portal.SignedInAsync("fortroendevald");
        using var response = await GetAsync(client, query);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var page = response.Headers.Location!.OriginalString;
        Assert.Equal($"/exportera?{query}", page);
        Assert.Contains(
            "class=\"error\"",
            await client.GetStringAsync(new Uri(page, UriKind.Relative))
        );
    }

    [Theory]
    [InlineData("fortroendevald")]
    [InlineData("medarbetare-nossebro-skola")]
    [InlineData("revisor")]
    [InlineData("administrator")]
    [InlineData("ksau")]
    public async Task Import_ForWhoMayReadNothingIn_Is403(string persona)
    {
        using var client = await portal.SignedInAsync(persona);
        using var response = await client.GetAsync(new Uri("/importera", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.StartsWith("/fel/403", response.Headers.Location!.PathAndQuery);
    }

    private static Task<HttpResponseMessage> GetAsync(HttpClient client, string query) =>
        client.GetAsync(new Uri($"/exportera/fil?{query}", UriKind.Relative));
}
