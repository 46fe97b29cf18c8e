using System.Text.Json;
using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Domain.Data.Sample;

/// <summary>Everything in the data file that has no model of its own yet: each object as it is, with its kind and source.</summary>
internal static class SampleFacts
{
    private static readonly HashSet<string> Modelled =
    [
        "_meta",
        "organisation",
        "vision",
        "goals",
        "indicators",
        "activities_demo",
        "goal_assessments_demo",
    ];

    private static readonly string[] TitleFields =
    [
        "title",
        "name",
        "namn",
        "key",
        "text",
        "role",
        "word",
        "group",
        "kommun",
        "event",
        "risk",
        "report",
        "date",
        "year",
        "code",
        "value",
    ];

    public static void Load(SampleSource source, PortalDbContext context)
    {
        foreach (
            var section in source
                .Data.Json.EnumerateObject()
                .Where(one => !Modelled.Contains(one.Name))
        )
        {
            var number = 0;
            foreach (
                var row in Objects(source.Data with { Place = section.Name, Json = section.Value })
            )
            {
                context.Facts.Add(
                    new SourcedFact(
                        SampleId.For("fact", section.Name, ++number),
                        section.Name,
                        number,
                        Title(row.Json, section.Name),
                        row.Json.GetRawText(),
                        row.Provenance()
                    )
                );
            }
        }
    }

    /// <summary>The objects that say their kind, at whatever depth.</summary>
    private static IEnumerable<SampleRow> Objects(SampleRow row)
    {
        if (row.Json.ValueKind == JsonValueKind.Array)
        {
            return row
                .Json.EnumerateArray()
                .SelectMany(
                    (item, index) =>
                        Objects(row with { Place = $"{row.Place}[{index}]", Json = item })
                );
        }

        if (row.Json.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        return row.Json.TryGetProperty("kind", out _)
            ? [row]
            : row
                .Json.EnumerateObject()
                .SelectMany(one =>
                    Objects(row with { Place = $"{row.Place}.{one.Name}", Json = one.Value })
                );
    }

    private static string Title(JsonElement item, string section)
    {
        foreach (var field in TitleFields)
        {
            if (
                item.TryGetProperty(field, out var value)
                && value.ValueKind is JsonValueKind.String or JsonValueKind.Number
            )
            {
                var text = value.ToString();
                return text.Length <= 300 ? text : text[..300];
            }
        }

        return section;
    }
}
