using System.IO.Compression;
using System.Text;

namespace Essunga.Portal.Integrations.Files;

/// <summary>What a file is.</summary>
public enum FileKind
{
    Text = 0,
    Workbook = 1,
}

/// <summary>Tells what a file is by how it begins, and refuses what its name does not say.</summary>
internal static class FileSignature
{
    private static readonly string[] TextNames = [".csv", ".txt", ".tsv"];

    private static readonly (byte[] Start, string What)[] Others =
    [
        ("%PDF"u8.ToArray(), "en PDF"),
        ([0x89, 0x50, 0x4E, 0x47], "en bild"),
        ([0xFF, 0xD8, 0xFF], "en bild"),
        ("GIF8"u8.ToArray(), "en bild"),
        ("MZ"u8.ToArray(), "ett program"),
        ([0x1F, 0x8B], "en packad fil"),
        ("Rar!"u8.ToArray(), "en packad fil"),
        ("7z"u8.ToArray(), "en packad fil"),
        ("{\\rtf"u8.ToArray(), "ett dokument"),
    ];

    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <exception cref="TableProblem">It is something else, or not what its name says.</exception>
    public static FileKind KindOf(ReceivedFile file)
    {
        var start = new byte[8];
        using var content = file.OpenRead();
        var read = content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        var head = start.AsSpan(0, read);
        var ending = Path.GetExtension(file.Name).ToLowerInvariant();
        var isText = file.Name == ReceivedFile.Pasted || TextNames.Contains(ending);
        if (head.StartsWith(Compound))
        {
            throw new TableProblem(
                IsEncrypted(content)
                    ? "Arbetsboken är skyddad med lösenord. Ta bort skyddet och spara den igen."
                    : "Filen är i Excels gamla format (.xls). Spara den som Excel-arbetsbok (.xlsx)."
            );
        }

        if (head.StartsWith(Zip))
        {
            var what = InZip(file);
            return what is not null ? throw new TableProblem(what)
                : ending == ".xlsx" ? FileKind.Workbook
                : throw new TableProblem(
                    isText
                        ? $"Filen heter {ending} men är en Excel-arbetsbok. Ge den ändelsen .xlsx."
                        : $"Filer som slutar på {Named(ending)} kan inte läsas. Spara som .xlsx eller .csv."
                );
        }

        foreach (var (known, other) in Others)
        {
            if (head.StartsWith(known))
            {
                throw new TableProblem(
                    $"Filen är {other} och ingen tabell. Spara tabellen som .csv eller .xlsx."
                );
            }
        }

        return ending == ".xlsx"
                ? throw new TableProblem(
                    "Filen heter .xlsx men är ingen Excel-arbetsbok. Öppna den i Excel och spara den igen."
                )
            : isText ? FileKind.Text
            : throw new TableProblem(
                $"Filer som slutar på {Named(ending)} kan inte läsas. Spara som .csv eller .xlsx."
            );
    }

    private static string Named(string ending) => ending.Length == 0 ? "inget" : ending;

    // The directory of such a file names its streams in UTF-16; a shielded workbook has one called EncryptedPackage.
    private static bool IsEncrypted(Stream content)
    {
        content.Position = 0;
        var name = Encoding.Unicode.GetBytes("EncryptedPackage");
        var buffer = new byte[65_536];
        var kept = 0;
        for (int read; (read = content.Read(buffer, kept, buffer.Length - kept)) > 0; )
        {
            var filled = buffer.AsSpan(0, kept + read);
            if (filled.IndexOf(name) >= 0)
            {
                return true;
            }

            kept = Math.Min(name.Length, filled.Length);
            filled[^kept..].CopyTo(buffer);
        }

        return false;
    }

    private static string? InZip(ReceivedFile file)
    {
        try
        {
            using var zip = new ZipArchive(file.OpenRead(), ZipArchiveMode.Read);
            return zip.GetEntry("xl/workbook.bin") is not null
                    ? "Arbetsboken är sparad i binärt format (.xlsb). Spara den som Excel-arbetsbok (.xlsx)."
                : zip.GetEntry("xl/workbook.xml") is not null
                    ? zip.GetEntry("xl/vbaProject.bin") is null ? null
                        : "Arbetsboken har makron. Spara den som Excel-arbetsbok utan makron (.xlsx)."
                : zip.GetEntry("content.xml") is not null
                    ? "Filen är ett OpenDocument-dokument. Spara den som .xlsx eller .csv."
                : zip.GetEntry("word/document.xml") is not null
                    ? "Filen är ett Word-dokument och ingen tabell. Spara tabellen som .xlsx eller .csv."
                : "Filen är en zip-fil och ingen Excel-arbetsbok. Packa upp den först.";
        }
        catch (InvalidDataException)
        {
            return "Filen är skadad. Öppna den i Excel och spara den igen.";
        }
    }
}
