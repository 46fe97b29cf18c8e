namespace Essunga.Portal.Features.Start.Parts;

/// <summary>What the objects of the change log are called; one that has no word yet keeps its type name.</summary>
internal static class SubjectText
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["OrganisationNode"] = "Nod i organisationen",
        ["Person"] = "Person",
        ["RoleAssignment"] = "Roll",
        ["Vision"] = "Vision",
        ["StrategicChoice"] = "Strategiskt vägval",
        ["GoalPeriod"] = "Målperiod",
        ["GoalArea"] = "Målområde",
        ["Goal"] = "Mål",
        ["GoalAssignment"] = "Nämndens mål",
        ["StatedOutlook"] = "Prognos",
        ["StatedVerdict"] = "Slutbedömning",
        ["Activity"] = "Aktivitet",
        ["ActivityReport"] = "Aktivitetsrapport",
        ["ActivityIndicator"] = "Aktivitetens indikator",
        ["Indicator"] = "Indikator",
        ["IndicatorUse"] = "Målets indikator",
        ["Target"] = "Målvärde",
        ["TargetWaypoint"] = "Delmål",
        ["Measurement"] = "Mätvärde",
        ["MeasurementCorrection"] = "Rättelse",
        ["ReportingPoint"] = "Rapporteringspunkt",
        ["Meeting"] = "Möte",
        ["SourcedFact"] = "Uppgift med källa",
    };

    public static string Of(string subject) => Words.GetValueOrDefault(subject, subject);
}
