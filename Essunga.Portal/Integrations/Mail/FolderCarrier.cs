using MimeKit;

namespace Essunga.Portal.Integrations.Mail;

/// <summary>Writes each mail to a file of its own: whole or not at all. The same mail again is the same file.</summary>
public sealed class FolderCarrier(MailSettings settings) : MailCarrier
{
    public override async Task<MailAnswer> SendAsync(
        MimeMessage mail,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(mail);
        var name = string.Concat(
            mail.MessageId!.Select(letter =>
                char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' ? letter : '_'
            )
        );
        var file = Path.Combine(settings.Folder, $"{name}.eml");
        try
        {
            Directory.CreateDirectory(settings.Folder);
            await mail.WriteToAsync($"{file}.part", cancellation);
            File.Move($"{file}.part", file, overwrite: true);
            return new MailAnswer.Taken();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new MailAnswer.Failed(fault.Message);
        }
    }
}
