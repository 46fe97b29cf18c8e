using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Texts;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Files.Importing;

/// <summary>indikatorer and nyckeltal: keyed on the code.</summary>
internal sealed class IndicatorKind : ImportedKind
{
    public const string Code = "kod";
    public const string Name = "namn";
    public const string Sort = "slag";
    public const string Unit = "enhet";
    public const string Decimals = "decimaler";
    public const string Better = "riktning";
    public const string Node = "organisation";
    public const string Definition = "definition";
    public const string Source = "kalla";
    public const string SourceName = "kallans-namn";
    public const string Every = "periodicitet";
    public const string EveryNth = "vart-n";
    public const string FirstYear = "forsta-ar";
    public const string Lag = "efterslapning";
    public const string IsShare = "andel";
    public const string IsSplit = "kon";
    public const string Smallest = "minsta-antal";

    public override ImportKind Kind => ImportKind.Indicators;

    public override IReadOnlyList<ImportField> Fields { get; } =
    [
        new(Code, "Kod", true, "E02", "indikator", "indikatorkod"),
        new(Name, "Namn", true, "högst 200 tecken", "indikatornamn", "benämning"),
        new(
            Node,
            "Organisation",
            true,
            "kod eller namn",
            "nämnd",
            "enhet som rapporterar",
            "ansvarig enhet"
        ),
        new(Unit, "Enhet", false, "%, antal, kr", "måttenhet"),
        new(Sort, "Slag", false, "indikator eller nyckeltal", "typ"),
        new(Better, "Bättre när", false, "högre, lägre, inom intervall, ingetdera", "riktning"),
        new(Decimals, "Decimaler", false, "0–4"),
        new(Definition, "Definition", false, "högst 4 000 tecken", "beskrivning"),
        new(Source, "Källa", false, "manuell, Kolada, SCB, beräknas"),
        new(SourceName, "Källans namn", false, "högst 200 tecken"),
        new(Every, "Mäts per", false, "år, tertial, månad", "periodicitet", "frekvens"),
        new(EveryNth, "Vart n:te år", false, "1 är varje år"),
        new(FirstYear, "Första år", false, "2015"),
        new(Lag, "Månader till värdet", false, "efter periodens slut", "eftersläpning"),
        new(IsShare, "Andel", false, "ja när värdet är procent av individer"),
        new(IsSplit, "Delas på kön", false, "ja eller nej", "könsuppdelad"),
        new(Smallest, "Minsta antal", false, "färre visas inte"),
    ];

    public override bool MayImport(Viewer viewer) =>
        viewer.MaySomewhere(PortalAction.EditIndicators);

    public override async Task<RowJudge> PrepareAsync(
        PortalDbContext context,
        ImportGround ground,
        CancellationToken cancellation
    )
    {
        var nodes = await KnownNodes.ReadAsync(
            context,
            path => ground.Viewer.May(PortalAction.EditIndicators, path),
            cancellation
        );
        var there = await context.Indicators.AsNoTracking().ToListAsync(cancellation);
        return new IndicatorJudge(
            there.ToDictionary(one => one.Code, StringComparer.OrdinalIgnoreCase),
            nodes
        );
    }
}

/// <summary>Judges and writes indikatorer: a code that is new makes one, a known one is changed.</summary>
internal sealed class IndicatorJudge(IReadOnlyDictionary<string, Indicator> there, KnownNodes nodes)
    : RowJudge
{
    private const int LongestCode = 30;

    protected override RowVerdict Judge(RowCells cells)
    {
        var code = cells.Needed(IndicatorKind.Code, LongestCode, "Koden saknas.");
        if (code is null || IsRepeated(cells, IndicatorKind.Code, code))
        {
            return RowVerdict.Of(cells);
        }

        var kept = there.GetValueOrDefault(code);
        if (kept is not null && !nodes.Has(kept.NodeId))
        {
            cells.Wrong(IndicatorKind.Code, NotYours);
            return RowVerdict.Of(cells);
        }

        var nodeId = NodeOf(cells, kept);
        var before = kept is null ? IndicatorFields.New : IndicatorFields.Of(kept);
        var after = before.Read(cells, nodeId);
        if (after.Name.Length == 0)
        {
            cells.Wrong(IndicatorKind.Name, RuleTexts.Of(MeasureRules.MeasureNeedsName));
        }

        return cells.IsFaulty ? RowVerdict.Of(cells)
            : after == before ? RowVerdict.Same
            : Sound(cells, code, kept, before, after);
    }

    public override async Task WriteAsync(
        PortalDbContext context,
        IReadOnlyList<object> writes,
        CancellationToken cancellation
    )
    {
        context.AddRange(writes.OfType<Indicator>());
        var changes = writes.OfType<ChangedIndicator>().ToDictionary(one => one.Id);
        var ids = changes.Keys.ToList();
        var found = await context
            .Indicators.Where(one => EF.Parameter(ids).Contains(one.Id))
            .ToListAsync(cancellation);
        if (found.Count != changes.Count)
        {
            throw new ChangedSinceTrial();
        }

        foreach (var one in found)
        {
            if (IndicatorFields.Of(one) != changes[one.Id].Before)
            {
                throw new ChangedSinceTrial();
            }

            changes[one.Id].After.Put(one);
        }
    }

    private static RowVerdict Sound(
        RowCells cells,
        string code,
        Indicator? kept,
        IndicatorFields before,
        IndicatorFields after
    )
    {
        if (kept is not null)
        {
            if (after.Fixed(before) is { } field)
            {
                cells.Wrong(field, "Det här ändras inte genom en fil. Ändra det i portalen.");
                return RowVerdict.Of(cells);
            }

            return new RowVerdict(
                RowMark.Changed,
                [],
                [],
                new ChangedIndicator(kept.Id, before, after)
            );
        }

        try
        {
            return new RowVerdict(RowMark.New, [], [], after.Make(code));
        }
        catch (BrokenRuleException broken)
        {
            cells.Wrong(IndicatorKind.Name, RuleTexts.Of(broken.Rule));
            return RowVerdict.Of(cells);
        }
    }

    private Guid NodeOf(RowCells cells, Indicator? kept)
    {
        var text = cells.Text(IndicatorKind.Node);
        if (text.Length == 0 && kept is not null)
        {
            return kept.NodeId;
        }

        if (nodes.Find(text) is { } node)
        {
            return node.Id;
        }

        cells.Wrong(IndicatorKind.Node, text.Length == 0 ? "Organisationen saknas." : NotYours);
        return Guid.Empty;
    }

    private sealed record ChangedIndicator(Guid Id, IndicatorFields Before, IndicatorFields After);
}
