using System.Text;
using System.Text.RegularExpressions;
using Essunga.Portal.Benchmarks.Report;

namespace Essunga.Portal.Benchmarks.Pages;

/// <summary>P6 and P11: the page's bytes, whether they are packed, and how much state it carries to its circuit.</summary>
internal static partial class BytesMeasure
{
    private const int MostState = 16 * 1024;

    public static async Task<IEnumerable<Figure>> RunAsync(
        PageSession page,
        CancellationToken cancellation
    )
    {
        var name = page.Address.Name;
        var (_, raw, _) = await page.GetAsync("identity", cancellation);
        var (_, packed, encoding) = await page.GetAsync("br", cancellation);
        var state = State().Match(Encoding.UTF8.GetString(raw)).Groups["state"].Length;
        return
        [
            new("P6", "HTML", name, raw.Length / 1024.0, "KiB"),
            new("P6", "HTML packed", name, packed.Length / 1024.0, "KiB"),
            new(
                "P6",
                "HTML that is not packed with br",
                name,
                encoding == "br" ? 0 : 1,
                "pages",
                0
            ),
            new("P11", "State carried to the circuit", name, state, "bytes", MostState),
        ];
    }

    [GeneratedRegex(
        "<!--Blazor-Server-Component-State:(?<state>[^>]*)-->",
        RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex State();
}
