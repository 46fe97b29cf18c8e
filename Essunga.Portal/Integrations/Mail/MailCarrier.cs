using MimeKit;

namespace Essunga.Portal.Integrations.Mail;

/// <summary>Takes a mail where mails go.</summary>
public abstract class MailCarrier
{
    /// <summary>Never throws for what the receiving end does.</summary>
    public abstract Task<MailAnswer> SendAsync(MimeMessage mail, CancellationToken cancellation);
}

/// <summary>What became of a mail.</summary>
public abstract record MailAnswer
{
    private MailAnswer() { }

    /// <summary>The server has taken it.</summary>
    public sealed record Taken : MailAnswer;

    /// <summary>The address takes no mail: trying again is no use.</summary>
    public sealed record Refused(string Problem) : MailAnswer;

    /// <summary>It did not work now.</summary>
    public sealed record Failed(string Problem) : MailAnswer;
}
