using Essunga.Portal.Integrations.Files;

namespace Essunga.Portal.Features.Files.Importing;

/// <summary>Every fault as a CSV file, to mend the table by.</summary>
internal static class FaultFile
{
    private static readonly TableColumn[] Columns =
    [
        new("rad", "Rad", ColumnKind.Whole),
        new("kolumn", "Kolumn", ColumnKind.Text),
        new("last", "Läst", ColumnKind.Text),
        new("varfor", "Varför", ColumnKind.Text),
    ];

    /// <returns>From its beginning; the one who reads it closes it.</returns>
    public static Stream Of(IEnumerable<RowFault> faults)
    {
        var file = TemporaryFile.Create();
        var csv = new CsvTableWriter(new KeptOpen(file));
        csv.Begin("fel", "Fel", Columns);
        foreach (var fault in faults)
        {
            csv.Write([fault.Row, fault.Column, fault.Read, fault.Why]);
        }

        csv.Complete();
        csv.Dispose();
        file.Position = 0;
        return file;
    }
}
