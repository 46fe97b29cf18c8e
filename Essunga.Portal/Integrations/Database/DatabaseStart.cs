using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Sample;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Integrations.Database;

/// <summary>Makes the database ready before the first reader: creates or migrates it and, when asked, loads the sample data.</summary>
internal static partial class DatabaseStart
{
    /// <exception cref="StartProblem">It cannot be made ready; nothing is half done.</exception>
    public static async Task RunAsync(WebApplication app, bool loadSample)
    {
        var settings = app.Services.GetRequiredService<DatabaseSettings>();
        var log = app
            .Services.GetRequiredService<ILoggerFactory>()
            .CreateLogger(typeof(DatabaseStart));
        try
        {
            CreateFolder(settings);
            await using var context = await app
                .Services.GetRequiredService<IDbContextFactory<PortalDbContext>>()
                .CreateDbContextAsync();
            await app
                .Services.GetRequiredService<SchemaUpgrade>()
                .RunAsync(context, CancellationToken.None);
            await ProveWritableAsync(context, settings);
            if (
                loadSample
                && await SampleData.LoadAsync(context, SampleFolder(app), CancellationToken.None)
            )
            {
                Loaded(log);
            }
        }
        catch (SampleDataException problem)
        {
            throw new StartProblem(problem.Message, problem);
        }
        catch (Exception problem)
            when (problem is not StartProblem
                && DatabaseFault.Explain(problem, settings) is { } message
            )
        {
            throw new StartProblem(message, problem);
        }
    }

    private static string SampleFolder(WebApplication app) =>
        app.Configuration["SampleData:Folder"] is { Length: > 0 } folder
            ? folder
            : Path.Combine(app.Environment.ContentRootPath, "SampleData");

    private static void CreateFolder(DatabaseSettings settings)
    {
        if (settings.File is { } file && Path.GetDirectoryName(file) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }
    }

    /// <summary>A read-only file opens and reads, and would fail first when somebody saves.</summary>
    private static async Task ProveWritableAsync(PortalDbContext context, DatabaseSettings settings)
    {
        if (settings.IsSqlite)
        {
            await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL");
            await context.Database.ExecuteSqlRawAsync("PRAGMA user_version = 1");
            var sound = await context
                .Database.SqlQueryRaw<string>("PRAGMA quick_check(1)")
                .ToListAsync();
            if (sound is not ["ok"])
            {
                throw new SqliteException(
                    $"quick_check: {string.Join(' ', sound)}",
                    SQLitePCL.raw.SQLITE_CORRUPT
                );
            }
        }
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "The sample data is loaded into an empty database"
    )]
    private static partial void Loaded(ILogger log);
}
