namespace Essunga.Portal.Domain.Notices;

/// <summary>Whether a person has given an address to send mails to; the address itself is the person's own.</summary>
public enum MailReach
{
    /// <summary>No address is given.</summary>
    None = 0,

    /// <summary>An address is given, and not proved to be read by the person: no mail goes there.</summary>
    Unconfirmed = 1,

    /// <summary>The person has proved to read mail at the address.</summary>
    Confirmed = 2,
}
