namespace Essunga.Portal.Domain.Goals;

/// <summary>slutbedömning: stated at the end of the goal period. From "Målområden och kommunövergripande mål".</summary>
public enum Verdict
{
    /// <summary>uppnått.</summary>
    Reached = 0,

    /// <summary>delvis uppnått.</summary>
    PartlyReached = 1,

    /// <summary>inte uppnått.</summary>
    NotReached = 2,
}
