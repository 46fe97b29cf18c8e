using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Essunga.Portal.Benchmarks.Report;

namespace Essunga.Portal.Benchmarks.Pages;

/// <summary>P5: styles and scripts at the addresses that the page really uses are packed and may be kept.</summary>
internal static partial class AssetMeasure
{
    private const int SmallestPacked = 1024;

    public static async Task<IEnumerable<Figure>> RunAsync(
        PageSession page,
        CancellationToken cancellation
    )
    {
        var (_, body, _) = await page.GetAsync("identity", cancellation);
        var addresses = Linked()
            .Matches(Encoding.UTF8.GetString(body))
            .Select(match => match.Groups["address"].Value)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        using var handler = new HttpClientHandler
        {
            AutomaticDecompression = DecompressionMethods.None,
        };
        using var client = new HttpClient(handler);
        var wrong = 0;
        foreach (var address in addresses)
        {
            var isRight = await IsRightAsync(
                client,
                new Uri(page.Uri, $"/{address}"),
                cancellation
            );
            wrong += isRight ? 0 : 1;
        }

        return
        [
            new("P5", "Styles and scripts", page.Address.Name, addresses.Count, "files"),
            new(
                "P5",
                "Styles and scripts that are not packed with br or not immutable",
                page.Address.Name,
                wrong,
                "files",
                0
            ),
        ];
    }

    private static async Task<bool> IsRightAsync(
        HttpClient client,
        Uri address,
        CancellationToken cancellation
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var response = await client.SendAsync(request, cancellation);
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellation);
        var isPacked =
            bytes.Length <= SmallestPacked
            || response.Content.Headers.ContentEncoding.Contains("br");
        var isKept =
            response
                .Headers.CacheControl?.ToString()
                .Contains("immutable", StringComparison.Ordinal)
            is true;
        return response.IsSuccessStatusCode && isPacked && isKept;
    }

    [GeneratedRegex(
        "(<link rel=\"stylesheet\" href|<script[^>]* src)=\"/?(?<address>[^\"]+)\"|: ?\"\\./(?<address>[^\"]+\\.js)\"",
        RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex Linked();
}
