using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Data.Sample;

/// <summary>The committees' activities and what was reported about them.</summary>
internal static class SampleActivities
{
    public static void Load(SampleSource source, SampleWorld world, PortalDbContext context)
    {
        var histories = source
            .History.Members("activities")
            .ToDictionary(one => one.Name, one => one.Row, StringComparer.Ordinal);
        foreach (var row in source.Data.Rows("activities_demo"))
        {
            var code = row.Text("id");
            var history =
                histories.GetValueOrDefault(code)
                ?? throw row.Broken($"aktiviteten saknas i {SampleSource.HistoryFile}.");
            var activity = Make(row, history, world);
            world.Activities.Add(code, activity);
            context.Activities.Add(activity);
            Replay(activity, row, history, world);
        }
    }

    private static Activity Make(SampleRow row, SampleRow history, SampleWorld world)
    {
        var code = row.Text("id");
        var assignment = SampleMeasures.Assignment(
            world,
            world.Goal(row, "goal"),
            world.Node(row, "owner")
        );
        var activity = new Activity(
            SampleId.For("activity", code),
            code,
            assignment,
            world.Period,
            row.Text("title"),
            row.Month("start"),
            row.Month("end").AddMonths(1).AddDays(-1),
            row.Provenance()
        );
        activity.HandTo(
            world.Person(history, "owner").Id,
            world.OptionalPerson(history, "standIn")?.Id
        );
        activity.Decide(
            new Decision(
                DecisionState.Decided,
                world.Node(row, "owner").Id,
                new DateOnly(2023, 12, 6)
            )
        );
        activity.ShowEffectBy(SampleId.For("effect", code), world.Indicator(row, "indicator").Id);
        return activity;
    }

    private static void Replay(
        Activity activity,
        SampleRow row,
        SampleRow history,
        SampleWorld world
    )
    {
        var reports = history.Rows("reports").ToList();
        var reporter = world.Person(history, "owner");
        foreach (var report in reports)
        {
            var point = world.Point(report, "point");
            var status = report.Choice<ActivityStatus>("status");
            world.At(
                point.DueOn.AddDays(-2),
                13,
                20,
                reporter,
                null,
                (context, at) =>
                    context.Add(
                        activity.Report(
                            SampleId.For("report", activity.Code, point.Year, point.Tertial),
                            point,
                            status,
                            report.OptionalFlag("willBeCompleted"),
                            report.OptionalText("comment"),
                            reporter.Id,
                            at
                        )
                    )
            );
        }

        if (reports.Count == 0 || reports[^1].Choice<ActivityStatus>("status") != Status(row))
        {
            throw row.Broken(
                $"läget \"{row.Text("status")}\" stämmer inte med det senast rapporterade i {SampleSource.HistoryFile}."
            );
        }
    }

    private static ActivityStatus Status(SampleRow row) =>
        row.Text("status") switch
        {
            "pågår" => ActivityStatus.Running,
            "slutförd" => ActivityStatus.Completed,
            "försenad" => ActivityStatus.Delayed,
            "ej påbörjad" => ActivityStatus.NotStarted,
            var other => throw row.Broken($"läget \"{other}\" är okänt."),
        };
}
