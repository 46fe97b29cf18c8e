namespace Essunga.Portal.Domain.Goals;

/// <summary>
/// What the rule suggests, with the counts from which an outsider can recompute it.
/// </summary>
/// <param name="Due">Indicators that are due: all but the expected ones.</param>
/// <param name="Reported">Due and not missing.</param>
/// <param name="Share">Reached or on the way as a part (0–1) of the due ones; 0 when none is due.</param>
public sealed record AssessmentSuggestion(
    Outlook Outlook,
    int Due,
    int Reported,
    int Reached,
    int OnTheWay,
    int NotReached,
    int Expected,
    int Missing,
    decimal Share
);
