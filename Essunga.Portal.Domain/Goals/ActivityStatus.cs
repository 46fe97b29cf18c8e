namespace Essunga.Portal.Domain.Goals;

/// <summary>How an activity goes, as reported at a reporting point.</summary>
public enum ActivityStatus
{
    /// <summary>ej påbörjad.</summary>
    NotStarted = 0,

    /// <summary>löper.</summary>
    Running = 1,

    /// <summary>försenad.</summary>
    Delayed = 2,

    /// <summary>slutförd.</summary>
    Completed = 3,

    /// <summary>avbruten.</summary>
    Cancelled = 4,
}
