namespace Essunga.Portal.Domain.Data;

/// <summary>
/// One person's digest of one day: claimed by the node that sends it, so that two nodes never send the same. No part of
/// the domain's history: not in the change log.
/// </summary>
public sealed class SentDigest
{
    /// <summary>Letters that are kept of what a mail server answers.</summary>
    public const int MostProblem = 400;

    public Guid PersonId { get; init; }

    /// <summary>The day where the municipality lies.</summary>
    public DateOnly Day { get; init; }

    /// <summary>UTC; what was given until then is in it.</summary>
    public DateTime Occasion { get; init; }

    /// <summary>UTC; until then nobody else tries.</summary>
    public DateTime ClaimedUntil { get; init; }

    /// <summary>How many times it has been tried.</summary>
    public int Tries { get; init; }

    /// <summary>UTC; null until the mail server has taken it.</summary>
    public DateTime? SentAt { get; init; }

    /// <summary>It will not be tried again.</summary>
    public bool IsGivenUp { get; init; }

    /// <summary>What went wrong the last time.</summary>
    public string? Problem { get; init; }
}
