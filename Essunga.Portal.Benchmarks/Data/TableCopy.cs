using System.Globalization;

namespace Essunga.Portal.Benchmarks.Data;

/// <summary>
/// How a row becomes its copy number <c>k</c>. Growth is more units with their people, indicators and values today, and
/// more history: goals, activities and statements of earlier goal periods, and two later ones that are only planned.
/// The current goal period keeps its five goals and the committees stay as they are, because a council has no more.
/// </summary>
internal static class TableCopy
{
    // Thirty goal periods before the current one and two after it: a year must lie in 1900–2200, so copies share them.
    private const string Slot = "((k - 1) % 32)";
    private const string Round = "((k - 1) / 32)";
    private const string IsEarlier = $"({Slot} < 30)";
    private const string Years =
        $"(CASE WHEN {IsEarlier} THEN -4 * ({Slot} + 1) ELSE 4 * ({Slot} - 29) END)";

    /// <summary>Rows that a goal period has one set of, however many copies share it.</summary>
    private static readonly HashSet<string> OncePerPeriod = new(StringComparer.Ordinal)
    {
        "GoalPeriods",
        "ReportingPoints",
    };

    /// <summary>Nothing is stated or reported about a period that has not begun.</summary>
    private static readonly HashSet<string> OnlyWhatHasBeen = new(StringComparer.Ordinal)
    {
        "StatedOutlooks",
        "StatedVerdicts",
        "ActivityReports",
    };

    /// <summary>Links to what is not copied but shared: the bodies that decide and state.</summary>
    private static readonly HashSet<string> Shared = new(StringComparer.Ordinal)
    {
        "BodyId",
        "Decision_BodyId",
        "CommitteeId",
    };

    private static readonly Dictionary<string, string> Special = new(StringComparer.Ordinal)
    {
        ["Nodes.Kind"] = "'Unit'",
        ["Nodes.ParentId"] = "CASE WHEN \"Kind\" = 'Unit' THEN \"ParentId\" ELSE \"Id\" END",
        ["Nodes.Path"] =
            "CASE WHEN \"Kind\" = 'Unit' THEN substr(\"Path\", 1, length(\"Path\") - length(\"Code\") - 1) ELSE \"Path\" END || \"Code\" || '-' || k || '/'",
        ["Nodes.Code"] = Numbered("Code"),
        ["Nodes.Slug"] = Numbered("Slug"),
        ["Nodes.Name"] = "\"Name\" || ' ' || k",
        ["People.PersonaKey"] = "NULL",
        ["People.TenantId"] = "NULL",
        ["People.ObjectId"] = "NULL",
        ["Facts.Number"] = "\"Number\" + 10000 * k",
        ["Indicators.Code"] = Numbered("Code"),
        ["Indicators.Name"] = "\"Name\" || ', enhet ' || k",
        ["Indicators.Search"] = "\"Search\" || ' enhet ' || k",
        ["Activities.Code"] = Numbered("Code"),
        ["Activities.From"] = Shifted("From"),
        ["Activities.To"] = Shifted("To"),
        ["ActivityReports.At"] = Shifted("At"),
        ["StatedOutlooks.At"] = Shifted("At"),
        ["StatedVerdicts.At"] = Shifted("At"),
        ["Goals.Slug"] = Numbered("Slug"),
        ["Goals.Number"] = $"\"Number\" + 5 * {Round}",
        ["Goals.PeriodId"] = PeriodKey("PeriodId"),
        ["GoalAreas.PeriodId"] = PeriodKey("PeriodId"),
        ["GoalAreas.Number"] = $"\"Number\" + 5 * {Round}",
        ["GoalPeriods.Id"] = PeriodKey("Id"),
        ["GoalPeriods.FromYear"] = $"\"FromYear\" + {Years}",
        ["GoalPeriods.ToYear"] = $"\"ToYear\" + {Years}",
        ["ReportingPoints.Id"] = PeriodKey("Id"),
        ["ReportingPoints.Year"] = $"\"Year\" + {Years}",
        ["ReportingPoints.DueOn"] = Shifted("DueOn"),
        ["ReportingPoints.LockedAt"] = Shifted("LockedAt"),
        ["StatedOutlooks.PointId"] = PeriodKey("PointId"),
        ["ActivityReports.PointId"] = PeriodKey("PointId"),
        ["Meetings.On"] = Shifted("On"),
        // The vision with the latest year is the one in force.
        ["Visions.TargetYear"] = "\"TargetYear\" - k",
    };

    public static string Statement(string table, IReadOnlyList<string> columns, int times)
    {
        // The log numbers itself.
        var copied = columns.Where(one => $"{table}.{one}" != "ChangeLog.Id").ToList();
        var wanted =
            OncePerPeriod.Contains(table) ? $"WHERE {Round} = 0"
            : OnlyWhatHasBeen.Contains(table) ? $"WHERE {IsEarlier}"
            : "WHERE true";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            WITH RECURSIVE copies(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM copies WHERE k < {times
                - 1})
            INSERT INTO "{table}" ({string.Join(", ", copied.Select(one => $"\"{one}\""))})
            SELECT {string.Join(", ", copied.Select(one => Expression(table, one)))}
            FROM "{table}", copies {wanted} AND {times} > 1
            """
        );
    }

    private static string Expression(string table, string column) =>
        Special.GetValueOrDefault($"{table}.{column}")
        ?? (IsOwnKey(column) ? Key(column, "k") : $"\"{column}\"");

    private static bool IsOwnKey(string column) =>
        column == "Id"
        || (column.EndsWith("Id", StringComparison.Ordinal) && !Shared.Contains(column));

    private static string PeriodKey(string column) => Key(column, $"({Slot} + 1)");

    /// <summary>The first eight digits of a key are the copy's number: the others make it unique.</summary>
    private static string Key(string column, string number) =>
        $"CASE WHEN \"{column}\" IS NULL THEN NULL ELSE printf('%08X', {number}) || substr(\"{column}\", 9) END";

    private static string Numbered(string column) => $"\"{column}\" || '-' || k";

    /// <summary>Whole goal periods; the year that starts a century has no leap day.</summary>
    private static string Shifted(string column) =>
        $"CASE WHEN \"{column}\" IS NULL THEN NULL ELSE printf('%04d', substr(\"{column}\", 1, 4) + {Years}) || replace(substr(\"{column}\", 5), '-02-29', '-02-28') END";
}
