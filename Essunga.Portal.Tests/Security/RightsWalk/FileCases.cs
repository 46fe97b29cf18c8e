using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Features.Files.Importing;
using Essunga.Portal.Identity;
using Essunga.Portal.Integrations.Files;
using Essunga.Portal.Tests.Integrations.Files;

namespace Essunga.Portal.Tests.Security.RightsWalk;

/// <summary>Files in and out: each row asks the right of what it is about.</summary>
internal static class FileCases
{
    private static readonly RightsObject[] Indicators =
    [
        new("I08", "/KF/UN/SU/SU-G2/", ["chef-nossebro-skola", "sektorchef-utbildning"]),
        new("N04", "/KF/SN/SS/SS-IF/", ["sektorchef-social-omsorg"]),
        new("I01", "/KF/KS/KLS/", ["kommundirektor"]),
        RightsObject.Unknown,
    ];

    private static CancellationToken None => CancellationToken.None;

    public static IReadOnlyList<RightsCase> All { get; } =
    [
        new PageCase(
            "ExportQuery.RunAsync",
            Policies.ReadGoals,
            [PortalAction.ReadGoals],
            ["/exportera"]
        ),
        new PartCase(
            "ExportCommand.RunAsync",
            "writes an order, which ExportOrder.Understand has held against the viewer's rights"
        ),
        new PartCase("UndoImport.RunAsync", "the viewer's own import, whoever it is"),
        new ObjectCase(
            "ImportCommand.TryAsync",
            PortalAction.Report,
            Indicators,
            (world, viewer, what) =>
                ReadAsync(
                    what,
                    async order =>
                        Told(await world.Get<ImportCommand>().TryAsync(viewer, order, null, None))
                ),
            answer => answer is null
        ),
        new ObjectCase(
            "ImportCommand.RunAsync",
            PortalAction.Report,
            Indicators,
            (world, viewer, what) =>
                ReadAsync(
                    what,
                    async order =>
                    {
                        var command = world.Get<ImportCommand>();
                        var outcome = await command.RunAsync(
                            viewer,
                            order,
                            await command.TryAsync(viewer, order, null, None)
                                ?? new ImportTrial(1, 0, 0, 0, [], []),
                            new ImportConsent(true, true, true),
                            null,
                            None
                        );
                        return outcome is ImportOutcome.Done { Skipped: 0 } ? outcome : null;
                    }
                ),
            answer => answer is null
        ),
    ];

    // A row that is refused tells its code, which differs; that it is refused must not.
    private static ImportTrial? Told(ImportTrial? trial) => trial is { Faulty: 0 } ? trial : null;

    private static async Task<object?> ReadAsync(
        RightsObject what,
        Func<ImportOrder, Task<object?>> call
    )
    {
        var code = what.IsThere ? what.Name : "X99";
        await using var file = await AFile.OfAsync(
            $"Kod;Period;Värde;Antal\n{code};2019;81;70\n",
            AFile.Windows
        );
        var source = TableSource.Open(file);
        var head = source.ReadHead(null, None);
        var kind = ImportedKind.Of(ImportKind.Measurements);
        return await call(
            new ImportOrder(
                ImportKind.Measurements,
                file.Name,
                source,
                head,
                ColumnGuess.Of(kind.Fields, head.Columns, null)
            )
        );
    }
}
