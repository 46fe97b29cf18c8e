using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Essunga.Portal.Domain.Data.ChangeLog;

/// <summary>Writes objects put together from the change log as rows, as the model lays them.</summary>
internal static class PastRows
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new JsonStringEnumConverter() },
    };

    public static async Task WriteAsync(
        IModel model,
        SqliteConnection connection,
        IReadOnlyDictionary<(string Subject, Guid Id), Dictionary<string, JsonElement>> objects,
        CancellationToken cancellation
    )
    {
        // A kind that the model no longer has is left out: nothing of today reads it.
        var kinds = model
            .GetEntityTypes()
            .ToDictionary(kind => kind.ClrType.Name, StringComparer.Ordinal);
        await using var transaction = (SqliteTransaction)
            await connection.BeginTransactionAsync(cancellation);
        foreach (var group in objects.GroupBy(one => one.Key.Subject, StringComparer.Ordinal))
        {
            if (kinds.TryGetValue(group.Key, out var kind))
            {
                await WriteAsync(kind, connection, group.Select(one => one.Value), cancellation);
            }
        }

        await transaction.CommitAsync(cancellation);
    }

    private static async Task WriteAsync(
        IEntityType kind,
        SqliteConnection connection,
        IEnumerable<Dictionary<string, JsonElement>> rows,
        CancellationToken cancellation
    )
    {
        var columns = Columns(kind).ToList();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every name is the model's own.
        command.CommandText = string.Create(
            CultureInfo.InvariantCulture,
            $"INSERT INTO \"{kind.GetTableName()}\" ({string.Join(", ", columns.Select(one => $"\"{one.Column}\""))}) VALUES ({string.Join(", ", columns.Select((_, index) => $"$p{index}"))})"
        );
#pragma warning restore CA2100
        var parameters = columns
            .Select(
                (_, index) =>
                    command.Parameters.Add(
                        new SqliteParameter(
                            string.Create(CultureInfo.InvariantCulture, $"$p{index}"),
                            null
                        )
                    )
            )
            .ToList();
        foreach (var row in rows)
        {
            for (var index = 0; index < columns.Count; index++)
            {
                var (name, _, property) = columns[index];
                parameters[index].Value = Stored(property, row.GetValueOrDefault(name));
            }

            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    private static IEnumerable<(string Name, string Column, IProperty Property)> Columns(
        IEntityType kind
    )
    {
        var table = StoreObjectIdentifier.Create(kind, StoreObjectType.Table)!.Value;
        foreach (var property in kind.GetProperties())
        {
            yield return (property.Name, property.GetColumnName(table)!, property);
        }

        foreach (var complex in kind.GetComplexProperties())
        {
            foreach (var property in complex.ComplexType.GetProperties())
            {
                yield return (
                    $"{complex.Name}.{property.Name}",
                    property.GetColumnName(table)!,
                    property
                );
            }
        }
    }

    // A property that the log did not know of yet gets what an empty one has.
    private static object Stored(IProperty property, JsonElement value)
    {
        var plain = value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null
            ? Empty(property)
            : value.Deserialize(property.ClrType, Json);
        var mapping = property.GetTypeMapping();
        return (
                mapping.Converter is { } converter && plain is not null
                    ? converter.ConvertToProvider(plain)
                    : plain
            ) ?? DBNull.Value;
    }

    private static object? Empty(IProperty property) =>
        property.IsNullable ? null
        : property.ClrType == typeof(string) ? ""
        : property.ClrType == typeof(Guid) ? Guid.Empty
        : Activator.CreateInstance(property.ClrType);
}
