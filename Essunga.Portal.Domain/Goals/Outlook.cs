namespace Essunga.Portal.Domain.Goals;

/// <summary>
/// prognos för mål: what is stated at T2 and T3 about a goal. From "Uppföljningsprocessen".
/// Not yet stated is the absence of a statement, never a value of this type.
/// </summary>
public enum Outlook
{
    /// <summary>bedöms uppnås.</summary>
    WillBeReached = 0,

    /// <summary>bedöms delvis uppnås.</summary>
    WillPartlyBeReached = 1,

    /// <summary>bedöms inte uppnås.</summary>
    WillNotBeReached = 2,

    /// <summary>kan inte bedömas: something that a person has stated.</summary>
    CannotBeJudged = 3,
}
