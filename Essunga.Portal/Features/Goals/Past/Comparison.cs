namespace Essunga.Portal.Features.Goals.Past;

/// <summary>What a goal's page said on two days.</summary>
/// <param name="Sections">In the page's order; those where nothing is left to show are not there.</param>
/// <param name="Differences">How many things differ.</param>
/// <param name="Alike">How many are the same on both days.</param>
public sealed record Comparison(IReadOnlyList<ComparedSection> Sections, int Differences, int Alike)
{
    /// <summary>Pure: the order is that of the later day, and what is gone stands after it.</summary>
    /// <param name="all">Also what is the same.</param>
    public static Comparison Of(IEnumerable<GoalFact> before, IEnumerable<GoalFact> after, bool all)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        // A body that states twice at one point has the latest in force.
        var was = Latest(before);
        var now = Latest(after);
        var rows = now
            .Values.Concat(was.Values.Where(fact => !now.ContainsKey(fact.Key)))
            .Select(fact => new ComparedRow(
                was.GetValueOrDefault(fact.Key),
                now.GetValueOrDefault(fact.Key)
            ))
            .ToList();
        return new(
            [
                .. rows.Where(row => all || row.Differs)
                    .GroupBy(row => row.Fact.Section, StringComparer.Ordinal)
                    .Select(section => new ComparedSection(
                        section.Key,
                        [
                            .. section
                                .GroupBy(row => row.Fact.Thing, StringComparer.Ordinal)
                                .Select(thing => new ComparedThing(
                                    thing.First().Fact.ThingText,
                                    [.. thing]
                                )),
                        ]
                    )),
            ],
            rows.Count(row => row.Differs),
            rows.Count(row => !row.Differs)
        );
    }

    private static Dictionary<(string, string, string), GoalFact> Latest(
        IEnumerable<GoalFact> facts
    )
    {
        var latest = new Dictionary<(string, string, string), GoalFact>();
        foreach (var fact in facts)
        {
            latest[fact.Key] = fact;
        }

        return latest;
    }
}

/// <summary>A section of the page.</summary>
public sealed record ComparedSection(string Title, IReadOnlyList<ComparedThing> Things);

/// <summary>An indicator, an activity, a statement; without a name for the goal itself.</summary>
public sealed record ComparedThing(string Name, IReadOnlyList<ComparedRow> Rows)
{
    /// <summary>Nothing was said of it on the earlier day.</summary>
    public bool IsNew => Rows.All(row => row.Before is null);

    /// <summary>Nothing is said of it on the later day.</summary>
    public bool IsGone => Rows.All(row => row.After is null);
}

/// <summary>One thing on two days; never null on both.</summary>
/// <param name="Before">Null when it was not there.</param>
/// <param name="After">Null when it is no longer there.</param>
public sealed record ComparedRow(GoalFact? Before, GoalFact? After)
{
    public GoalFact Fact => (After ?? Before)!;

    public bool Differs => Before?.Text != After?.Text;
}
