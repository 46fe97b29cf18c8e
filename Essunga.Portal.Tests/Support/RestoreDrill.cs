namespace Essunga.Portal.Tests.Support;

/// <summary>A sample database with a backup to be made of it, changed, and brought back.</summary>
public abstract class RestoreDrill : IAsyncLifetime
{
    protected string Folder { get; private set; } = "";

    protected string Database => PortalProcess.DatabaseIn(Folder);

    public async ValueTask InitializeAsync() => Folder = await DatabaseFile.FolderWithSampleAsync();

    public ValueTask DisposeAsync()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    protected static (long Log, long Values, string Name) State(string file) =>
        (
            DatabaseFile.Count(file, "ChangeLog"),
            DatabaseFile.Count(file, "Measurements"),
            (string)DatabaseFile.Run(file, "SELECT Name FROM Nodes ORDER BY Code LIMIT 1")!
        );

    /// <summary>What a restore leaves beside the database.</summary>
    protected string[] Beside() =>
        [
            .. Directory
                .GetFiles(Folder, "portal.db.*")
                .Where(file => !file.EndsWith(".db", StringComparison.Ordinal)),
        ];

    protected void Change() =>
        DatabaseFile.Run(
            Database,
            """
            BEGIN;
            UPDATE Nodes SET Name = Name || ' (ändrad)';
            DELETE FROM Measurements WHERE Id IN (SELECT Id FROM Measurements WHERE Id NOT IN (SELECT MeasurementId FROM MeasurementCorrections) LIMIT 5);
            INSERT INTO ChangeLog (SaveId, At, ById, Subject, SubjectId, Kind)
                SELECT SaveId, At, ById, Subject, SubjectId, Kind FROM ChangeLog LIMIT 5;
            COMMIT;
            """
        );

    protected async Task<string> BackupAsync()
    {
        var (code, output) = await PortalProcess.CommandAsync(Folder, ["backup"]);
        Assert.True(code == 0, output);
        return Assert.Single(Directory.GetFiles(PortalProcess.BackupsIn(Folder)));
    }

    protected Task<(int Code, string Output)> RestoreAsync(string backup) =>
        PortalProcess.CommandAsync(Folder, ["restore", "--from", backup]);
}
