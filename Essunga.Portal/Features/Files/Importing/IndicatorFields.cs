using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Features.Files.Importing;

/// <summary>
/// What a file may say of an indicator: read from cells over what is there already, and put into the indicator by its
/// verbs. The one place that knows both.
/// </summary>
internal sealed record IndicatorFields(
    string Name,
    MeasureKind Kind,
    string Unit,
    int Decimals,
    Direction Direction,
    Guid NodeId,
    string? Definition,
    MeasureSource Source,
    string? SourceName,
    PublicationRule Publication,
    bool IsShare,
    bool IsSplitByGender,
    int SmallestPopulation
)
{
    private const int LongestName = 200;

    public static IndicatorFields Of(Indicator one) =>
        new(
            one.Name,
            one.Kind,
            one.Unit,
            one.Decimals,
            one.Direction,
            one.NodeId,
            one.Definition,
            one.Source,
            one.SourceName,
            new PublicationRule(one.PeriodKind, one.EveryNth, one.FirstYear, one.LagMonths),
            one.IsShare,
            one.IsSplitByGender,
            one.SmallestPopulation
        );

    /// <summary>What an empty cell of a new indicator means.</summary>
    public static IndicatorFields New { get; } =
        new(
            "",
            MeasureKind.Indicator,
            "",
            0,
            Direction.Higher,
            Guid.Empty,
            null,
            MeasureSource.Manual,
            null,
            new PublicationRule(PeriodKind.Year, 1, 2015, 0),
            false,
            false,
            0
        );

    /// <summary>The fields as the cells say; what has no column, or an empty cell, stays as it is. Faults are noted in the cells.</summary>
    public IndicatorFields Read(RowCells cells, Guid nodeId) =>
        new(
            Over(cells, IndicatorKind.Name, Name, LongestName) ?? "",
            cells.OneOf(
                IndicatorKind.Sort,
                Kind,
                (MeasureKind.Indicator, ["indikator"]),
                (MeasureKind.KeyFigure, ["nyckeltal"])
            ),
            Over(cells, IndicatorKind.Unit, Unit, 60) ?? "",
            cells.Whole(IndicatorKind.Decimals, Decimals, 0, 4),
            cells.OneOf(
                IndicatorKind.Better,
                Direction,
                (Direction.Higher, ["högre", "högt", "upp", "hög"]),
                (Direction.Lower, ["lägre", "lågt", "ner", "låg"]),
                (Direction.WithinRange, ["inom intervall", "intervall"]),
                (Direction.Neutral, ["ingetdera", "neutral"])
            ),
            nodeId,
            Over(cells, IndicatorKind.Definition, Definition, 4_000),
            cells.OneOf(
                IndicatorKind.Source,
                Source,
                (MeasureSource.Manual, ["manuell", "rapporteras", "egen"]),
                (MeasureSource.Kolada, ["Kolada"]),
                (MeasureSource.Scb, ["SCB"]),
                (MeasureSource.Calculated, ["beräknas", "räknas"])
            ),
            Over(cells, IndicatorKind.SourceName, SourceName, 200),
            new PublicationRule(
                cells.OneOf(
                    IndicatorKind.Every,
                    Publication.Kind,
                    (PeriodKind.Year, ["år", "årsvis"]),
                    (PeriodKind.Tertial, ["tertial"]),
                    (PeriodKind.Month, ["månad", "månadsvis"])
                ),
                cells.Whole(IndicatorKind.EveryNth, Publication.EveryNth, 1, 20),
                cells.Whole(IndicatorKind.FirstYear, Publication.FirstYear, 1950, 2100),
                cells.Whole(IndicatorKind.Lag, Publication.LagMonths, -12, 60)
            ),
            cells.YesNo(IndicatorKind.IsShare, IsShare),
            cells.YesNo(IndicatorKind.IsSplit, IsSplitByGender),
            cells.Whole(IndicatorKind.Smallest, SmallestPopulation, 0, 10_000)
        );

    /// <summary>A new indicator with these fields.</summary>
    /// <exception cref="BrokenRuleException">A rule of the indicator's would be broken.</exception>
    public Indicator Make(string code)
    {
        var made = new Indicator(
            Guid.CreateVersion7(),
            code,
            Name,
            Kind,
            Unit,
            Decimals,
            Direction,
            NodeId,
            Provenance.Entered
        );
        Put(made);
        return made;
    }

    /// <summary>What of the change no verb of the indicator does; null when all can be done.</summary>
    public string? Fixed(IndicatorFields there) =>
        Name != there.Name ? IndicatorKind.Name
        : Kind != there.Kind ? IndicatorKind.Sort
        : Unit != there.Unit ? IndicatorKind.Unit
        : Decimals != there.Decimals ? IndicatorKind.Decimals
        : Direction != there.Direction ? IndicatorKind.Better
        : NodeId != there.NodeId ? IndicatorKind.Node
        : null;

    /// <summary>Changes an indicator that exists to these fields.</summary>
    public void Put(Indicator indicator)
    {
        indicator.Define(Definition, Source, SourceName);
        indicator.Publish(Publication);
        indicator.CountPeople(IsShare, IsSplitByGender, SmallestPopulation);
    }

    private static string? Over(RowCells cells, string field, string? otherwise, int most) =>
        cells.Short(field, most) is { Length: > 0 } text ? text : otherwise;
}
