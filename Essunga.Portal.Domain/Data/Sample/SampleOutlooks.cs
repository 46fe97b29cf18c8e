using Essunga.Portal.Domain.FollowUp;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Domain.Data.Sample;

/// <summary>What the bodies have stated about the goals. The suggestion beside each is computed from what was known then.</summary>
internal static class SampleOutlooks
{
    private static readonly string[] Order = ["UN", "SN", "BMN", "KS"];

    public static void Replay(SampleSource source, SampleWorld world)
    {
        foreach (var row in source.History.Rows("outlooks"))
        {
            Plan(
                row,
                source,
                world,
                row.Text("point"),
                row.Text("body"),
                row.Flag("overall"),
                row.Choice<Outlook>("outlook"),
                row.Text("reason")
            );
        }

        var words = source.History.Child("outlookWords");
        foreach (var row in source.Data.Rows("goal_assessments_demo"))
        {
            var outlook = words.Json.TryGetProperty(row.Text("prognos"), out _)
                ? words.Choice<Outlook>(row.Text("prognos"))
                : throw row.Broken($"prognosen \"{row.Text("prognos")}\" är okänd.");
            Plan(
                row,
                source,
                world,
                row.Text("tidpunkt"),
                "KS",
                true,
                outlook,
                row.Text("motivering")
            );
        }

        foreach (var (label, point) in world.Points.OrderBy(one => one.Value.DueOn))
        {
            var row = source
                .History.Rows("points")
                .Single(one =>
                    one.Number("year") == point.Year && one.Number("tertial") == point.Tertial
                );
            if (row.OptionalDay("locked") is { } day)
            {
                world.At(
                    day,
                    16,
                    0,
                    world.People["kvalitetsstrateg"],
                    $"{label} är låst",
                    (_, at) => point.Lock(at)
                );
            }
        }
    }

    private static void Plan(
        SampleRow row,
        SampleSource source,
        SampleWorld world,
        string label,
        string body,
        bool isOverall,
        Outlook outlook,
        string reason
    )
    {
        var (goal, point) = (world.Goal(row, "goal"), world.Points[label]);
        var day = source
            .History.Child("statementDays")
            .Child(label)
            .Day(isOverall ? "overall" : body);
        var by = world.People[Speaker(body, isOverall)];
        var node = world.Nodes[body];
        world.At(
            day,
            isOverall ? 14 : 9 + Array.IndexOf(Order, body),
            10 + goal.Number,
            by,
            null,
            (context, at) =>
            {
                var basis = Basis(goal, isOverall ? null : node.Id, point, world, at);
                var stated = goal.StateOutlook(
                    SampleId.For("outlook", goal.Number, label, body, isOverall),
                    point,
                    new StatingBody(node.Id, isOverall),
                    outlook,
                    basis,
                    reason,
                    by.Id,
                    at
                );
                stated.ComesFrom(row.Provenance());
                context.Add(stated);
            }
        );
    }

    private static AssessmentBasis Basis(
        Goal goal,
        Guid? committeeId,
        ReportingPoint point,
        SampleWorld world,
        DateTime now
    )
    {
        var codes = goal
            .Assignments.Where(one => committeeId is null || one.CommitteeId == committeeId)
            .SelectMany(one => one.Indicators)
            .Select(use => use.IndicatorId)
            .ToHashSet();
        var at = PointInTime.Of(point, now);
        var states = world
            .Indicators.Values.Where(indicator => codes.Contains(indicator.Id))
            .Select(indicator => State(indicator, at, world))
            .OfType<IndicatorState>()
            .ToList();
        return goal.Period.Rule.BasisOf(states);
    }

    private static IndicatorState? State(Indicator indicator, PointInTime at, SampleWorld world)
    {
        var rule = new PublicationRule(
            indicator.PeriodKind,
            indicator.EveryNth,
            indicator.FirstYear,
            indicator.LagMonths
        );
        var values = world
            .Measurements.Where(one =>
                one.IndicatorId == indicator.Id && one.Gender == Gender.Total
            )
            .Select(one => new ReportedValue(
                one.Period,
                one.Value,
                one.PopulationSize,
                one.IsPreliminary,
                one.ReportedAt
            ));
        var reading = PointReading.Of(values, rule, at, indicator.SmallestPopulation);
        var target = indicator.Targets.Single();
        var path = new TargetPath(
            target.BaselineYear,
            target.BaselineValue,
            target.Year,
            target.Value,
            target.LowerLimit,
            target.UpperLimit,
            [.. target.Waypoints.Select(one => new Waypoint(one.Year, one.Value))]
        );
        return IndicatorStanding
            .Judge(reading, path, indicator.Direction, rule, at.Period, at.DueOn)
            .State;
    }

    private static string Speaker(string body, bool isOverall) =>
        (body, isOverall) switch
        {
            (_, true) => "ksau",
            ("UN", _) => "sektorchef-utbildning",
            ("SN", _) => "sektorchef-social-omsorg",
            ("BMN", _) => "chef-bygg-och-miljo",
            _ => "kommundirektor",
        };
}
