namespace Essunga.Portal.Domain.Data;

/// <summary>
/// What somebody has typed and not finished, kept on the server so that a closed lid loses nothing. Read by that person
/// alone, no part of the domain's history: not in the change log.
/// </summary>
public sealed class Draft
{
    /// <summary>Letters that are kept: more than a circuit takes in one message.</summary>
    public const int MostText = 150_000;

    public Guid PersonId { get; init; }

    /// <summary>What it is a draft of, such as "rapportera-varde-e02-2025-tertial-2-total".</summary>
    public string Key { get; init; } = "";

    public string Text { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Keeps what is typed now; what is beyond the most is not kept.</summary>
    public void Write(string text, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text.Length <= MostText ? text : text[..MostText];
        At = now;
    }
}
