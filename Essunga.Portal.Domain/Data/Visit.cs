namespace Essunga.Portal.Domain.Data;

/// <summary>
/// When a person was here last and the time before, so that a page can say what has changed since.
/// No part of the domain's history: not in the change log.
/// </summary>
public sealed class Visit
{
    public Guid PersonId { get; init; }

    /// <summary>The latest visit that began on an earlier day than <see cref="LatestAt"/>; UTC.</summary>
    public DateTime? PreviousAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime LatestAt { get; private set; }

    /// <summary>Notes a visit. Visits on one day are one visit.</summary>
    public void Note(DateTime now)
    {
        if (LatestAt != default && LatestAt.Date != now.Date)
        {
            PreviousAt = LatestAt;
        }

        LatestAt = now;
    }
}
