using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Files.Importing;

/// <summary>mätvärden: keyed on the indicator's code, the period and the gender.</summary>
internal sealed class MeasurementKind : ImportedKind
{
    public const string Code = "indikator";
    public const string Period = "period";
    public const string Year = "ar";
    public const string Gender = "kon";
    public const string Value = "varde";
    public const string Comment = "kommentar";
    public const string Reason = "skal";

    public override ImportKind Kind => ImportKind.Measurements;

    public override IReadOnlyList<ImportField> Fields { get; } =
    [
        new(Code, "Indikatorns kod", true, "E02", "kod", "indikator", "indikatorkod"),
        new(
            Period,
            "Period",
            false,
            "2025, T2 2025 eller 2025-03; det eller år krävs",
            "mätperiod",
            "tertial",
            "månad"
        ),
        new(Year, "År", false, "när perioden står utan år", "årtal", "kalenderår"),
        new(Value, "Värde", true, "1 234,5", "mätvärde", "utfall", "resultat"),
        new(Gender, "Kön", false, "T, K eller M; tomt är totalt"),
        new(Comment, "Kommentar", false, "högst 4 000 tecken", "anmärkning", "notering"),
        new(Reason, "Skäl till ändring", false, "annars står filens namn", "skäl", "orsak"),
    ];

    public override bool MayImport(Viewer viewer) => viewer.MaySomewhere(PortalAction.Report);

    public override string? Missing(IReadOnlyDictionary<string, int> columns) =>
        base.Missing(columns)
        ?? (
            columns.ContainsKey(Period) || columns.ContainsKey(Year)
                ? null
                : "Välj kolumn för period eller år."
        );

    public override async Task<RowJudge> PrepareAsync(
        PortalDbContext context,
        ImportGround ground,
        CancellationToken cancellation
    )
    {
        var viewer = ground.Viewer;
        var indicators = (
            await (
                from indicator in context.Indicators.AsNoTracking()
                join node in context.Nodes on indicator.NodeId equals node.Id
                select new { indicator, node.Path }
            ).ToListAsync(cancellation)
        )
            .Where(one => viewer.MayReport(one.indicator.IsReportedBy(viewer.PersonId), one.Path))
            .Select(one => one.indicator)
            .ToDictionary(one => one.Code, StringComparer.OrdinalIgnoreCase);
        var ids = indicators.Values.Select(one => one.Id).ToList();
        var there = await context
            .Measurements.AsNoTracking()
            .Where(one => EF.Parameter(ids).Contains(one.IndicatorId))
            .Select(one => new KeptValue(
                one.Id,
                one.IndicatorId,
                one.PeriodYear,
                one.PeriodKind,
                one.PeriodIndex,
                one.Gender,
                one.Value,
                one.Comment
            ))
            .ToListAsync(cancellation);
        var points = await context
            .ReportingPoints.AsNoTracking()
            .OrderBy(point => point.DueOn)
            .ToListAsync(cancellation);
        return new MeasurementJudge(indicators, there, points, ground);
    }
}

/// <summary>A value that the portal holds.</summary>
internal sealed record KeptValue(
    Guid Id,
    Guid IndicatorId,
    int PeriodYear,
    PeriodKind PeriodKind,
    int PeriodIndex,
    Gender Gender,
    decimal? Value,
    string? Comment
)
{
    public MeasurePeriod Period => new(PeriodYear, PeriodKind, PeriodIndex);
}
