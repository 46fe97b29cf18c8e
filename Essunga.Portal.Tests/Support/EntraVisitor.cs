using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;

namespace Essunga.Portal.Tests.Support;

/// <summary>A browser without a screen: keeps cookies, follows ways and sends the forms that send themselves.</summary>
internal sealed partial class EntraVisitor : IDisposable
{
    private const int MostSteps = 20;

    private readonly HttpClient _client;
    private readonly string _portal;

    public EntraVisitor(X509Certificate2 trusted, string portal)
    {
        _portal = portal;
        _client = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                CookieContainer = Cookies,
                SslOptions = new() { CertificateChainPolicy = Trusting(trusted) },
            }
        );
    }

    public CookieContainer Cookies { get; } = new();

    /// <summary>The Set-Cookie headers that the portal has sent.</summary>
    public List<string> SetCookies { get; } = [];

    /// <summary>Goes to an address of the portal and on to where it leads.</summary>
    public Task<(string Address, HttpStatusCode Status, string Body)> GoAsync(string path) =>
        FollowAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(_portal + path)));

    public Task<(string Address, HttpStatusCode Status, string Body)> PostAsync(
        string path,
        params (string Name, string Value)[] fields
    ) => FollowAsync(Form(new Uri(_portal + path), fields));

    /// <summary>One question, without following anything.</summary>
    /// <param name="host">The name that the portal is asked by, when not its own.</param>
    public async Task<HttpResponseMessage> AskAsync(
        HttpMethod method,
        string path,
        string? host = null
    )
    {
        using var request = new HttpRequestMessage(method, new Uri(_portal + path));
        request.Headers.Host = host;
        return await _client.SendAsync(request);
    }

    /// <summary>Signs out with the button of the sign-in page.</summary>
    public async Task<(string Address, HttpStatusCode Status, string Body)> SignOutAsync()
    {
        var (_, _, page) = await GoAsync("/logga-in");
        return await PostAsync(
            "/logga-ut",
            [.. Fields(page).Where(field => field.Name == "__RequestVerificationToken")]
        );
    }

    public void Dispose() => _client.Dispose();

    private async Task<(string Address, HttpStatusCode Status, string Body)> FollowAsync(
        HttpRequestMessage first
    )
    {
        var request = first;
        for (var step = 0; step < MostSteps; step++)
        {
            using var response = await _client.SendAsync(request);
            var at = request.RequestUri!;
            request.Dispose();
            if (response.Headers.TryGetValues("Set-Cookie", out var cookies))
            {
                SetCookies.AddRange(cookies);
            }

            var body = await response.Content.ReadAsStringAsync();
            if (response.Headers.Location is { } location)
            {
                request = new HttpRequestMessage(HttpMethod.Get, new Uri(at, location));
            }
            else if (SelfSending().Match(body) is { Success: true } form)
            {
                request = Form(
                    new Uri(WebUtility.HtmlDecode(form.Groups["to"].Value)),
                    [.. Fields(body)]
                );
            }
            else
            {
                return (
                    at.ToString().Replace(_portal, "", StringComparison.Ordinal),
                    response.StatusCode,
                    WebUtility.HtmlDecode(body)
                );
            }
        }

        throw new InvalidOperationException($"Led on and on, last to {request.RequestUri}.");
    }

    private static X509ChainPolicy Trusting(X509Certificate2 root)
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
        };
        policy.CustomTrustStore.Add(root);
        return policy;
    }

    private static HttpRequestMessage Form(Uri to, (string Name, string Value)[] fields) =>
        new(HttpMethod.Post, to)
        {
            Content = new FormUrlEncodedContent(
                fields.Select(field => KeyValuePair.Create(field.Name, field.Value))
            ),
        };

    private static IEnumerable<(string Name, string Value)> Fields(string body) =>
        Hidden()
            .Matches(body)
            .Select(field =>
                (
                    WebUtility.HtmlDecode(field.Groups["name"].Value),
                    WebUtility.HtmlDecode(field.Groups["value"].Value)
                )
            );

    [GeneratedRegex(
        "<form name=\"form\" method=\"post\" action=\"(?<to>[^\"]+)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex SelfSending();

    [GeneratedRegex(
        "<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Hidden();
}
