using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Integrations.Files;

namespace Essunga.Portal.Features.Files.Exporting;

/// <summary>indikatorer och nyckeltal.</summary>
internal sealed record IndicatorTable()
    : ExportTable(
        "indikatorer",
        "Indikatorer",
        [
            Text("kod", "Kod"),
            Text("namn", "Namn"),
            Text("slag", "Slag"),
            Text("enhet", "Enhet"),
            Whole("decimaler", "Decimaler"),
            Text("battre_nar", "Bättre när"),
            Text("organisation", "Organisation"),
            Text("definition", "Definition"),
            Text("varde_fran", "Källa"),
            Text("kallans_namn", "Källans namn"),
            Text("mats_per", "Mäts per"),
            Whole("vart_n_te_ar", "Vart n:te år"),
            Whole("forsta_ar", "Första år"),
            Whole("manader_till_vardet", "Månader till värdet"),
            YesNo("andel", "Andel"),
            YesNo("delas_pa_kon", "Delas på kön"),
            Whole("minsta_antal", "Minsta antal"),
            Text("ansvarig", "Ansvarig"),
            Text("ersattare", "Ersättare"),
            YesNo("exempeldata", "Exempeldata"),
            Text("kalla", "Uppgiftens källa"),
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
        foreach (
            var one in (await ground.IndicatorsAsync(cancellation)).Values.OrderBy(
                one => one.Text(nameof(Indicator.Code)),
                StringComparer.Ordinal
            )
        )
        {
            writer.Write([
                one.Text(nameof(Indicator.Code)),
                one.Text(nameof(Indicator.Name)),
                ExportWords.SortOf(one.Text(nameof(Indicator.Kind))),
                one.Text(nameof(Indicator.Unit)),
                one.Whole(nameof(Indicator.Decimals)),
                ExportWords.BetterOf(one.Text(nameof(Indicator.Direction))),
                nodes
                    .GetValueOrDefault(one.Reference(nameof(Indicator.NodeId)) ?? Guid.Empty)
                    ?.Text(nameof(OrganisationNode.Code)),
                one.Text(nameof(Indicator.Definition)),
                ExportWords.SourceOf(one.Text(nameof(Indicator.Source))),
                one.Text(nameof(Indicator.SourceName)),
                ExportWords.EveryOf(one.Text(nameof(Indicator.PeriodKind))),
                one.Whole(nameof(Indicator.EveryNth)),
                one.Whole(nameof(Indicator.FirstYear)),
                one.Whole(nameof(Indicator.LagMonths)),
                one.YesNo(nameof(Indicator.IsShare)),
                one.YesNo(nameof(Indicator.IsSplitByGender)),
                one.Whole(nameof(Indicator.SmallestPopulation)),
                people.GetValueOrDefault(one.Reference(nameof(Indicator.OwnerId)) ?? Guid.Empty),
                people.GetValueOrDefault(one.Reference(nameof(Indicator.StandInId)) ?? Guid.Empty),
                .. ExportGround.OriginOf(one),
            ]);
        }
    }
}

/// <summary>målvärden med vägen dit.</summary>
internal sealed record TargetTable()
    : ExportTable(
        "malvarden",
        "Målvärden",
        [
            Text("indikator", "Indikator"),
            Text("enhet", "Enhet"),
            Whole("utgangsar", "Utgångsår"),
            Number("utgangsvarde", "Utgångsvärde"),
            Whole("malar", "Målår"),
            Number("malvarde", "Målvärde"),
            Number("nedre_grans", "Nedre gräns"),
            Number("ovre_grans", "Övre gräns"),
            Number("beslutat_malvarde", "Beslutat målvärde"),
            Text("delmal", "Delmål"),
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
        var indicators = await ground.IndicatorsAsync(cancellation);
        var waypoints = (await ground.ReadAsync<TargetWaypoint>(cancellation)).Values.ToLookup(
            one => one.Reference(nameof(TargetWaypoint.TargetId))!.Value
        );
        var rows =
            from target in (await ground.ReadAsync<Target>(cancellation)).Values
            let indicator = indicators.GetValueOrDefault(
                target.Reference(nameof(Target.IndicatorId))!.Value
            )
            let year = target.Whole(nameof(Target.Year))
            where indicator is not null && ground.IsChosenYear(year)
            select (target, indicator, year);
        foreach (
            var (target, indicator, _) in rows.OrderBy(
                    row => row.indicator.Text(nameof(Indicator.Code)),
                    StringComparer.Ordinal
                )
                .ThenBy(row => row.year)
        )
        {
            writer.Write([
                indicator.Text(nameof(Indicator.Code)),
                indicator.Text(nameof(Indicator.Unit)),
                target.Whole(nameof(Target.BaselineYear)),
                target.Number(nameof(Target.BaselineValue)),
                target.Whole(nameof(Target.Year)),
                target.Number(nameof(Target.Value)),
                target.Number(nameof(Target.LowerLimit)),
                target.Number(nameof(Target.UpperLimit)),
                target.Number(nameof(Target.DecidedValue)),
                string.Join(
                    "; ",
                    waypoints[target.Id]
                        .OrderBy(point => point.Whole(nameof(TargetWaypoint.Year)))
                        .Select(point =>
                            $"{point.Whole(nameof(TargetWaypoint.Year))}: {Format.Number(point.Number(nameof(TargetWaypoint.Value)), indicator.Whole(nameof(Indicator.Decimals)) ?? 0)}"
                        )
                ),
                .. await ground.DecisionOfAsync(target, cancellation),
                .. ExportGround.OriginOf(target),
            ]);
        }
    }
}
