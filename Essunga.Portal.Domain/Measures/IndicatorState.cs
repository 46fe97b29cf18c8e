namespace Essunga.Portal.Domain.Measures;

/// <summary>
/// The state of an indicator at a reporting point: five and only five.
/// From "Mål- och resultatstyrning" and "Uppföljningsprocessen" of the governing document.
/// </summary>
public enum IndicatorState
{
    /// <summary>når målvärdet: the value is at or better than the target value.</summary>
    Reached = 0,

    /// <summary>på väg: on or better than the straight line from baseline to target.</summary>
    OnTheWay = 1,

    /// <summary>når inte: worse than the line.</summary>
    NotReached = 2,

    /// <summary>väntas: the source has not published yet; neither red nor missing.</summary>
    Expected = 3,

    /// <summary>saknas: due and not reported. Never the same as 0.</summary>
    Missing = 4,
}
