using System.Text;

namespace Essunga.Portal.Integrations.Files;

/// <summary>Finds how a text file's letters are written: UTF-8, UTF-16, or else Windows-1252 as Excel saves in Sweden.</summary>
internal static class TextEncoding
{
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(
        1252
    )!;

    /// <exception cref="TableProblem">It is no text.</exception>
    public static (Encoding Encoding, string Name) Find(Stream content)
    {
        var sample = new byte[4096];
        var read = content.ReadAtLeast(sample, sample.Length, throwOnEndOfStream: false);
        content.Position = 0;
        var head = sample.AsSpan(0, read);
        if (head.StartsWith(Encoding.UTF8.Preamble))
        {
            return (Encoding.UTF8, "UTF-8");
        }

        if (head.StartsWith(Encoding.Unicode.Preamble) || LooksWide(head, 1))
        {
            return (Encoding.Unicode, "UTF-16");
        }

        if (head.StartsWith(Encoding.BigEndianUnicode.Preamble) || LooksWide(head, 0))
        {
            return (Encoding.BigEndianUnicode, "UTF-16");
        }

        if (head.Contains((byte)0))
        {
            throw new TableProblem("Filen är ingen textfil. Spara tabellen som .csv eller .xlsx.");
        }

        return IsUtf8(content) ? (Encoding.UTF8, "UTF-8") : (Windows, "Windows-1252");
    }

    // Swedish text in UTF-16 has a zero in every other byte.
    private static bool LooksWide(ReadOnlySpan<byte> head, int zeroAt)
    {
        var zeros = 0;
        for (var at = zeroAt; at < head.Length; at += 2)
        {
            zeros += head[at] == 0 ? 1 : 0;
        }

        var others = head.Count((byte)0) - zeros;
        return head.Length >= 4 && zeros > head.Length / 2 * 0.8 && others == 0;
    }

    private static bool IsUtf8(Stream content)
    {
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var bytes = new byte[65_536];
        var letters = new char[65_537];
        try
        {
            int read;
            do
            {
                read = content.Read(bytes);
                decoder.GetChars(bytes.AsSpan(0, read), letters, flush: read == 0);
            } while (read > 0);

            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
        finally
        {
            content.Position = 0;
        }
    }
}
