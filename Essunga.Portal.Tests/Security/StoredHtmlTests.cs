using System.Net;
using System.Text.RegularExpressions;
using Essunga.Portal.Tests.Browser;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Security;

/// <summary>
/// HTML and script in every text that the portal keeps are text on every page: no form needs to be trusted, and no
/// import, restored copy or other program that has written to the database.
/// </summary>
public sealed partial class StoredHtmlTests : IAsyncLifetime
{
    private readonly PortalHost _portal;
    private IReadOnlyDictionary<string, int> _poisoned = new Dictionary<string, int>();

    // Before the start: what the portal keeps in memory is read then.
    public StoredHtmlTests() =>
        _portal = new()
        {
            Prepare = async context => _poisoned = await PoisonedTexts.PutIntoAsync(context),
        };

    public ValueTask InitializeAsync() => _portal.InitializeAsync();

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
                Assert.DoesNotContain("kunde inte hämtas", html, StringComparison.Ordinal);
                Assert.False(Raw().IsMatch(html), $"{path}: {Raw().Match(html).Value}");
                seen.UnionWith(Shown().Matches(html).Select(NumberOf));
            }
        }

        Assert.DoesNotContain(MustBeSeen, column => !seen.Contains(_poisoned[column]));
    }

    // Without these the pages have been too few, or the poison has not been in them.
    private static readonly string[] MustBeSeen =
    [
        "Activities.DecidedTitle",
        "Activities.Decision_CaseNumber",
        "Activities.Decision_Paragraph",
        "Activities.Title",
        "ActivityReports.Comment",
        "ChangeLog.Reason",
        "ChangeLog.Subject",
        "Facts.Provenance_Note",
        "Facts.Provenance_Source",
        "Facts.Title",
        "GoalAreas.Name",
        "Goals.DecidedTitle",
        "Goals.Decision_CaseNumber",
        "Goals.Decision_Paragraph",
        "Goals.Motivation",
        "Goals.Provenance_Note",
        "Goals.Title",
        "Indicators.Definition",
        "Indicators.Name",
        "Indicators.SourceName",
        "Indicators.Unit",
        "MeasurementCorrections.Reason",
        "Measurements.Comment",
        "Meetings.Matter",
        "Nodes.Name",
        "People.Title",
        "Settings.ImpactWords",
        "Settings.LikelihoodWords",
        "Settings.Name",
        "StatedOutlooks.Reason",
        "StrategicChoices.Title",
        "Targets.Decision_CaseNumber",
        "Targets.Decision_Paragraph",
        "Visions.Statement",
        "Visions.Title",
    ];

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
