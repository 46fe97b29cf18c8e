namespace Essunga.Portal.Integrations.Mail;

/// <summary>Where mails go: <c>Mail:Mode</c>.</summary>
public enum MailMode
{
    /// <summary>Nowhere, and nobody can ask for any.</summary>
    Off,

    /// <summary>To files in a folder, to look at.</summary>
    Folder,

    /// <summary>To a mail server.</summary>
    Smtp,
}

/// <summary>How the connection to the mail server is sealed: <c>Mail:Security</c>.</summary>
public enum MailSecurity
{
    /// <summary>Begins in clear and must be sealed before anything is said; usual on port 587.</summary>
    StartTls,

    /// <summary>Sealed from the start; usual on port 465.</summary>
    Tls,

    /// <summary>Not at all; for a server on the same machine.</summary>
    None,
}
