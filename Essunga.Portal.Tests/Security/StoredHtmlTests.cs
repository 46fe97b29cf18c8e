using System.Net;
using System.Text.RegularExpressions;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Tests.Browser;
using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Essunga.Portal.Tests.Security;

/// <summary>
/// HTML and script in every text that the portal keeps are text on every page: no form needs to be trusted, and no
/// import, restored copy or other program that has written to the database.
/// </summary>
public sealed partial class StoredHtmlTests : IAsyncLifetime
{
    private readonly PortalHost _portal = new();
    private IReadOnlyDictionary<string, int> _poisoned = new Dictionary<string, int>();

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        await using var scope = _portal.Services.CreateAsyncScope();
        await using var context = await scope
            .ServiceProvider.GetRequiredService<IDbContextFactory<PortalDbContext>>()
            .CreateDbContextAsync();
        _poisoned = await PoisonedTexts.PutIntoAsync(context);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task EveryAddress_WithHtmlInEveryText_ShowsItAsText()
    {
        var seen = new HashSet<int>();
        foreach (var persona in Everything().GroupBy(one => one.Persona))
        {
            using var client = persona.Key is { } known
                ? await _portal.SignedInAsync(known)
                : _portal.NewClient();
            foreach (var (_, path) in persona)
            {
                using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
                var html = await answer.Content.ReadAsStringAsync();
                Assert.True(
                    answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound,
                    $"{path} answered {answer.StatusCode}."
                );
                Assert.False(Raw().IsMatch(html), $"{path}: {Raw().Match(html).Value}");
                seen.UnionWith(Shown().Matches(html).Select(NumberOf));
            }
        }

        Assert.Empty(MustBeSeen.Where(column => !seen.Contains(_poisoned[column])));
    }

    // Without these the pages have been too few, or the poison has not been in them.
    private static readonly string[] MustBeSeen = [];

    private static IEnumerable<(string? Persona, string Path)> Everything() =>
        Addresses
            .Ready.Concat(Addresses.Personas.Select(persona => ((string?)persona, "/")))
            .Concat(Addresses.Unknown.Select(one => ((string?)one.Persona, one.Path)));

    private static int NumberOf(Match match) =>
        int.Parse(match.Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(<script>|<img src=""?x""?[^>]*onerror=.?)p[0-9]+_.{0,40}",
        RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex Raw();

    [GeneratedRegex(@"&lt;script&gt;p(?<number>[0-9]+)_", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Shown();
}
