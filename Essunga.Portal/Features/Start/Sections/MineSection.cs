using Essunga.Portal.Components.Measures;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Features.Start.Sections;

/// <summary>The indicators of the reader's own unit or sector.</summary>
/// <param name="Count">"Ingen av fyra når målvärdet, en väntas."</param>
/// <param name="Left">How many more there are than shown.</param>
/// <param name="Activities">What the unit's indicators show the effect of; only for an employee.</param>
public sealed record MineSection(
    string Title,
    string Count,
    IReadOnlyList<IndicatorRow> Rows,
    int Left,
    bool IsDemo,
    IReadOnlyList<ActivityLine>? Activities
)
{
    public const int Most = 30;
}

/// <summary>Makes tables of indicators, with their count in words.</summary>
internal static class MineLines
{
    public static MineSection Of(StartGround ground)
    {
        var mine = ground.Own.Where(ground.IsUnderHome).ToList();
        return new MineSection(
            PlaceText.Of(ground.Viewer.Home.Name),
            CountOf(mine),
            Rows(mine),
            Math.Max(0, mine.Count - MineSection.Most),
            IsDemo(mine),
            ground.Role == Role.Employee ? ActivityLines.ShownBy(ground, mine) : null
        );
    }

    public static IReadOnlyList<IndicatorRow> Rows(IEnumerable<ReadIndicator> indicators) =>
        [
            .. indicators
                .Take(MineSection.Most)
                .Select(one => IndicatorRow.From(one, AddressState.None)),
        ];

    public static bool IsDemo(IEnumerable<ReadIndicator> indicators) =>
        indicators.Any(one => one.Provenance.IsDemo || (one.Target?.Provenance.IsDemo ?? false));

    /// <summary>Of those with a target value: how many reach it, are on the way, do not, are expected and are missing.</summary>
    /// <param name="noun">After the number of them, as "indikatorer"; nothing when a heading says it.</param>
    public static string CountOf(IReadOnlyList<ReadIndicator> indicators, string noun = "")
    {
        var states = indicators.Select(one => one.Standing.State).OfType<IndicatorState>().ToList();
        if (states.Count == 0)
        {
            return indicators.Count == 0
                ? ""
                : $"{Words.Capital(StartWords.Common(indicators.Count))} nyckeltal utan målvärde";
        }

        var due = states.Count(one => one != IndicatorState.Expected);
        var first =
            due == 0
                ? []
                : new[]
                {
                    due == 1
                        ? states.Contains(IndicatorState.Reached)
                            ? "den enda når målvärdet"
                            : "den enda når inte målvärdet"
                        : $"{StartWords.Common(Number(states, IndicatorState.Reached))} av {StartWords.Common(due)} {(noun.Length == 0 ? "" : $"{noun} ")}når målvärdet",
                };
        var rest = new[]
        {
            (State: IndicatorState.OnTheWay, Verb: "är på väg"),
            (State: IndicatorState.Expected, Verb: "väntas"),
            (State: IndicatorState.Missing, Verb: "saknas"),
        }
            .Select(kind => (Count: Number(states, kind.State), kind.Verb))
            .Where(kind => kind.Count > 0)
            .Select(kind => $"{StartWords.Common(kind.Count)} {kind.Verb}");
        return Words.Capital(string.Join(", ", first.Concat(rest)));
    }

    private static int Number(List<IndicatorState> states, IndicatorState wanted) =>
        states.Count(one => one == wanted);
}
