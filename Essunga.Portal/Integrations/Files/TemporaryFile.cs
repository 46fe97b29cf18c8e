namespace Essunga.Portal.Integrations.Files;

/// <summary>Files that are needed for a while: in the system's folder for such, closed to others, removed when closed.</summary>
internal static class TemporaryFile
{
    private const int BufferBytes = 81_920;

    public static FileStream Create()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = BufferBytes,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(
            Path.Combine(Path.GetTempPath(), $"portal-{Guid.NewGuid():N}.tmp"),
            options
        );
    }
}
