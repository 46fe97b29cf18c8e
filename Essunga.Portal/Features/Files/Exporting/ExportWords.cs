using System.Globalization;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Features.Files.Exporting;

/// <summary>The words that exported files use; the same as a file to be read in may hold.</summary>
internal static class ExportWords
{
    /// <summary>"2025", "T2 2025", "2025-03".</summary>
    public static string Period(int year, PeriodKind kind, int index) =>
        kind switch
        {
            PeriodKind.Tertial => string.Create(CultureInfo.InvariantCulture, $"T{index} {year}"),
            PeriodKind.Month => string.Create(CultureInfo.InvariantCulture, $"{year}-{index:00}"),
            _ => year.ToString(CultureInfo.InvariantCulture),
        };

    public static string Gender(Gender gender) =>
        gender switch
        {
            Domain.Measures.Gender.Women => "K",
            Domain.Measures.Gender.Men => "M",
            _ => "T",
        };

    public static string? DecisionOf(string? state) =>
        state switch
        {
            nameof(DecisionState.Decided) => "beslutad",
            nameof(DecisionState.ChangedAfterDecision) => "ändrad efter beslut",
            nameof(DecisionState.Proposed) => "föreslagen",
            _ => state,
        };

    public static string? OutlookOf(string? outlook) =>
        outlook switch
        {
            nameof(Outlook.WillBeReached) => "bedöms uppnås",
            nameof(Outlook.WillPartlyBeReached) => "bedöms delvis uppnås",
            nameof(Outlook.WillNotBeReached) => "bedöms inte uppnås",
            nameof(Outlook.CannotBeJudged) => "kan inte bedömas",
            _ => outlook,
        };

    public static string? VerdictOf(string? verdict) =>
        verdict switch
        {
            nameof(Verdict.Reached) => "uppnått",
            nameof(Verdict.PartlyReached) => "delvis uppnått",
            nameof(Verdict.NotReached) => "inte uppnått",
            _ => verdict,
        };

    public static string? StatusOf(string? status) =>
        status switch
        {
            nameof(ActivityStatus.NotStarted) => "ej påbörjad",
            nameof(ActivityStatus.Running) => "löper",
            nameof(ActivityStatus.Delayed) => "försenad",
            nameof(ActivityStatus.Completed) => "slutförd",
            nameof(ActivityStatus.Cancelled) => "avbruten",
            _ => status,
        };

    public static string? SortOf(string? kind) =>
        kind == nameof(MeasureKind.KeyFigure) ? "nyckeltal" : "indikator";

    public static string? BetterOf(string? direction) =>
        direction switch
        {
            nameof(Direction.Lower) => "lägre",
            nameof(Direction.WithinRange) => "inom intervall",
            nameof(Direction.Neutral) => "ingetdera",
            _ => "högre",
        };

    public static string? SourceOf(string? source) =>
        source switch
        {
            nameof(MeasureSource.Kolada) => "Kolada",
            nameof(MeasureSource.Scb) => "SCB",
            nameof(MeasureSource.Calculated) => "beräknas",
            _ => "manuell",
        };

    public static string? EveryOf(string? kind) =>
        kind switch
        {
            nameof(PeriodKind.Tertial) => "tertial",
            nameof(PeriodKind.Month) => "månad",
            _ => "år",
        };

    public static string? NodeOf(string? kind) =>
        kind switch
        {
            nameof(NodeKind.Council) => "fullmäktige",
            nameof(NodeKind.Audit) => "revision",
            nameof(NodeKind.Committee) => "nämnd",
            nameof(NodeKind.JointCommittee) => "gemensam nämnd",
            nameof(NodeKind.Subcommittee) => "utskott",
            nameof(NodeKind.PreparatoryBody) => "beredning",
            nameof(NodeKind.MunicipalAssociation) => "kommunalförbund",
            nameof(NodeKind.Company) => "bolag",
            nameof(NodeKind.Sector) => "sektor",
            nameof(NodeKind.Operation) => "verksamhet",
            nameof(NodeKind.Unit) => "enhet",
            nameof(NodeKind.Function) => "funktion",
            _ => kind,
        };

    public static string ChangeOf(Domain.Data.ChangeLog.ChangeKind kind) =>
        kind switch
        {
            Domain.Data.ChangeLog.ChangeKind.Added => "tillagd",
            Domain.Data.ChangeLog.ChangeKind.Removed => "borttagen",
            _ => "ändrad",
        };
}
