using System.Globalization;
using Essunga.Portal.Domain.FollowUp;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.YearWheel;

namespace Essunga.Portal.Domain.Data.Sample;

/// <summary>Vision, goal period, goals, activities, reporting points and meetings of the sample data.</summary>
internal static class SampleGoals
{
    /// <summary>The last day of the month that the council's preparation proposed the goals, as the goals' source says.</summary>
    private static readonly DateOnly ProposedOn = new(2023, 4, 12);

    public static void Load(SampleSource source, SampleWorld world, PortalDbContext context)
    {
        var choices = LoadVision(source, world, context);
        LoadPeriod(source, world, context);
        var areas = LoadAreas(source, world, choices, context);
        var goals = source.Data.Rows("goals").ToList();
        foreach (var row in goals)
        {
            LoadGoal(row, NoteOf(row, goals[0]), world, areas[row.Text("malomrade_demo")], context);
        }

        foreach (var row in source.History.Rows("points"))
        {
            var (year, tertial) = (row.Number("year"), row.Number("tertial"));
            var point = new ReportingPoint(
                SampleId.For("point", year, tertial),
                year,
                tertial,
                row.Day("due")
            );
            world.Points.Add(
                string.Create(CultureInfo.InvariantCulture, $"T{tertial} {year}"),
                point
            );
            context.ReportingPoints.Add(point);
        }

        foreach (var row in source.History.Rows("meetings"))
        {
            context.Meetings.Add(
                new Meeting(
                    SampleId.For("meeting", row.Text("body"), row.Text("on")),
                    world.Node(row, "body").Id,
                    row.Day("on"),
                    row.OptionalText("matter"),
                    row.Provenance()
                )
            );
        }
    }

    private static List<StrategicChoice> LoadVision(
        SampleSource source,
        SampleWorld world,
        PortalDbContext context
    )
    {
        var rows = source.Data.Rows("vision").ToList();
        var adopted = new Decision(
            DecisionState.Decided,
            world.Nodes["KF"].Id,
            new DateOnly(2020, 6, 1)
        );
        var vision = new Vision(
            SampleId.For("vision"),
            rows[0].Text("title"),
            2040,
            adopted,
            rows[0].Provenance()
        );
        vision.Word(rows[1].Text("title"), rows[1].Provenance());
        var choices = new List<StrategicChoice>();
        foreach (var row in source.Data.Rows("strategic_plan").Skip(1))
        {
            var title = row.Text("title");
            choices.Add(
                vision.Choose(
                    SampleId.For("choice", title),
                    title[(title.IndexOf(':', StringComparison.Ordinal) + 2)..],
                    row.Provenance()
                )
            );
        }

        context.Visions.Add(vision);
        return choices;
    }

    private static void LoadPeriod(SampleSource source, SampleWorld world, PortalDbContext context)
    {
        var row = source.Data.Child("goal_period");
        var years = row.Text("value").Split('-');
        world.Period = new GoalPeriod(
            SampleId.For("period", row.Text("value")),
            int.Parse(years[0], CultureInfo.InvariantCulture),
            int.Parse(years[1], CultureInfo.InvariantCulture),
            row.Provenance()
        );
        context.GoalPeriods.Add(world.Period);
    }

    private static Dictionary<string, GoalArea> LoadAreas(
        SampleSource source,
        SampleWorld world,
        List<StrategicChoice> choices,
        PortalDbContext context
    )
    {
        var areas = new Dictionary<string, GoalArea>(StringComparer.Ordinal);
        foreach (var row in source.History.Rows("visionLinks"))
        {
            var name = row.Text("area");
            var choice =
                choices.ElementAtOrDefault(row.Number("choice") - 1)
                ?? throw row.Broken("vägvalet finns inte.");
            var area = new GoalArea(
                SampleId.For("area", name),
                world.Period.Id,
                areas.Count + 1,
                name,
                choice.Id,
                row.Provenance()
            );
            areas.Add(name, area);
            context.GoalAreas.Add(area);
        }

        return areas;
    }

    /// <summary>How far the wording has come; the file says "som M1" instead of saying the same again.</summary>
    private static string? NoteOf(SampleRow row, SampleRow first) =>
        row.OptionalText("status_of_text")
            ?.Replace("som M1", first.OptionalText("status_of_text"), StringComparison.Ordinal);

    private static void LoadGoal(
        SampleRow row,
        string? note,
        SampleWorld world,
        GoalArea area,
        PortalDbContext context
    )
    {
        var code = row.Text("id");
        var goal = new Goal(
            SampleId.For("goal", code),
            world.Period,
            area,
            int.Parse(code[1..], CultureInfo.InvariantCulture),
            row.Text("title"),
            new Decision(DecisionState.Proposed, world.Nodes["KF"].Id, ProposedOn),
            row.Provenance() with
            {
                Note = note,
            }
        );
        goal.Motivate(
            row.Text("motivation"),
            row.Provenance("motivation_kind", "motivation_source")
        );
        world.Goals.Add(code, goal);
        context.Goals.Add(goal);
    }
}
