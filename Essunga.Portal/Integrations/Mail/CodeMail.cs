using System.Globalization;
using Essunga.Portal.Components.App;
using Essunga.Portal.Domain.Notices;
using MimeKit;

namespace Essunga.Portal.Integrations.Mail;

/// <summary>Makes the mail with the code that an address is confirmed by. No link, so that nobody learns to follow one.</summary>
public sealed class CodeMail(MailSettings settings, PortalLook look)
{
    public MimeMessage Of(AddressCode kept, string code)
    {
        ArgumentNullException.ThrowIfNull(kept);
        var heading = $"Din kod är {code}";
        string[] lines =
        [
            "Skriv den under Notiser, Inställningar i portalen. Koden gäller i ett dygn.",
            "Har du inte bett om mejl från portalen kan du bortse från det här.",
        ];
        var mail = PortalMail.To(settings, look, kept.Address);
        mail.MessageId = string.Create(
            CultureInfo.InvariantCulture,
            $"kod.{kept.At:yyyyMMddHHmmssfffffff}.{kept.Hash[..16]}@{settings.Domain}"
        );
        mail.Subject = $"{look.Tagline}: bekräfta din e-postadress";
        mail.Body = PortalMail.Body(
            string.Join("\r\n", [heading, "", .. lines, ""]),
            new MailHtml(look.Name).Of(heading, lines)
        );
        return mail;
    }
}
