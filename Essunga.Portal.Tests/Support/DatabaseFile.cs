using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Essunga.Portal.Tests.Support;

/// <summary>Reads and changes a database file behind the portal's back.</summary>
internal static class DatabaseFile
{
    /// <summary>A new folder with the sample database in it.</summary>
    public static async Task<string> FolderWithSampleAsync()
    {
        var folder = PortalProcess.NewFolder();
        File.Copy(await SampleDatabase.FileAsync(), PortalProcess.DatabaseIn(folder));
        return folder;
    }

    public static long Count(string file, string table) =>
        (long)Run(file, $"SELECT COUNT(*) FROM {table}")!;

    /// <summary>Runs a command and answers the first value of the first row.</summary>
    public static object? Run(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    /// <summary>Each row that a query answers, as text by column.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (reader.Read())
        {
            rows.Add(
                Enumerable
                    .Range(0, reader.FieldCount)
                    .ToDictionary(
                        reader.GetName,
                        at => Text(reader.GetValue(at)),
                        StringComparer.Ordinal
                    )
            );
        }

        return rows;

        static string Text(object value) =>
            value is byte[] bytes ? Convert.ToHexString(bytes)
            : value is DBNull ? "null"
            : Convert.ToString(value, CultureInfo.InvariantCulture)!;
    }

    /// <summary>Writes nonsense over pages in the middle.</summary>
    public static void Damage(string file)
    {
        using var stream = File.OpenWrite(file);
        stream.Position = 4096 * 3;
        stream.Write(Enumerable.Repeat((byte)0xA5, 4096 * 40).ToArray());
    }
}
