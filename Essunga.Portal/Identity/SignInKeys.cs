using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;

namespace Essunga.Portal.Identity;

/// <summary>
/// The keys that sign-in, forms and paused circuits are sealed with: kept in <c>Keys:Folder</c>, so that a restart signs
/// nobody out, and shared there by several nodes; themselves sealed when <c>Keys:Certificate</c> names a certificate.
/// </summary>
internal static class SignInKeys
{
    // Keys of another name do not open what is sealed, wherever the portal lies.
    private const string Name = "Essunga.Portal";

    /// <exception cref="StartProblem">The certificate cannot be used.</exception>
    public static void AddSignInKeys(this WebApplicationBuilder builder)
    {
        var folder = FolderOf(builder.Configuration, builder.Environment);
        var keys = builder
            .Services.AddDataProtection()
            .SetApplicationName(Name)
            .PersistKeysToFileSystem(new DirectoryInfo(folder));
        if (builder.Configuration["Keys:Certificate"] is { Length: > 0 } file)
        {
            keys.ProtectKeysWithCertificate(
                Certificate(
                    Path.GetFullPath(file, builder.Environment.ContentRootPath),
                    builder.Configuration["Keys:CertificatePassword"]
                )
            );
        }
    }

    /// <summary>Without a place for the keys everybody would be signed out at the next restart, and nobody told why.</summary>
    /// <exception cref="StartProblem">The folder cannot be made or written in.</exception>
    public static void RequireWritable(WebApplication app)
    {
        var folder = FolderOf(app.Configuration, app.Environment);
        try
        {
            Create(folder);
            var trial = Path.Combine(folder, $".{Guid.NewGuid():N}.trial");
            File.WriteAllBytes(trial, []);
            File.Delete(trial);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StartProblem(
                $"Mappen för inloggningens nycklar kan inte skrivas: {folder}. Ge den som startar portalen rätt att skriva där, eller ange en annan med Keys:Folder.",
                problem
            );
        }
    }

    private static string FolderOf(IConfiguration configuration, IHostEnvironment environment)
    {
        var folder = configuration["Keys:Folder"];
        return Path.GetFullPath(
            string.IsNullOrWhiteSpace(folder) ? "App_Data/keys" : folder,
            environment.ContentRootPath
        );
    }

    /// <summary>A new folder is for the portal alone: who reads the keys can sign in as anybody.</summary>
    private static void Create(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(
                folder,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
        }
    }

    private static X509Certificate2 Certificate(string file, string? password)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12FromFile(file, password);
        }
        catch (Exception problem)
            when (problem is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new StartProblem(
                $"Certifikatet {file} (Keys:Certificate) kan inte läsas. Kontrollera att det är en PFX-fil, att den får läsas och att Keys:CertificatePassword stämmer.",
                problem
            );
        }
    }
}
