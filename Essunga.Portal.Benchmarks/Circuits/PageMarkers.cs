using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Essunga.Portal.Benchmarks.Circuits;

/// <summary>What a prerendered page says of its interactive parts.</summary>
/// <param name="Operations">The message that adds them all to a circuit.</param>
/// <param name="State">What the prerender hands to the circuit; empty when nothing.</param>
internal sealed partial record PageMarkers(string Operations, string State)
{
    /// <exception cref="InvalidOperationException">The page has no interactive part.</exception>
    public static PageMarkers Read(string html)
    {
        var operations = new JsonArray();
        foreach (var json in Marker().Matches(html).Select(match => match.Groups["json"].Value))
        {
            if (JsonNode.Parse(json) is JsonObject marker && (string?)marker["type"] == "server")
            {
                var number = operations.Count + 1;
                marker["uniqueId"] = number;
                operations.Add(
                    new JsonObject
                    {
                        ["type"] = "add",
                        ["ssrComponentId"] = number,
                        ["marker"] = marker,
                    }
                );
            }
        }

        return operations.Count == 0
            ? throw new InvalidOperationException("The page has no interactive part.")
            : new PageMarkers(
                new JsonObject { ["batchId"] = 1, ["operations"] = operations }.ToJsonString(),
                CarriedState().Match(html).Groups["state"].Value
            );
    }

    [GeneratedRegex("<!--Blazor:(?<json>\\{.*?\\})-->", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Marker();

    [GeneratedRegex(
        "<!--Blazor-Server-Component-State:(?<state>[^>]*)-->",
        RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex CarriedState();
}
