using System.Net.Security;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Essunga.Portal.Integrations.Mail;

/// <summary>Sends mails by SMTP.</summary>
/// <param name="trust">Judges the server's certificate; null for the machine's own judgement.</param>
public sealed class SmtpCarrier(
    MailSettings settings,
    RemoteCertificateValidationCallback? trust = null
) : MailCarrier
{
    private const int MillisecondsToWait = 20_000;
    private const int FirstPermanent = 500;

    public override async Task<MailAnswer> SendAsync(
        MimeMessage mail,
        CancellationToken cancellation
    )
    {
        using var client = new SmtpClient { Timeout = MillisecondsToWait };
        if (trust is not null)
        {
            client.ServerCertificateValidationCallback = trust;
            client.CheckCertificateRevocation = false;
        }

        try
        {
            await client.ConnectAsync(
                settings.Host,
                settings.Port,
                settings.Security switch
                {
                    MailSecurity.StartTls => SecureSocketOptions.StartTls,
                    MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
                    _ => SecureSocketOptions.None,
                },
                cancellation
            );
            if (settings.User is { } user)
            {
                await client.AuthenticateAsync(user, settings.Password!, cancellation);
            }

            await client.SendAsync(mail, cancellation);
        }
        catch (SmtpCommandException refused)
            when ((int)refused.StatusCode >= FirstPermanent
                && refused.ErrorCode
                    is SmtpErrorCode.RecipientNotAccepted
                        or SmtpErrorCode.MessageNotAccepted
            )
        {
            return new MailAnswer.Refused(refused.Message);
        }
        catch (Exception fault)
            when (fault
                    is SocketException
                        or IOException
                        or TimeoutException
                        or ProtocolException
                        or CommandException
                        or NotSupportedException
                        or SslHandshakeException
                        or MailKit.Security.AuthenticationException
            )
        {
            return new MailAnswer.Failed(fault.Message);
        }

        await LeaveAsync(client);
        return new MailAnswer.Taken();
    }

    // The mail is taken: a server that hangs up without a goodbye changes nothing.
    private static async Task LeaveAsync(SmtpClient client)
    {
        try
        {
            await client.DisconnectAsync(quit: true, CancellationToken.None);
        }
        catch (Exception fault) when (fault is SocketException or IOException or ProtocolException)
        {
            _ = fault;
        }
    }
}
