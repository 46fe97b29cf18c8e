namespace Essunga.Portal.Features.About;

/// <summary>What the sections of the sample data are called on the screen.</summary>
internal static class FactSections
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["municipality"] = "Kommunen",
        ["population"] = "Befolkning",
        ["tax"] = "Skatt",
        ["vardeord"] = "Värdeord",
        ["strategic_plan"] = "Strategisk plan",
        ["goal_period"] = "Målperiod",
        ["legacy_goals_2017_2019"] = "Tidigare mål 2017–2019",
        ["financial_goals"] = "Finansiella mål",
        ["roles"] = "Roller",
        ["indicator_benchmarks"] = "Andra kommuners indikatorer",
        ["budget_per_namnd"] = "Budget per nämnd",
        ["resultatbudget"] = "Resultatbudget",
        ["financial_series_demo"] = "Ekonomi över tid",
        ["benchmark_grastorp_2019_tkr"] = "Jämförelse: Grästorp 2019",
        ["benchmark_grastorp_2023"] = "Jämförelse: Grästorp 2023",
        ["resursfordelning_2026"] = "Resursfördelning 2026",
        ["investment_categories"] = "Investeringskategorier",
        ["investment_characters"] = "Investeringars karaktär",
        ["investments_known"] = "Kända investeringar",
        ["investment_plan_demo"] = "Investeringsplan",
        ["internal_control"] = "Intern kontroll",
        ["risks"] = "Risker",
        ["year_wheel"] = "Årshjul",
        ["assessment_scales"] = "Bedömningsskalor",
        ["nulageskoll_template"] = "Mall för nulägeskoll",
        ["verksamhetsplan_template"] = "Mall för verksamhetsplan",
        ["verksamhetsdialog_template"] = "Mall för verksamhetsdialog",
        ["report_headings"] = "Rapporternas rubriker",
    };

    public static string Name(string section) => Names.GetValueOrDefault(section, section);
}
