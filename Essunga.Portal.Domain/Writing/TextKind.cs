namespace Essunga.Portal.Domain.Writing;

/// <summary>What a shared text is in the thing that it belongs to.</summary>
public enum TextKind
{
    /// <summary>Why a goal exists. From "Målområden och kommunövergripande mål".</summary>
    GoalMotivation = 0,

    /// <summary>Why a body states what it does of a goal at a reporting point. From "Uppföljning".</summary>
    StatementReason = 1,

    /// <summary>What is said of an activity at a reporting point. From "Uppföljning".</summary>
    ActivityComment = 2,

    /// <summary>The vision in more words than its sentence. From "Vision".</summary>
    Vision = 3,

    /// <summary>What a strategic choice means. From "Vision".</summary>
    StrategicChoice = 4,
}
