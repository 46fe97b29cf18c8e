using System.Globalization;
using System.Text;

namespace Essunga.Portal.Integrations.Files;

/// <summary>
/// A file that somebody sent, on the disk outside the portal's own folders under a name that nobody chose. It is removed
/// when it is disposed of, or when the process ends.
/// </summary>
public sealed class ReceivedFile : IAsyncDisposable
{
    private readonly FileStream _disk;

    private ReceivedFile(string name, FileStream disk)
    {
        Name = name;
        _disk = disk;
    }

    /// <summary>What the sender calls it, without folders; for texts alone, never a path.</summary>
    public string Name { get; }

    public long Length => _disk.Length;

    /// <summary>Copies what is sent to the disk, at most as much as is allowed.</summary>
    /// <exception cref="TableProblem">It is empty or too large.</exception>
    public static async Task<ReceivedFile> TakeAsync(
        Stream sent,
        string name,
        TableLimits? limits = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(sent);
        var most = (limits ?? TableLimits.Usual).Bytes;
        var disk = TemporaryFile.Create();
        try
        {
            var buffer = new byte[81_920];
            for (int read; (read = await sent.ReadAsync(buffer, cancellation)) > 0; )
            {
                if (disk.Length + read > most)
                {
                    throw TooLarge(most);
                }

                await disk.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }

            await disk.FlushAsync(cancellation);
            return disk.Length == 0
                ? throw new TableProblem("Filen är tom.")
                : new ReceivedFile(OwnName(name), disk);
        }
        catch
        {
            await disk.DisposeAsync();
            throw;
        }
    }

    /// <summary>Pasted text as if it were a file.</summary>
    /// <exception cref="TableProblem">It is empty or too large.</exception>
    public static Task<ReceivedFile> TakeTextAsync(string text, CancellationToken cancellation) =>
        TakeAsync(
            new MemoryStream(Encoding.UTF8.GetBytes(text), writable: false),
            Pasted,
            null,
            cancellation
        );

    /// <summary>The name of what was pasted.</summary>
    public const string Pasted = "inklistrad text";

    public static TableProblem TooLarge(long most) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Filen är större än {most / 1024 / 1024} MB. Dela den i flera filer."
            )
        );

    /// <summary>The content from its beginning; valid until the next is opened.</summary>
    public Stream OpenRead()
    {
        _disk.Position = 0;
        return new KeptOpen(_disk);
    }

    public ValueTask DisposeAsync() => _disk.DisposeAsync();

    private static string OwnName(string name)
    {
        var own = name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        return own.Length switch
        {
            0 => "fil",
            > 100 => $"{own[..80]}…{own[^16..]}",
            _ => own,
        };
    }
}
