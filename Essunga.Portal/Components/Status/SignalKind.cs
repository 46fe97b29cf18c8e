namespace Essunga.Portal.Components.Status;

/// <summary>The six states that a signal can show; the words differ by kind of thing, the states do not.</summary>
public enum SignalKind
{
    /// <summary>Green, filled circle with a tick.</summary>
    Reached,

    /// <summary>Amber, half-filled circle.</summary>
    OnTheWay,

    /// <summary>Red, filled diamond with a bar.</summary>
    NotReached,

    /// <summary>Blue-grey, clock: the source has not come yet.</summary>
    Expected,

    /// <summary>Grey, dashed circle: due and not there.</summary>
    Missing,

    /// <summary>Grey, dash: nobody has stated anything.</summary>
    NotStated,
}
