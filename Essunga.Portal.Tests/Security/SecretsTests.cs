using System.Text.RegularExpressions;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Security;

/// <summary>No file of the repository holds a secret, and no line of the log a connection string.</summary>
public sealed partial class SecretsTests
{
    private static readonly string[] Generated =
    [
        ".git",
        ".vs",
        "bin",
        "obj",
        "node_modules",
        "artifacts",
        "wwwroot",
        "App_Data",
        "TestResults",
        "bilder",
        "StrykerOutput",
    ];

    [Fact]
    public void File_OfTheRepository_HoldsNoSecret()
    {
        var files = Files(Repository.Path()).ToList();
        Assert.True(files.Count > 200);

        var found = files
            .Where(file => Secret().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(Repository.Path(), file));

        Assert.Empty(found);
    }

    [Fact]
    public void Settings_OfTheExample_LeaveSecretsEmpty()
    {
        var example = File.ReadAllText(Repository.Path("appsettings.example.json"));

        Assert.Contains("\"ClientSecret\": \"\"", example, StringComparison.Ordinal);
        Assert.Contains("\"CertificatePassword\": \"\"", example, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Password=hemligt123;")]
    [InlineData("Pwd=\"hemligt123\"")]
    [InlineData("-----BEGIN RSA PRIVATE" + " KEY-----")]
    [InlineData("\"ClientSecret\": \"x~8Q~abcdefghijklmnop\"")]
    [InlineData("AzureAd__ClientSecret=abcdefghij")]
    [InlineData("AccountKey=abcdefghijklmnopqrstuvwxyz012345==")]
    public void Secret_OfEachKind_IsKnown(string text) => Assert.Matches(Secret(), text);

    [Fact]
    public async Task Log_OfADatabaseThatDoesNotAnswer_HoldsNoConnectionString()
    {
        const string Hidden = "mycket-hemligt-ord";
        await using var portal = await PortalProcess.RunToEndAsync(settings =>
        {
            settings["Database__Provider"] = "SqlServer";
            settings["ConnectionStrings__Portal"] =
                $"Server=tcp:127.0.0.1,1;Database=Portal;User Id=portal;Password={Hidden};Encrypt=True;Connect Timeout=1";
            settings["Logging__LogLevel__Default"] = "Debug";
        });

        Assert.Equal(1, portal.ExitCode);
        Assert.DoesNotContain(Hidden, portal.Output, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory
            .EnumerateDirectories(folder)
            .Where(one => !Generated.Contains(Path.GetFileName(one)))
            .SelectMany(Files)
            .Concat(Directory.EnumerateFiles(folder).Where(IsRead));

    // This file shows what secrets look like.
    private static bool IsRead(string file) =>
        Path.GetExtension(file) is not (".png" or ".woff2" or ".db" or ".xlsx" or ".ico")
        && Path.GetFileName(file) != $"{nameof(SecretsTests)}.cs";

    [GeneratedRegex(
        """
            (password|pwd)\s*=\s*"?(?![{$<…"]|bara-i-proven)[^\s;"'{$]{6,}["';]
            | -----BEGIN[ ]([A-Z]+[ ])?PRIVATE[ ]KEY
            | "?(client_?secret|certificate_?password)"?\s*:\s*"(?!bara-i-proven)[^"]+"
            | AzureAd__ClientSecret=(?!<|…)[^\s"]{6,}
            | (account|shared\s?access)key=[A-Za-z0-9+/]{20,}
            """,
        RegexOptions.IgnoreCase
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Secret();
}
