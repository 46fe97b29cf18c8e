using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Essunga.Portal.Tests.Support;

/// <summary>A certificate for this machine, made for the tests and trusted by those who are told of it.</summary>
internal static class TestCertificate
{
    /// <summary>A name that the portal is asked by as from another machine.</summary>
    public const string PublicName = "portalen.example";

    public const string Password = "bara-i-proven";

    /// <summary>Writes it to a folder: with its key for who listens, and without for who shall trust it.</summary>
    public static (X509Certificate2 Certificate, string Pfx, string Pem) Make(string folder)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(
            "CN=localhost",
            key,
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        );
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddDnsName(PublicName);
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(
            TimeProvider.System.GetUtcNow().AddDays(-1),
            TimeProvider.System.GetUtcNow().AddDays(1)
        );
        var (pfx, pem) = (Path.Combine(folder, "https.pfx"), Path.Combine(folder, "https.pem"));
        File.WriteAllBytes(pfx, made.Export(X509ContentType.Pfx, Password));
        File.WriteAllText(pem, made.ExportCertificatePem());
        return (X509CertificateLoader.LoadPkcs12FromFile(pfx, Password), pfx, pem);
    }
}
