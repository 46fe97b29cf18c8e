using System.Globalization;

namespace Essunga.Portal.Integrations.Database;

/// <summary>Where copies of a SQLite database go and how many are kept: <c>Backup:Folder</c> and <c>Backup:Keep</c>.</summary>
public sealed record BackupSettings(string Folder, int Keep)
{
    private const int KeepUnlessSaid = 30;

    /// <exception cref="StartProblem">The number to keep is no number, or under one.</exception>
    public static BackupSettings From(IConfiguration configuration, string contentRoot)
    {
        var folder = configuration["Backup:Folder"];
        return new(
            Path.GetFullPath(
                string.IsNullOrWhiteSpace(folder) ? "App_Data/backup" : folder,
                contentRoot
            ),
            Number(configuration["Backup:Keep"])
        );
    }

    private static int Number(string? text) =>
        string.IsNullOrWhiteSpace(text) ? KeepUnlessSaid
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var keep)
        && keep > 0
            ? keep
        : throw new StartProblem(
            $"Inställningen Backup:Keep är \"{text}\" men ska vara ett heltal, minst 1."
        );
}
