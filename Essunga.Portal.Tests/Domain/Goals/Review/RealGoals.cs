using System.Text.Json;
using System.Text.Json.Serialization;
using Essunga.Portal.Domain.Goals.Review;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Domain.Goals.Review;

/// <summary>A goal or target that a municipality has published, and the hints that a person marked for it before the rules were run on it.</summary>
/// <param name="HeldOut">Found after the rules were written: tells how they do on goals that they were not made for.</param>
public sealed record RealGoal(
    string Municipality,
    string Source,
    string Text,
    bool HeldOut,
    RealGoalFacts Known,
    IReadOnlyList<string> Expected
)
{
    public IReadOnlySet<string> Found =>
        GoalReview
            .Of(
                Text,
                null,
                new ReviewFacts
                {
                    Target = Known.Target,
                    Baseline = Known.Baseline,
                    Current = Known.Current,
                    Direction = Known.Direction,
                    Year = Known.Year,
                }
            )
            .Select(found => RealGoals.NameOf(found.Hint))
            .ToHashSet(StringComparer.Ordinal);
}

/// <summary>What the source says beside the sentence.</summary>
public sealed record RealGoalFacts(
    decimal? Target,
    decimal? Baseline,
    decimal? Current,
    Direction? Direction,
    int? Year
);

internal static class RealGoals
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    public static IReadOnlyList<RealGoal> All { get; } =
        JsonSerializer.Deserialize<List<RealGoal>>(
            File.ReadAllText(
                Repository.Path(
                    "Essunga.Portal.Tests",
                    "Domain",
                    "Goals",
                    "Review",
                    "real-goals.json"
                )
            ),
            Json
        )!;

    /// <summary>The property that holds the hint: "NoNumber".</summary>
    public static string NameOf(ReviewHint hint) =>
        typeof(ReviewHints)
            .GetProperties()
            .Single(property => hint.Equals(property.GetValue(null)))
            .Name;

    /// <summary>A line for each hint: how many it found, missed and gave without cause, then each miss and false alarm.</summary>
    public static string Outcome(IReadOnlyList<RealGoal> goals)
    {
        var lines = new List<string>();
        foreach (var name in ReviewHints.All.Select(NameOf))
        {
            var hits = goals.Count(one => one.Expected.Contains(name) && one.Found.Contains(name));
            var misses = goals
                .Where(one => one.Expected.Contains(name) && !one.Found.Contains(name))
                .ToList();
            var alarms = goals
                .Where(one => !one.Expected.Contains(name) && one.Found.Contains(name))
                .ToList();
            lines.Add($"{name}: {hits} hits, {misses.Count} misses, {alarms.Count} false alarms");
            lines.AddRange(misses.Select(one => $"  missed: {one.Text}"));
            lines.AddRange(alarms.Select(one => $"  false alarm: {one.Text}"));
        }

        return string.Join('\n', lines) + "\n";
    }

    public static (double Precision, double Recall) Measure(IEnumerable<RealGoal> goals)
    {
        var (hits, found, expected) = (0, 0, 0);
        foreach (var one in goals)
        {
            hits += one.Found.Intersect(one.Expected, StringComparer.Ordinal).Count();
            found += one.Found.Count;
            expected += one.Expected.Count;
        }

        return ((double)hits / found, (double)hits / expected);
    }
}
