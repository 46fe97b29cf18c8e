using System.Globalization;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Notices;

namespace Essunga.Portal.Integrations.Mail;

/// <summary>How mails are sent, as the section <c>Mail</c> says.</summary>
/// <param name="PublicAddress">The portal's address as readers know it, without a path: links in mails begin with it.</param>
/// <param name="Folder">Where files are written in <see cref="MailMode.Folder"/>.</param>
/// <param name="User">Null when the server asks for none.</param>
public sealed record MailSettings(
    MailMode Mode,
    Uri PublicAddress,
    string From,
    string Folder,
    string Host,
    int Port,
    MailSecurity Security,
    string? User,
    string? Password
)
{
    private const string Section = "Mail:";

    /// <summary>The name of the host in the portal's address, which the ids of mails end with.</summary>
    public string Domain => PublicAddress.IdnHost;

    /// <summary>An address of the portal as it stands in a mail.</summary>
    public Uri Absolute(string path) => new(PublicAddress, path);

    /// <exception cref="StartProblem">A setting is missing or cannot be read.</exception>
    public static MailSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var mode = Choice(
            configuration,
            "Mode",
            environment.IsDevelopment() ? MailMode.Folder : MailMode.Off
        );
        var folder = Text(configuration, "Folder") ?? "App_Data/mail";
        var settings = new MailSettings(
            mode,
            AddressOf(configuration, mode),
            SenderOf(configuration, mode),
            Path.GetFullPath(folder, environment.ContentRootPath),
            Text(configuration, "Host") ?? "",
            PortOf(configuration),
            Choice(configuration, "Security", MailSecurity.StartTls),
            Text(configuration, "User"),
            Text(configuration, "Password")
        );
        return mode == MailMode.Smtp ? settings.Checked() : settings;
    }

    private MailSettings Checked()
    {
        Require(Host.Length > 0, "Host saknas. Ange mejlserverns namn, som smtp.kommun.se.");
        Require(
            User is null == Password is null,
            "User och Mail:Password anges båda eller ingen av dem."
        );
        Require(
            User is null || Security != MailSecurity.None,
            "Security är None, men ett lösenord skickas inte oskyddat. Ange StartTls eller Tls."
        );
        return this;
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new StartProblem($"Inställningen {Section}{otherwise}");
        }
    }

    private static Uri AddressOf(IConfiguration configuration, MailMode mode)
    {
        var text = Text(configuration, "PublicAddress");
        Require(
            text is not null || mode != MailMode.Smtp,
            "PublicAddress saknas. Ange portalens adress som läsarna når den, som https://portal.kommun.se."
        );
        var isAddress =
            Uri.TryCreate(text ?? "http://localhost:5080", UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https"
            && address.PathAndQuery == "/"
            && address.Fragment.Length == 0
            && address.UserInfo.Length == 0;
        Require(
            isAddress,
            $"PublicAddress är \"{text}\" men ska vara en adress utan sökväg, som https://portal.kommun.se."
        );
        return address!;
    }

    private static string SenderOf(IConfiguration configuration, MailMode mode)
    {
        var text = Text(configuration, "From");
        Require(
            text is not null || mode != MailMode.Smtp,
            "From saknas. Ange avsändarens e-postadress."
        );
        try
        {
            return MailAddressText.Read(text ?? "portalen@localhost.test")!;
        }
        catch (BrokenRuleException)
        {
            throw new StartProblem(
                $"Inställningen {Section}From är \"{text}\" men ska vara en e-postadress."
            );
        }
    }

    private static int PortOf(IConfiguration configuration)
    {
        const int Submission = 587;
        var text = Text(configuration, "Port");
        if (text is null)
        {
            return Submission;
        }

        Require(
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
                && port is > 0 and <= 65535,
            $"Port är \"{text}\" men ska vara ett heltal från 1 till 65535."
        );
        return port;
    }

    private static T Choice<T>(IConfiguration configuration, string name, T otherwise)
        where T : struct, Enum
    {
        var text = Text(configuration, name);
        if (text is null)
        {
            return otherwise;
        }

        Require(
            Enum.TryParse<T>(text, ignoreCase: true, out var choice) && Enum.IsDefined(choice),
            $"{name} är \"{text}\" men ska vara något av {string.Join(", ", Enum.GetNames<T>())}."
        );
        return choice;
    }

    private static string? Text(IConfiguration configuration, string name) =>
        configuration[$"{Section}{name}"] is { } text && !string.IsNullOrWhiteSpace(text)
            ? text.Trim()
            : null;
}
