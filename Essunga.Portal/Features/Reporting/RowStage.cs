namespace Essunga.Portal.Features.Reporting;

/// <summary>Where a line of the page stands while somebody works with it.</summary>
public enum RowStage
{
    /// <summary>As it was read: saved or empty.</summary>
    AsRead,

    /// <summary>Typed and not left yet.</summary>
    Typing,

    /// <summary>On its way to the server.</summary>
    Saving,

    /// <summary>Saved here and now.</summary>
    Kept,

    /// <summary>Not what can be kept.</summary>
    Wrong,

    /// <summary>The value is typed, and how many it rests on is not told yet.</summary>
    NeedsCount,

    /// <summary>Outside what is likely: is it right?</summary>
    Asking,

    /// <summary>The point is locked: is it to be a late change?</summary>
    Late,

    /// <summary>A saved value is changed: why?</summary>
    NeedsReason,

    /// <summary>Somebody else saved meanwhile.</summary>
    Taken,

    /// <summary>It could not be saved; what was typed is still there.</summary>
    Failed,
}
