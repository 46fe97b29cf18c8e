using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Integrations.Files;

namespace Essunga.Portal.Features.Files.Exporting;

/// <summary>övergripande mål.</summary>
internal sealed record GoalTable()
    : ExportTable(
        "mal",
        "Mål",
        [
            Whole("nummer", "Nummer"),
            Text("mal", "Mål"),
            Text("malomrade", "Målområde"),
            Whole("fran_ar", "Från år"),
            Whole("till_ar", "Till år"),
            Text("namnder", "Nämnder"),
            Text("motivering", "Motivering"),
            Text("beslutad_lydelse", "Beslutad lydelse"),
            Day("avslutat", "Avslutat"),
            .. Decided,
            .. Origin,
        ]
    )
{
    internal override async Task WriteAsync(
        ExportGround ground,
        TableWriter writer,
        CancellationToken cancellation
    )
    {
        var nodes = await ground.NodesAsync(cancellation);
        var areas = await ground.ReadAsync<GoalArea>(cancellation);
        var periods = await ground.ReadAsync<GoalPeriod>(cancellation);
        var assignments = (await ground.ReadAsync<GoalAssignment>(cancellation)).Values.ToLookup(
            one => one.Reference(nameof(GoalAssignment.GoalId))!.Value,
            one => one.Reference(nameof(GoalAssignment.CommitteeId))!.Value
        );
        var rows =
            from goal in (await ground.ReadAsync<Goal>(cancellation)).Values
            let period = periods[goal.Reference(nameof(Goal.PeriodId))!.Value]
            let fromYear = period.Whole(nameof(GoalPeriod.FromYear))!.Value
            let toYear = period.Whole(nameof(GoalPeriod.ToYear))!.Value
            where
                ground.IsChosenYears(fromYear, toYear)
                && (
                    ground.Order.Committee is not { } chosen
                    || assignments[goal.Id].Contains(chosen.Id)
                )
            orderby fromYear, goal.Whole(nameof(Goal.Number))
            select (goal, fromYear, toYear);
        foreach (var (goal, fromYear, toYear) in rows)
        {
            writer.Write([
                goal.Whole(nameof(Goal.Number)),
                goal.Text(nameof(Goal.Title)),
                areas
                    .GetValueOrDefault(goal.Reference(nameof(Goal.AreaId)) ?? Guid.Empty)
                    ?.Text(nameof(GoalArea.Name)),
                fromYear,
                toYear,
                string.Join(
                    ", ",
                    assignments[goal.Id]
                        .Select(id => ExportGround.Name(nodes, id))
                        .Order(StringComparer.CurrentCulture)
                ),
                goal.Text(nameof(Goal.Motivation)),
                goal.Text(nameof(Goal.DecidedTitle)),
                goal.Day(nameof(Goal.EndedOn)),
                .. await ground.DecisionOfAsync(goal, cancellation),
                .. ExportGround.OriginOf(goal),
            ]);
        }
    }
}

/// <summary>nämndernas aktiviteter.</summary>
internal sealed record ActivityTable()
    : ExportTable(
        "aktiviteter",
        "Aktiviteter",
        [
            Text("kod", "Kod"),
            Text("aktivitet", "Aktivitet"),
            Whole("mal", "Mål"),
            Text("namnd", "Nämnd"),
            Day("fran", "Från"),
            Day("till", "Till"),
            Text("indikatorer", "Indikatorer"),
            Text("ansvarig", "Ansvarig"),
            Text("ersattare", "Ersättare"),
            Text("beslutad_lydelse", "Beslutad lydelse"),
            Day("beslutad_fran", "Beslutad från"),
            Day("beslutad_till", "Beslutad till"),
            Day("avslutad", "Avslutad"),
            .. Decided,
            .. Origin,
        ]
    )
{
    internal override async Task WriteAsync(
        ExportGround ground,
        TableWriter writer,
        CancellationToken cancellation
    )
    {
        var nodes = await ground.NodesAsync(cancellation);
        var people = await ground.PeopleAsync(cancellation);
        var goals = await ground.ReadAsync<Goal>(cancellation);
        var assignments = await ground.ReadAsync<GoalAssignment>(cancellation);
        var indicators = await ground.ReadAsync<Indicator>(cancellation);
        var links = (await ground.ReadAsync<ActivityIndicator>(cancellation)).Values.ToLookup(
            one => one.Reference(nameof(ActivityIndicator.ActivityId))!.Value,
            one => one.Reference(nameof(ActivityIndicator.IndicatorId))!.Value
        );
        foreach (
            var activity in (await ground.ReadAsync<Activity>(cancellation)).Values.OrderBy(
                one => one.Text(nameof(Activity.Code)),
                StringComparer.Ordinal
            )
        )
        {
            var assignment = assignments[activity.Reference(nameof(Activity.AssignmentId))!.Value];
            var committee = assignment.Reference(nameof(GoalAssignment.CommitteeId));
            var from = activity.Day(nameof(Activity.From))!.Value;
            var to = activity.Day(nameof(Activity.To))!.Value;
            if (
                !ground.IsChosenYears(from.Year, to.Year)
                || !await ground.IsChosenAsync(committee, cancellation)
            )
            {
                continue;
            }

            writer.Write([
                activity.Text(nameof(Activity.Code)),
                activity.Text(nameof(Activity.Title)),
                goals[assignment.Reference(nameof(GoalAssignment.GoalId))!.Value]
                    .Whole(nameof(Goal.Number)),
                ExportGround.Name(nodes, committee),
                from,
                to,
                string.Join(
                    ", ",
                    links[activity.Id]
                        .Select(id => indicators[id].Text(nameof(Indicator.Code)))
                        .Order(StringComparer.Ordinal)
                ),
                people.GetValueOrDefault(
                    activity.Reference(nameof(Activity.OwnerId)) ?? Guid.Empty
                ),
                people.GetValueOrDefault(
                    activity.Reference(nameof(Activity.StandInId)) ?? Guid.Empty
                ),
                activity.Text(nameof(Activity.DecidedTitle)),
                activity.Day(nameof(Activity.DecidedFrom)),
                activity.Day(nameof(Activity.DecidedTo)),
                activity.Day(nameof(Activity.EndedOn)),
                .. await ground.DecisionOfAsync(activity, cancellation),
                .. ExportGround.OriginOf(activity),
            ]);
        }
    }
}

/// <summary>Rapporter om aktiviteter.</summary>
internal sealed record ActivityReportTable()
    : ExportTable(
        "aktivitetsrapporter",
        "Aktivitetsrapporter",
        [
            Text("kod", "Kod"),
            Text("rapporteringspunkt", "Rapporteringspunkt"),
            Text("lage", "Läge"),
            YesNo("slutfors", "Slutförs"),
            Text("kommentar", "Kommentar"),
            Text("rapporterad_av", "Rapporterad av"),
            Instant("rapporterad", "Rapporterad"),
        ]
    )
{
    internal override async Task WriteAsync(
        ExportGround ground,
        TableWriter writer,
        CancellationToken cancellation
    )
    {
        var people = await ground.PeopleAsync(cancellation);
        var activities = await ground.ReadAsync<Activity>(cancellation);
        var assignments = await ground.ReadAsync<GoalAssignment>(cancellation);
        foreach (
            var report in (await ground.ReadAsync<ActivityReport>(cancellation))
                .Values.OrderBy(one => one.Instant(nameof(ActivityReport.At)))
                .ThenBy(one => one.Id)
        )
        {
            var activity = activities[report.Reference(nameof(ActivityReport.ActivityId))!.Value];
            var committee = assignments[activity.Reference(nameof(Activity.AssignmentId))!.Value]
                .Reference(nameof(GoalAssignment.CommitteeId));
            var (point, year) = await ground.PointAsync(
                report.Reference(nameof(ActivityReport.PointId)),
                cancellation
            );
            if (ground.IsChosenYear(year) && await ground.IsChosenAsync(committee, cancellation))
            {
                writer.Write([
                    activity.Text(nameof(Activity.Code)),
                    point,
                    ExportWords.StatusOf(report.Text(nameof(ActivityReport.Status))),
                    report.YesNo(nameof(ActivityReport.WillBeCompleted)),
                    report.Text(nameof(ActivityReport.Comment)),
                    people.GetValueOrDefault(report.Reference(nameof(ActivityReport.ById))!.Value),
                    report.Instant(nameof(ActivityReport.At)),
                ]);
            }
        }
    }
}
