using System.Text.Json;
using Essunga.Portal.Integrations.Mail;
using Essunga.Portal.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace Essunga.Portal.Tests.Start;

/// <summary>How mail is sent is checked when the portal starts, and what is wrong is said in one sentence.</summary>
public sealed class MailSettingsTests
{
    private static readonly (string, string?)[] Smtp =
    [
        ("Mode", "Smtp"),
        ("Host", "smtp.kommun.se"),
        ("From", "portalen@kommun.se"),
        ("PublicAddress", "https://portal.kommun.se"),
    ];

    [Theory]
    [InlineData("Development", MailMode.Folder)]
    [InlineData("Production", MailMode.Off)]
    public void Mode_WhenNotSaid_IsAFolderInDevelopmentAndOffElsewhere(
        string environment,
        MailMode mode
    ) => Assert.Equal(mode, Read(environment).Mode);

    [Fact]
    public void Smtp_WithHostSenderAndAddress_IsSealedOnPort587()
    {
        var settings = Read("Production", Smtp);

        Assert.Equal((587, MailSecurity.StartTls), (settings.Port, settings.Security));
        Assert.Equal(
            "https://portal.kommun.se/rapportera",
            settings.Absolute("/rapportera").ToString()
        );
    }

    [Theory]
    [InlineData("Mode", "Post", "Mail:Mode är \"Post\"")]
    [InlineData("Mode", "7", "Mail:Mode är \"7\"")]
    [InlineData("Host", "", "Mail:Host saknas")]
    [InlineData("From", "", "Mail:From saknas")]
    [InlineData("From", "portalen", "Mail:From är \"portalen\"")]
    [InlineData("PublicAddress", "", "Mail:PublicAddress saknas")]
    [InlineData("PublicAddress", "portal.kommun.se", "Mail:PublicAddress är")]
    [InlineData("PublicAddress", "https://kommun.se/portal", "Mail:PublicAddress är")]
    [InlineData("PublicAddress", "ftp://portal.kommun.se", "Mail:PublicAddress är")]
    [InlineData("Port", "femhundra", "Mail:Port är \"femhundra\"")]
    [InlineData("Port", "70000", "Mail:Port är \"70000\"")]
    [InlineData("Security", "SSL3", "Mail:Security är \"SSL3\"")]
    [InlineData("User", "portalen", "Mail:User och Mail:Password")]
    public void Setting_ThatIsWrong_StopsTheStartWithASentence(
        string name,
        string value,
        string says
    )
    {
        var problem = Assert.Throws<StartProblem>(() =>
            Read("Production", [.. Smtp.Where(one => one.Item1 != name), (name, value)])
        );

        Assert.StartsWith($"Inställningen {says}", problem.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Password_OverAnOpenConnection_StopsTheStart() =>
        Assert.Contains(
            "skickas inte oskyddat",
            Assert
                .Throws<StartProblem>(() =>
                    Read(
                        "Production",
                        [.. Smtp, ("Security", "None"), ("User", "a"), ("Password", "b")]
                    )
                )
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Example_OfSettings_NamesEverySettingOfMail()
    {
        using var example = JsonDocument.Parse(
            File.ReadAllText(Repository.Path("appsettings.example.json"))
        );
        Assert.Equal(
            [
                "Folder",
                "From",
                "Host",
                "Mode",
                "Password",
                "Port",
                "PublicAddress",
                "Security",
                "User",
            ],
            example
                .RootElement.GetProperty("Mail")
                .EnumerateObject()
                .Select(one => one.Name)
                .Where(name => !name.StartsWith("//", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        );
    }

    private static MailSettings Read(string environment, params (string, string?)[] said) =>
        MailSettings.Read(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    said.Select(one => KeyValuePair.Create($"Mail:{one.Item1}", one.Item2))
                )
                .Build(),
            new Place(environment)
        );

    private sealed class Place(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = Path.GetTempPath();

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
