using Microsoft.Data.Sqlite;

namespace Essunga.Portal.Integrations.Database;

/// <summary>Which database, and where: <c>Database:Provider</c> and <c>ConnectionStrings:Portal</c>.</summary>
public sealed record DatabaseSettings(bool IsSqlite, string ConnectionString)
{
    private const int SecondsToWaitForALock = 30;

    /// <summary>The file of a SQLite database; null for SQL Server.</summary>
    public string? File =>
        IsSqlite ? new SqliteConnectionStringBuilder(ConnectionString).DataSource : null;

    /// <summary>How long SQLite waits for a lock; for a SQLite database alone.</summary>
    public int SecondsToWait => new SqliteConnectionStringBuilder(ConnectionString).DefaultTimeout;

    /// <exception cref="StartProblem">An unknown provider, or SQL Server without a connection string.</exception>
    public static DatabaseSettings From(IConfiguration configuration, string contentRoot)
    {
        var provider = configuration["Database:Provider"] ?? "Sqlite";
        var connection = configuration.GetConnectionString("Portal");
        return provider switch
        {
            "Sqlite" => new(true, Sqlite(connection, contentRoot, configuration)),
            "SqlServer" when !string.IsNullOrWhiteSpace(connection) => new(false, connection),
            "SqlServer" => throw new StartProblem(
                "Inställningen ConnectionStrings:Portal saknas. Den behövs när Database:Provider är SqlServer."
            ),
            _ => throw new StartProblem(
                $"Inställningen Database:Provider är \"{provider}\" men ska vara Sqlite eller SqlServer."
            ),
        };
    }

    private static string Sqlite(
        string? connection,
        string contentRoot,
        IConfiguration configuration
    )
    {
        try
        {
            var builder = new SqliteConnectionStringBuilder(
                string.IsNullOrWhiteSpace(connection)
                    ? "Data Source=App_Data/portal.db"
                    : connection
            )
            {
                ForeignKeys = true,
                DefaultTimeout = configuration.GetValue(
                    "Database:SecondsToWaitForALock",
                    SecondsToWaitForALock
                ),
            };

            builder.DataSource = Path.GetFullPath(builder.DataSource, contentRoot);
            return builder.ToString();
        }
        catch (ArgumentException problem)
        {
            throw new StartProblem(
                "Inställningen ConnectionStrings:Portal går inte att läsa. Skriv den som: Data Source=App_Data/portal.db",
                problem
            );
        }
    }
}
