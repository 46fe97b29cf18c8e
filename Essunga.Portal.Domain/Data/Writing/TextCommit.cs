namespace Essunga.Portal.Domain.Data.Writing;

/// <summary>
/// What one writer did to a shared text in one go, in the order that the server put it in. Letter by letter, so no part
/// of the change log; rows that a snapshot covers are cleared after a day.
/// </summary>
public sealed class TextCommit
{
    /// <summary>Letters of a client's own id.</summary>
    public const int LongestClient = 40;

    public Guid TextId { get; init; }

    /// <summary>The version of the text after it, from 1.</summary>
    public long No { get; init; }

    /// <summary>The client's own id, one for each tab.</summary>
    public string Client { get; init; } = "";

    /// <summary>Which of the client's pushes, so that a resend is the same.</summary>
    public int Push { get; init; }

    /// <summary>ProseMirror's steps as they were applied, as JSON; an empty list when they no longer meant anything.</summary>
    public string Steps { get; init; } = "[]";

    public Guid ById { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }
}

/// <summary>A shared text as it stood at a commit: where reading the log begins.</summary>
public sealed class TextSnapshot
{
    public Guid TextId { get; init; }

    public long No { get; set; }

    /// <summary>ProseMirror's document, as JSON.</summary>
    public string Document { get; set; } = "";

    public string Markdown { get; set; } = "";

    /// <summary>UTC of the latest commit in it; of the opening before the first.</summary>
    public DateTime At { get; set; }
}
