using System.Globalization;
using System.Threading.RateLimiting;
using Essunga.Portal.Identity;

namespace Essunga.Portal.Integrations.Security;

/// <summary>
/// How much one reader may ask for: section <c>Limits</c>. Open pages at once for each person, and in each minute what
/// is sent by forms and how many sign-ins are begun from one address.
/// </summary>
internal static class RequestLimits
{
    private const string Circuits = "/_blazor";
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <exception cref="StartProblem">A setting that is no whole number above zero.</exception>
    public static void AddRequestLimits(this WebApplicationBuilder builder)
    {
        var pages = Number(builder.Configuration, "OpenPagesPerPerson", 20);
        var posts = Number(builder.Configuration, "PostsPerMinute", 120);
        // A whole municipality can come from one address in the morning.
        var signIns = Number(builder.Configuration, "SignInsPerMinute", 600);
        builder.Services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = Window.TotalSeconds.ToString(
                    CultureInfo.InvariantCulture
                );
                // The page that tells of it is read: what was sent must not be sent to it too.
                rejected.HttpContext.Request.Method = HttpMethods.Get;
                return ValueTask.CompletedTask;
            };
            limits.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, string>(http =>
                    IsOpenPage(http.Request)
                        // Held for as long as the page stands open.
                        ? RateLimitPartition.GetConcurrencyLimiter(
                            Reader(http),
                            _ => new() { PermitLimit = pages, QueueLimit = 0 }
                        )
                        : RateLimitPartition.GetNoLimiter("")
                ),
                PartitionedRateLimiter.Create<HttpContext, string>(http =>
                    IsSignIn(http.Request) ? Fixed(From(http), signIns)
                    : IsPost(http.Request) ? Fixed(Reader(http), posts)
                    : RateLimitPartition.GetNoLimiter("")
                )
            );
        });
    }

    private static RateLimitPartition<string> Fixed(string key, int permits) =>
        RateLimitPartition.GetFixedWindowLimiter(
            $"{permits}:{key}",
            _ =>
                new()
                {
                    PermitLimit = permits,
                    Window = Window,
                    QueueLimit = 0,
                }
        );

    private static bool IsOpenPage(HttpRequest request) =>
        request.Path.Equals(Circuits, StringComparison.OrdinalIgnoreCase);

    private static bool IsSignIn(HttpRequest request) =>
        request.Path.StartsWithSegments(Links.EntraSignIn, StringComparison.OrdinalIgnoreCase)
        || request.Path.StartsWithSegments(
            Links.SampleSignInStart,
            StringComparison.OrdinalIgnoreCase
        )
        || request.Path.StartsWithSegments("/signin-oidc", StringComparison.OrdinalIgnoreCase);

    // Every page that is opened posts to the circuit's own addresses, and a refusal is shown by its page.
    private static bool IsPost(HttpRequest request) =>
        HttpMethods.IsPost(request.Method)
        && !request.Path.StartsWithSegments(Circuits, StringComparison.OrdinalIgnoreCase)
        && !request.Path.StartsWithSegments("/fel", StringComparison.OrdinalIgnoreCase);

    private static string Reader(HttpContext http) =>
        PortalClaims.PersonOf(http.User)?.ToString() ?? From(http);

    private static string From(HttpContext http) =>
        http.Connection.RemoteIpAddress?.ToString() ?? "";

    private static int Number(ConfigurationManager configuration, string name, int otherwise)
    {
        var text = configuration[$"Limits:{name}"];
        return string.IsNullOrEmpty(text) ? otherwise
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number > 0
                ? number
            : throw new StartProblem(
                $"Inställningen Limits:{name} är \"{text}\" men ska vara ett heltal över noll."
            );
    }
}
