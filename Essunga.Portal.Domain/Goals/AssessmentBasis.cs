namespace Essunga.Portal.Domain.Goals;

/// <summary>
/// What a suggestion rested on when a statement was made: the rule's shares (0–1) and the counts of indicators by
/// state, so that an outsider can compute it again (bedömningsspår) whatever has been corrected since.
/// </summary>
public sealed record AssessmentBasis(
    Outlook? Suggested,
    decimal ReachedShare,
    decimal PartlyShare,
    decimal LeastReportedShare,
    int Reached,
    int OnTheWay,
    int NotReached,
    int Expected,
    int Missing
)
{
    /// <summary>Indicators that were due: all but the expected.</summary>
    public int Due => Reached + OnTheWay + NotReached + Missing;
}
