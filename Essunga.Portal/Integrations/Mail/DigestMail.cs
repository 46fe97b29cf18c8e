using System.Globalization;
using Essunga.Portal.Components.App;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data;
using MimeKit;

namespace Essunga.Portal.Integrations.Mail;

/// <summary>What a digest tells somebody.</summary>
/// <param name="Day">The day it is due; the mail's id carries it.</param>
/// <param name="MayReport">Whether the one link leads to what is to be reported; otherwise to the notices.</param>
public sealed record Digest(
    Guid PersonId,
    string Address,
    DateOnly Day,
    bool MayReport,
    IReadOnlyList<KeptNotice> Notices
);

/// <summary>Makes the mail of a digest: Swedish text with HTML beside it, titles only, one link.</summary>
public sealed class DigestMail(MailSettings settings, PortalLook look)
{
    /// <summary>How many are written out.</summary>
    public const int Most = 20;

    private const string Turn = "Du väljer själv hur ofta mejlet kommer, under Notiser i portalen.";

    public MimeMessage Of(Digest digest)
    {
        ArgumentNullException.ThrowIfNull(digest);
        var count = digest.Notices.Count;
        var heading = $"{Words.Capital(Words.Count(count, "sak är ny", "saker är nya"))} för dig";
        var shown = digest.Notices.Take(Most).Select(one => one.Title).ToList();
        var more =
            count > Most ? $"Och {Words.Count(count - Most, "till", "till")} i portalen." : null;
        var link = settings.Absolute(digest.MayReport ? Links.Report : Links.Notices);
        var linkText = digest.MayReport ? "Öppna Rapportera" : "Öppna notiserna";
        var mail = PortalMail.To(settings, look, digest.Address);
        mail.MessageId = IdOf(digest.PersonId, digest.Day, settings);
        mail.Subject = $"{look.Tagline}: {Words.Count(count, "ny sak", "nya saker")} för dig";
        mail.Body = PortalMail.Body(
            Text(heading, shown, more, linkText, link),
            new MailHtml(look.Name).Of(heading, shown, more, (linkText, link), Turn)
        );
        return mail;
    }

    /// <summary>Always the same for a person and a day, so that a mail that is sent again after a crash is known as the same.</summary>
    public static string IdOf(Guid personId, DateOnly day, MailSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"notiser.{day:yyyyMMdd}.{personId:N}@{settings.Domain}"
        );
    }

    private static string Text(
        string heading,
        IEnumerable<string> titles,
        string? more,
        string linkText,
        Uri link
    ) =>
        string.Join(
            "\r\n",
            [
                heading,
                "",
                .. titles.Select(title => $"- {title}"),
                .. more is null ? Array.Empty<string>() : [more],
                "",
                $"{linkText}: {link}",
                "",
                Turn,
                "",
            ]
        );
}
