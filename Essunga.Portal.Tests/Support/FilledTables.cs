using System.Globalization;
using Essunga.Portal.Domain.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Essunga.Portal.Tests.Support;

/// <summary>
/// One row in every table of a database as a migration left it, made from that migration's own model. Every id is the
/// same, so that every reference leads somewhere.
/// </summary>
internal static class FilledTables
{
    private static readonly Guid Id = new("0e5a6e5e-0000-4000-8000-000000000001");
    private static readonly DateTime Instant = new(2025, 10, 9, 12, 0, 0, DateTimeKind.Utc);

    /// <returns>The tables that have a row now.</returns>
    public static async Task<IReadOnlyList<string>> FillAsync(
        PortalDbContext context,
        string migration
    )
    {
        var filled = new List<string>();
        await context.Database.OpenConnectionAsync();
        await RunAsync(context, "PRAGMA foreign_keys = OFF");
        foreach (var table in Model(context, migration).GetRelationalModel().Tables)
        {
            var columns = table.Columns.Where(column => column.ComputedColumnSql is null).ToList();
            var names = string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
            var values = string.Join(", ", columns.Select(Literal));
            await RunAsync(context, $"INSERT INTO \"{table.Name}\" ({names}) VALUES ({values})");
            filled.Add(table.Name);
        }

        await context.Database.CloseConnectionAsync();
        return filled;
    }

    /// <summary>What stands in the row of each of the tables that a database has, by column.</summary>
    public static IReadOnlyDictionary<string, string> Read(
        string file,
        IEnumerable<string> tables
    ) =>
        tables
            .Where(table =>
                DatabaseFile.Run(file, $"SELECT 1 FROM sqlite_master WHERE name = '{table}'")
                    is not null
            )
            .SelectMany(table =>
                DatabaseFile
                    .Rows(file, $"SELECT * FROM \"{table}\"")
                    .SelectMany(
                        (row, at) => row.Select(cell => ($"{table}[{at}].{cell.Key}", cell.Value))
                    )
            )
            .ToDictionary(cell => cell.Item1, cell => cell.Value, StringComparer.Ordinal);

    private static IModel Model(PortalDbContext context, string migration)
    {
        var assembly = context.GetService<IMigrationsAssembly>();
        var model = assembly
            .CreateMigration(
                assembly.Migrations[migration],
                context.Database.ProviderName ?? throw new InvalidOperationException()
            )
            .TargetModel;
        return context
            .GetService<IModelRuntimeInitializer>()
            .Initialize(
                model is IMutableModel mutable ? mutable.FinalizeModel() : model,
                designTime: true
            );
    }

    private static string Literal(IColumn column)
    {
        if (column.PropertyMappings is not [var mapping, ..])
        {
            return column.IsNullable ? "NULL" : "'[]'";
        }

        var type = mapping.TypeMapping.ClrType;
        object value =
            type == typeof(Guid) ? Id
            : type == typeof(DateTime) ? Instant
            : type == typeof(DateOnly) ? DateOnly.FromDateTime(Instant)
            : type == typeof(TimeOnly) ? TimeOnly.FromDateTime(Instant)
            : type == typeof(string) ? "Text som fanns"
            : type == typeof(bool) ? true
            : type == typeof(byte[]) ? new byte[] { 1, 2 }
            : Convert.ChangeType(1, type, CultureInfo.InvariantCulture);
        return mapping.TypeMapping.GenerateSqlLiteral(value);
    }

    private static Task<int> RunAsync(PortalDbContext context, string sql) =>
        context.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{").Replace("}", "}}"));
}
