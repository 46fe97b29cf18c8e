using System.Globalization;
using System.IO.Compression;

namespace Essunga.Portal.Integrations.Files;

/// <summary>Looks at what a workbook says that it holds before anything is unpacked: a small file can be made to fill a disk.</summary>
internal static class XlsxGuard
{
    private const long SmallEnough = 1024 * 1024;

    /// <exception cref="TableProblem">It holds too many files, or becomes too large.</exception>
    public static void Require(ReceivedFile file, TableLimits limits)
    {
        using var zip = new ZipArchive(file.OpenRead(), ZipArchiveMode.Read);
        if (zip.Entries.Count > limits.Entries)
        {
            throw TooMuch();
        }

        long unpacked = 0;
        foreach (var entry in zip.Entries)
        {
            // What unpacks more than its head says is cut off there by the reader of the archive.
            unpacked += entry.Length;
            if (
                entry.Length > SmallEnough
                && entry.Length > entry.CompressedLength * (double)limits.Ratio
            )
            {
                throw TooMuch();
            }
        }

        if (unpacked > limits.Unpacked)
        {
            throw new TableProblem(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Arbetsboken blir större än {limits.Unpacked / 1024 / 1024} MB när den packas upp. Spara bara bladet med tabellen, eller dela det."
                )
            );
        }
    }

    private static TableProblem TooMuch() =>
        new(
            "Arbetsboken är packad på ett sätt som ingen vanlig arbetsbok är och läses inte. Spara bladet som en ny arbetsbok."
        );
}
