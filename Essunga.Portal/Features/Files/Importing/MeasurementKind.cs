using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Features.Files.Importing;

/// <summary>mätvärden: keyed on the indicator's code, the period and the gender.</summary>
internal sealed class MeasurementKind : ImportedKind
{
    public const string Code = "indikator";
    public const string Period = "period";
    public const string Year = "ar";
    public const string Gender = "kon";
    public const string Value = "varde";
    public const string Population = "antal";
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
        new(
            Population,
            "Antal individer",
            false,
            "hur många värdet bygger på",
            "n",
            "population",
            "antal_individer"
        ),
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
        return new MeasurementJudge(
            await ReportGroundReader.ReadAsync(
                context,
                ground.Viewer,
                ground.Today,
                ground.Now,
                cancellation
            ),
            ground
        );
    }
}
