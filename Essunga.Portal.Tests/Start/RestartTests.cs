using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Start;

/// <summary>Who was signed in before a restart still is after it, and on every node that shares the keys.</summary>
public sealed class RestartTests : IAsyncLifetime
{
    private string _folder = "";

    private string Keys => Path.Combine(_folder, "keys");

    public async ValueTask InitializeAsync() =>
        _folder = await DatabaseFile.FolderWithSampleAsync();

    [Fact]
    public async Task Cookie_FromBeforeARestart_StillSignsIn()
    {
        var cookie = await CookieOfOneRunAsync();

        await using var again = await PortalProcess.StartAsync(folder: _folder);

        Assert.Equal(HttpStatusCode.OK, await AskAsync(again, cookie));
        Assert.Equal(HttpStatusCode.Redirect, await AskAsync(again, cookie: null));
    }

    [Fact]
    public async Task Cookie_OfOtherKeys_DoesNotSignIn()
    {
        var cookie = await CookieOfOneRunAsync();

        await using var again = await PortalProcess.StartAsync(
            settings => settings["Keys__Folder"] = Path.Combine(_folder, "andra"),
            _folder
        );

        Assert.Equal(HttpStatusCode.Redirect, await AskAsync(again, cookie));
    }

    [Fact]
    public async Task Cookie_FromAnotherNode_SignsIn()
    {
        await using var one = await PortalProcess.StartAsync(folder: _folder);
        var two = await PortalProcess.StartAsync(folder: _folder);

        Assert.Equal(HttpStatusCode.OK, await AskAsync(two, await SignInAsync(one)));
        await two.StopAsync();
    }

    [Fact]
    public async Task Keys_OfANewFolder_AreForThePortalAlone()
    {
        await CookieOfOneRunAsync();

        Assert.NotEmpty(Directory.GetFiles(Keys, "key-*.xml"));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                File.GetUnixFileMode(Keys)
            );
        }
    }

    [Fact]
    public async Task Keys_WithACertificate_AreSealedAndStillSignIn()
    {
        var file = Path.Combine(_folder, "nycklar.pfx");
        using (var key = RSA.Create(2048))
        {
            var request = new CertificateRequest(
                "CN=portal",
                key,
                HashAlgorithmName.SHA256,
                RSASignaturePadding.Pkcs1
            );
            using var certificate = request.CreateSelfSigned(
                DateTimeOffset.UnixEpoch,
                DateTimeOffset.UnixEpoch.AddYears(100)
            );
            await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pfx, "hemligt"));
        }

        void Sealed(IDictionary<string, string?> settings)
        {
            settings["Keys__Certificate"] = file;
            settings["Keys__CertificatePassword"] = "hemligt";
        }

        var cookie = await CookieOfOneRunAsync(Sealed);
        var written = await File.ReadAllTextAsync(
            Assert.Single(Directory.GetFiles(Keys, "key-*.xml"))
        );
        await using var again = await PortalProcess.StartAsync(Sealed, _folder);

        Assert.DoesNotContain("<masterKey", written, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(again, cookie));
    }

    [Theory]
    [InlineData("Keys__Folder", "/proc/finns-inte", "(Keys:Folder|med Keys:Folder)")]
    [InlineData("Keys__Certificate", "/finns/inte.pfx", "Keys:Certificate")]
    public async Task Start_WithKeysThatCannotBeKept_SaysWhichSetting(
        string setting,
        string value,
        string expected
    )
    {
        await using var portal = await PortalProcess.RunToEndAsync(
            settings => settings[setting] = value,
            _folder
        );

        Assert.Equal(1, portal.ExitCode);
        Assert.Contains(value, portal.Output, StringComparison.Ordinal);
        Assert.Matches(expected, portal.Output);
    }

    public ValueTask DisposeAsync()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }

        return ValueTask.CompletedTask;
    }

    private async Task<string> CookieOfOneRunAsync(
        Action<IDictionary<string, string?>>? settings = null
    )
    {
        var portal = await PortalProcess.StartAsync(settings, _folder);
        var cookie = await SignInAsync(portal);
        await portal.StopAsync();
        return cookie;
    }

    private static async Task<string> SignInAsync(PortalProcess portal)
    {
        using var client = Client();
        using var response = await client.GetAsync(
            new Uri($"{portal.Address}/logga-in/exempel/fortroendevald")
        );
        return response.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    private static async Task<HttpStatusCode> AskAsync(PortalProcess portal, string? cookie)
    {
        using var client = Client();
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri($"{portal.Address}/mal")
        );
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        using var response = await client.SendAsync(request);
        return response.StatusCode;
    }

    private static HttpClient Client() =>
        new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
}
