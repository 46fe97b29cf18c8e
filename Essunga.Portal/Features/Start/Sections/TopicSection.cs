using Essunga.Portal.Components.Measures;

namespace Essunga.Portal.Features.Start.Sections;

/// <summary>The goals of one area, with their indicators.</summary>
/// <param name="Goals">Number, title, address and the overall statement.</param>
public sealed record TopicSection(
    string Area,
    IReadOnlyList<GoalLine> Goals,
    string Count,
    IReadOnlyList<IndicatorRow> Rows,
    bool IsDemo
);

/// <summary>Picks the goals of an area. Areas are the council's own words, so an area that is not there gives nothing.</summary>
internal static class Topics
{
    public const string Economy = "Ekonomi";
    public const string Housing = "Boende";

    /// <param name="area">How the area's name begins.</param>
    public static TopicSection Of(StartGround ground, string area)
    {
        var goals = ground
            .Reading.Goals.Where(goal =>
                goal.AreaName.StartsWith(area, StringComparison.OrdinalIgnoreCase)
            )
            .ToList();
        var indicators = goals
            .SelectMany(goal => ground.Reading.IndicatorsOf(goal.Id))
            .DistinctBy(one => one.Id)
            .ToList();
        return new TopicSection(
            goals.Count > 0 ? goals[0].AreaName : area,
            [
                .. goals.Select(goal => new GoalLine(
                    goal.Number,
                    goal.Title,
                    Links.Goal(goal.Slug, AddressState.None),
                    GoalLines.Stated(ground.Reading, goal.Id, null),
                    null
                )),
            ],
            MineLines.CountOf(indicators),
            MineLines.Rows(indicators),
            MineLines.IsDemo(indicators)
        );
    }
}
