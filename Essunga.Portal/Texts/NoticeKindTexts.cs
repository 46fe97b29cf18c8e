using Essunga.Portal.Domain.Notices;
using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Texts;

/// <summary>What the kinds of notices are called where they are chosen, and who can get them.</summary>
public static class NoticeKindTexts
{
    public static string Of(NoticeKind kind) =>
        kind switch
        {
            NoticeKind.ReportDue => "Något som jag ska rapportera närmar sig eller är sent",
            NoticeKind.StatementDue => "En prognos eller slutbedömning ska anges",
            NoticeKind.HandedOver => "Jag har blivit ansvarig eller ersättare för något",
            NoticeKind.ValueChanged => "Någon annan har rättat ett värde som jag svarar för",
            NoticeKind.PointMoved =>
                "En rapporteringspunkt där jag saknar något låses eller öppnas",
            NoticeKind.OutlookStated =>
                "En prognos har angetts för ett mål som jag har aktiviteter för",
            NoticeKind.TargetChanged =>
                "Målvärdet eller beslutet har ändrats för en indikator som jag svarar för",
            NoticeKind.OutlookMoved => "Prognosen för ett mål har ändrats",
            NoticeKind.WithoutOwner => "Något saknar ansvarig",
            NoticeKind.LateInAll => "Det som är sent i hela kommunen, och vem som äger det",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <summary>The kinds that a person can get by the roles in force; what hangs on owning something can come to anybody who reports.</summary>
    public static IReadOnlyList<NoticeKind> For(Viewer viewer) =>
        [.. Enum.GetValues<NoticeKind>().Where(kind => CanGet(viewer, kind))];

    private static bool CanGet(Viewer viewer, NoticeKind kind) =>
        kind switch
        {
            NoticeKind.StatementDue => viewer.MaySomewhere(PortalAction.StateOutlook)
                || viewer.MaySomewhere(PortalAction.StateOverallOutlook),
            NoticeKind.OutlookMoved => Has(
                viewer,
                Role.CouncilMember,
                Role.PresidiumMember,
                Role.ExecutiveCommitteeMember
            ),
            NoticeKind.WithoutOwner or NoticeKind.LateInAll => Has(
                viewer,
                Role.QualityStrategist,
                Role.ChiefExecutive
            ),
            _ => viewer.MaySomewhere(PortalAction.Report),
        };

    private static bool Has(Viewer viewer, params Role[] roles) =>
        viewer.Roles.Any(held => roles.Contains(held.Role));
}
