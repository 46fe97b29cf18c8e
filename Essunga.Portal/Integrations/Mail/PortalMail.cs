using Essunga.Portal.Components.App;
using MimeKit;
using MimeKit.Text;

namespace Essunga.Portal.Integrations.Mail;

/// <summary>What every mail of the portal has in common.</summary>
internal static class PortalMail
{
    public static MimeMessage To(MailSettings settings, PortalLook look, string address)
    {
        var mail = new MimeMessage();
        mail.From.Add(new MailboxAddress(look.Name, settings.From));
        mail.To.Add(new MailboxAddress("", address));
        // No answer of an absent reader comes back to a machine that would not read it.
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        mail.Headers.Add("X-Auto-Response-Suppress", "All");
        return mail;
    }

    public static MultipartAlternative Body(string text, string html) =>
        [
            new TextPart(TextFormat.Plain) { Text = text },
            new TextPart(TextFormat.Html) { Text = html },
        ];
}
