using System.Globalization;
using System.Text.Json.Nodes;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Essunga.Portal.Tests.Support;

/// <summary>
/// Puts HTML with a script into every text column of a database, each with a number of its own, as if somebody had got it
/// in past every form. Found in the model: a new column is poisoned without being named here.
/// </summary>
internal static class PoisonedTexts
{
    /// <summary>Columns that nobody types: the program reads them, and by them the pages are found.</summary>
    private static readonly HashSet<string> Machine = new(StringComparer.Ordinal)
    {
        "Activities.Code",
        "ColumnMappings.Columns",
        "ColumnMappings.Kind",
        "ColumnMappings.Signature",
        "Drafts.Key",
        "Drafts.Text",
        "Facts.Section",
        "Goals.Slug",
        "Indicators.Code",
        "Indicators.Search",
        "Nodes.Code",
        "Nodes.Path",
        "Nodes.Slug",
        "Notices.Href",
        "Notices.Key",
        "People.ObjectId",
        "People.PersonaKey",
        "People.TenantId",
        "PersonalSettings.Key",
        "PersonalSettings.Value",
        "Settings.Colour",
        "Settings.DarkColour",
        "Settings.LogoKind",
    };

    /// <summary>Columns with a whole object in JSON: the texts in it are poisoned, and the object stays one.</summary>
    private static readonly HashSet<string> Json = new(StringComparer.Ordinal)
    {
        "ChangeLog.After",
        "ChangeLog.Before",
        "Facts.Payload",
    };

    public static string Mark(int number) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"\"'><script>p{number}_()</script><img src=x onerror=p{number}_()>"
        );

    /// <returns>The columns, each with its number.</returns>
    public static async Task<IReadOnlyDictionary<string, int>> PutIntoAsync(PortalDbContext context)
    {
        if (!await context.Settings.AnyAsync())
        {
            context.Stamp = new ChangeStamp(
                await context.People.Select(person => person.Id).FirstAsync(),
                new DateTime(2025, 10, 8, 12, 0, 0, DateTimeKind.Utc)
            );
            context.Settings.Add(new PortalSettings("Kommunen"));
            await context.SaveChangesAsync();
        }

        var poisoned = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (table, column) in Texts(context))
        {
            var name = $"{table}.{column}";
            poisoned[name] = poisoned.Count + 1;
            if (Json.Contains(name))
            {
                await PoisonJsonAsync(context, table, column, Mark(poisoned[name]));
            }
            else
            {
                await RunAsync(
                    context,
                    $"UPDATE \"{table}\" SET \"{column}\" = COALESCE(\"{column}\", '') || @p0",
                    Mark(poisoned[name])
                );
            }
        }

        return poisoned;
    }

    private static List<(string Table, string Column)> Texts(PortalDbContext context) =>
        context
            .GetService<IDesignTimeModel>()
            .Model.GetRelationalModel()
            .Tables.SelectMany(table => table.Columns)
            .Where(column =>
                column.PropertyMappings is [{ Property: var property }, ..]
                && property.ClrType == typeof(string)
                && property.GetValueConverter() is null
                && !Machine.Contains($"{column.Table.Name}.{column.Name}")
            )
            .Select(column => (column.Table.Name, column.Name))
            .ToList();

    private static async Task PoisonJsonAsync(
        PortalDbContext context,
        string table,
        string column,
        string mark
    )
    {
        var rows = DatabaseFile.Rows(
            context.Database.GetDbConnection().DataSource,
            $"SELECT \"Id\", \"{column}\" AS \"Text\" FROM \"{table}\" WHERE \"{column}\" IS NOT NULL"
        );
        foreach (var row in rows)
        {
            if (JsonNode.Parse(row["Text"]) is JsonObject whole)
            {
                Poison(whole, mark);
                await RunAsync(
                    context,
                    $"UPDATE \"{table}\" SET \"{column}\" = @p0 WHERE \"Id\" = @p1",
                    whole.ToJsonString(),
                    row["Id"]
                );
            }
        }
    }

    private static void Poison(JsonObject whole, string mark)
    {
        foreach (var (name, value) in whole.ToList())
        {
            switch (value)
            {
                case JsonObject inner:
                    Poison(inner, mark);
                    break;
                case JsonValue text when text.TryGetValue<string>(out var was) && IsTyped(was):
                    whole[name] = was + mark;
                    break;
            }
        }
    }

    // Ids, days and the names of choices are read by the program; a typed text has a space in it.
    private static bool IsTyped(string text) =>
        text.Contains(' ') && !DateTime.TryParse(text, CultureInfo.InvariantCulture, out _);

    private static Task<int> RunAsync(
        PortalDbContext context,
        string sql,
        params object[] values
    ) => context.Database.ExecuteSqlRawAsync(sql, values);
}
