using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Integrations.Files;

namespace Essunga.Portal.Features.Files.Exporting;

/// <summary>prognoser, med regeln och räkningen bakom förslaget.</summary>
internal sealed record OutlookTable()
    : ExportTable(
        "prognoser",
        "Prognoser",
        [
            Whole("mal", "Mål"),
            Text("rapporteringspunkt", "Rapporteringspunkt"),
            Text("organ", "Organ"),
            YesNo("samlad", "Samlad"),
            Text("prognos", "Prognos"),
            Text("forslag", "Förslag enligt regeln"),
            Whole("nar", "Når"),
            Whole("pa_vag", "På väg"),
            Whole("nar_inte", "Når inte"),
            Whole("vantas", "Väntas"),
            Whole("saknas", "Saknas"),
            Number("grans_uppnas", "Gräns uppnås"),
            Number("grans_delvis", "Gräns delvis"),
            Number("minst_rapporterat", "Minst rapporterat"),
            Text("motivering", "Motivering"),
            Text("angiven_av", "Angiven av"),
            Instant("angiven", "Angiven"),
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
        foreach (
            var one in Statements.InOrder(
                (await ground.ReadAsync<StatedOutlook>(cancellation)).Values
            )
        )
        {
            var (point, year) = await ground.PointAsync(
                one.Reference(nameof(StatedOutlook.PointId)),
                cancellation
            );
            if (
                !ground.IsChosenYear(year)
                || !await ground.IsChosenAsync(
                    one.Reference(nameof(StatedOutlook.BodyId)),
                    cancellation
                )
            )
            {
                continue;
            }

            writer.Write([
                goals[one.Reference(nameof(StatedOutlook.GoalId))!.Value]
                    .Whole(nameof(Goal.Number)),
                point,
                ExportGround.Name(nodes, one.Reference(nameof(StatedOutlook.BodyId))),
                one.YesNo(nameof(StatedOutlook.IsOverall)),
                ExportWords.OutlookOf(one.Text(nameof(StatedOutlook.Outlook))),
                ExportWords.OutlookOf(one.Text("Basis.Suggested")),
                one.Whole("Basis.Reached"),
                one.Whole("Basis.OnTheWay"),
                one.Whole("Basis.NotReached"),
                one.Whole("Basis.Expected"),
                one.Whole("Basis.Missing"),
                one.Number("Basis.ReachedShare"),
                one.Number("Basis.PartlyShare"),
                one.Number("Basis.LeastReportedShare"),
                one.Text(nameof(StatedOutlook.Reason)),
                people.GetValueOrDefault(one.Reference(nameof(StatedOutlook.ById))!.Value),
                one.Instant(nameof(StatedOutlook.At)),
                .. ExportGround.OriginOf(one),
            ]);
        }
    }
}

/// <summary>slutbedömningar.</summary>
internal sealed record VerdictTable()
    : ExportTable(
        "slutbedomningar",
        "Slutbedömningar",
        [
            Whole("mal", "Mål"),
            Text("organ", "Organ"),
            YesNo("samlad", "Samlad"),
            Text("slutbedomning", "Slutbedömning"),
            Text("forslag", "Förslag enligt regeln"),
            Text("motivering", "Motivering"),
            Text("angiven_av", "Angiven av"),
            Instant("angiven", "Angiven"),
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
        var periods = await ground.ReadAsync<GoalPeriod>(cancellation);
        foreach (
            var one in Statements.InOrder(
                (await ground.ReadAsync<StatedVerdict>(cancellation)).Values
            )
        )
        {
            var goal = goals[one.Reference(nameof(StatedVerdict.GoalId))!.Value];
            var period = periods[goal.Reference(nameof(Goal.PeriodId))!.Value];
            if (
                ground.IsChosenYear(period.Whole(nameof(GoalPeriod.ToYear)))
                && await ground.IsChosenAsync(
                    one.Reference(nameof(StatedVerdict.BodyId)),
                    cancellation
                )
            )
            {
                writer.Write([
                    goal.Whole(nameof(Goal.Number)),
                    ExportGround.Name(nodes, one.Reference(nameof(StatedVerdict.BodyId))),
                    one.YesNo(nameof(StatedVerdict.IsOverall)),
                    ExportWords.VerdictOf(one.Text(nameof(StatedVerdict.Verdict))),
                    ExportWords.VerdictOf(one.Text(nameof(StatedVerdict.Suggested))),
                    one.Text(nameof(StatedVerdict.Reason)),
                    people.GetValueOrDefault(one.Reference(nameof(StatedVerdict.ById))!.Value),
                    one.Instant(nameof(StatedVerdict.At)),
                ]);
            }
        }
    }
}

/// <summary>The order that statements are exported in.</summary>
file static class Statements
{
    public static IEnumerable<ObjectState> InOrder(IEnumerable<ObjectState> all) =>
        all.OrderBy(one => one.Instant("At")).ThenBy(one => one.Id);
}
