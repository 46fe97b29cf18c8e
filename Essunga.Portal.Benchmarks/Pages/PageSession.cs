using System.Net;
using System.Net.Http.Headers;
using Essunga.Portal.Benchmarks.Hosting;

namespace Essunga.Portal.Benchmarks.Pages;

/// <summary>An address with the cookies of the one it is read as.</summary>
internal sealed record PageSession(MeasuredAddress Address, Uri Uri, string Cookies)
{
    /// <summary>The addresses that answer 200; the others are told of and left out.</summary>
    public static async Task<IReadOnlyList<PageSession>> OpenAsync(
        MeasuredPortal portal,
        IEnumerable<MeasuredAddress> addresses,
        CancellationToken cancellation
    )
    {
        var sessions = new List<PageSession>();
        foreach (var address in addresses)
        {
            var session = new PageSession(
                address,
                new Uri(portal.Address, address.Path),
                await portal.SignInAsync(address.Persona, cancellation)
            );
            var (status, _, _) = await session.GetAsync("identity", cancellation);
            if (status == HttpStatusCode.OK)
            {
                sessions.Add(session);
            }
            else
            {
                await Report.Progress.SayAsync($"{address.Name} answers {(int)status}: left out");
            }
        }

        return sessions;
    }

    /// <summary>The page as it goes over the wire.</summary>
    /// <param name="encoding">What the browser says that it unpacks.</param>
    public async Task<(HttpStatusCode Status, byte[] Body, string Encoding)> GetAsync(
        string encoding,
        CancellationToken cancellation
    )
    {
        using var handler = new HttpClientHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
        };
        using var client = new HttpClient(handler);
        using var request = new HttpRequestMessage(HttpMethod.Get, Uri);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        request.Headers.AcceptEncoding.ParseAdd(encoding);
        if (Cookies.Length > 0)
        {
            request.Headers.Add("Cookie", Cookies);
        }

        using var response = await client.SendAsync(request, cancellation);
        return (
            response.StatusCode,
            await response.Content.ReadAsByteArrayAsync(cancellation),
            string.Join(',', response.Content.Headers.ContentEncoding)
        );
    }
}
