using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Domain.Data.Sample;

/// <summary>Indicators, key figures, targets and how they hang on goals and committees.</summary>
internal static class SampleMeasures
{
    private static readonly string[] AllCommittees = ["KS", "UN", "SN", "BMN"];

    public static void Load(SampleSource source, SampleWorld world, PortalDbContext context)
    {
        var supplements = source
            .History.Rows("indicators")
            .ToDictionary(row => row.Text("code"), row => row, StringComparer.Ordinal);
        foreach (var row in source.Data.Rows("indicators"))
        {
            var code = row.Text("id");
            var supplement =
                supplements.GetValueOrDefault(code)
                ?? throw row.Broken($"indikatorn saknas i {SampleSource.HistoryFile}.");
            var indicator = Make(row, supplement, world);
            world.Indicators.Add(code, indicator);
            context.Indicators.Add(indicator);
            HangOnGoal(row, indicator, world);
            SampleValues.Replay(row, supplement, indicator, world);
        }

        foreach (var row in source.History.Rows("unitIndicators"))
        {
            var indicator = MakeForUnit(row, world);
            world.Indicators.Add(indicator.Code, indicator);
            context.Indicators.Add(indicator);
            SampleValues.ReplayForUnit(row, indicator, world);
        }

        SampleValues.ReplayChanges(source, world);
    }

    public static GoalAssignment Assignment(
        SampleWorld world,
        Goal goal,
        OrganisationNode committee
    ) =>
        goal.Assignments.FirstOrDefault(one => one.CommitteeId == committee.Id)
        ?? goal.AssignTo(
            SampleId.For("assignment", goal.Number, committee.Code),
            committee.Id,
            new Provenance(DataKind.Demo, "inference")
        );

    private static Indicator Make(SampleRow row, SampleRow supplement, SampleWorld world)
    {
        var kind = string.Equals(row.Text("type"), "målindikator", StringComparison.Ordinal)
            ? MeasureKind.Indicator
            : MeasureKind.KeyFigure;
        var name = row.Text("name").Replace("Nyckeltal: ", "", StringComparison.Ordinal);
        var values = row.Rows("series")
            .Select(value => value.Amount("value"))
            .Append(row.Amount("malvarde"));
        var indicator = new Indicator(
            SampleId.For("indicator", row.Text("id")),
            row.Text("id"),
            name,
            kind,
            row.Text("unit"),
            values.Max(value => Decimals(value ?? 0)),
            Direction(row),
            world.Node(supplement, "node").Id,
            row.Provenance()
        );
        Describe(indicator, supplement, world, PeriodKind.Year);
        if (kind == MeasureKind.Indicator)
        {
            SetTarget(row, supplement, indicator, world);
        }

        return indicator;
    }

    private static Indicator MakeForUnit(SampleRow row, SampleWorld world)
    {
        var indicator = new Indicator(
            SampleId.For("indicator", row.Text("code")),
            row.Text("code"),
            row.Text("name"),
            MeasureKind.Indicator,
            row.Text("unit"),
            row.Rows("values")
                .Select(value => Decimals(value.Amount("value") ?? 0))
                .DefaultIfEmpty(0)
                .Max(),
            Direction(row),
            world.Node(row, "node").Id,
            row.Provenance()
        );
        Describe(indicator, row, world, row.Choice<PeriodKind>("periodKind"));
        var target = row.Child("target");
        indicator.Aim(
            SampleId.For("target", indicator.Code),
            target.Number("baselineYear"),
            target.Amount("baselineValue"),
            target.Number("year"),
            target.Amount("value") ?? throw target.Broken("fältet \"value\" ska vara ett tal."),
            new Decision(DecisionState.Proposed),
            row.Provenance()
        );
        return indicator;
    }

    private static void Describe(
        Indicator indicator,
        SampleRow supplement,
        SampleWorld world,
        PeriodKind period
    )
    {
        var source =
            supplement.OptionalText("sourceType") == "scb"
                ? MeasureSource.Scb
                : MeasureSource.Manual;
        indicator.Define(
            supplement.OptionalText("definition"),
            source,
            supplement.OptionalText("sourceName")
        );
        indicator.Publish(
            new PublicationRule(
                period,
                supplement.Number("everyNth"),
                supplement.Number("firstYear"),
                supplement.Number("lagMonths")
            )
        );
        indicator.CountPeople(
            supplement.Flag("isShare"),
            supplement.Members("women").Any(),
            supplement.OptionalNumber("smallestPopulation") ?? 0
        );
        if (world.OptionalPerson(supplement, "owner") is { } owner)
        {
            indicator.HandTo(owner.Id, world.OptionalPerson(supplement, "standIn")?.Id);
        }
    }

    private static void SetTarget(
        SampleRow row,
        SampleRow supplement,
        Indicator indicator,
        SampleWorld world
    )
    {
        var baselineYear = supplement.Number("baselineYear");
        var baseline = row.Rows("series")
            .FirstOrDefault(value => value.Number("year") == baselineYear)
            ?.Amount("value");
        var committee = row.Text("owner") == "alla" ? world.Nodes["KS"] : world.Node(row, "owner");
        var decidedOn = supplement.OptionalDay("targetDecided") ?? new DateOnly(2023, 12, 6);
        var target = indicator.Aim(
            SampleId.For("target", indicator.Code),
            baselineYear,
            baseline,
            row.Number("malvarde_ar"),
            supplement.Amount("decidedTarget")
                ?? row.Amount("malvarde")
                ?? throw row.Broken("fältet \"malvarde\" ska vara ett tal."),
            new Decision(DecisionState.Decided, committee.Id, decidedOn),
            row.Provenance("malvarde_kind", "malvarde_source") with
            {
                Note = null,
            }
        );
        foreach (var (year, value) in supplement.ByYear("waypoints"))
        {
            target.PassBy(SampleId.For("waypoint", indicator.Code, year), year, value);
        }
    }

    private static void HangOnGoal(SampleRow row, Indicator indicator, SampleWorld world)
    {
        if (row.OptionalText("goal") is null)
        {
            return;
        }

        var goal = world.Goal(row, "goal");
        var committees =
            row.Text("owner") == "alla"
                ? AllCommittees.Select(code => world.Nodes[code])
                : [world.Node(row, "owner")];
        foreach (var committee in committees)
        {
            Assignment(world, goal, committee)
                .FollowBy(
                    SampleId.For("use", goal.Number, committee.Code, indicator.Code),
                    indicator.Id
                );
        }
    }

    private static Direction Direction(SampleRow row) =>
        row.Text("better") switch
        {
            "högre" => Measures.Direction.Higher,
            "lägre" => Measures.Direction.Lower,
            "neutral" => Measures.Direction.Neutral,
            var other => throw row.Broken($"riktningen \"{other}\" är okänd."),
        };

    private static int Decimals(decimal value) =>
        (value / 1.000000000000000000000000000000000m).Scale;
}
