using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Start;

/// <summary>Two portals on one database: what is saved by one is read at the other.</summary>
public sealed class NodesTests
{
    private const string Title = "Titeln som den andra noden sparade";

    [Fact]
    public async Task Page_AfterAnotherNodeSaved_ShowsItWithinSeconds()
    {
        var folder = await DatabaseFile.FolderWithSampleAsync();
        await using var portal = await PortalProcess.StartAsync(folder: folder);
        using var client = new HttpClient();
        var page = new Uri($"{portal.Address}/mal?ar=2025&period=t2");
        var before = await client.GetStringAsync(
            new Uri($"{portal.Address}/logga-in/exempel/fortroendevald?returnUrl=/mal")
        );
        Assert.DoesNotContain(Title, before, StringComparison.Ordinal);

        DatabaseFile.Run(
            PortalProcess.DatabaseIn(folder),
            $"""
            BEGIN;
            UPDATE Goals SET Title = '{Title}' WHERE Number = 1;
            INSERT INTO ChangeLog (SaveId, At, ById, Subject, SubjectId, Kind)
                SELECT SaveId, At, ById, 'Goal', SubjectId, 'Changed' FROM ChangeLog WHERE Subject = 'Goal' LIMIT 1;
            COMMIT;
            """
        );

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!(await client.GetStringAsync(page, limit.Token)).Contains(Title))
        {
            await Task.Delay(200, limit.Token);
        }
    }
}
