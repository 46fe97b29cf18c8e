using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Features.Measures.Editing;

/// <summary>What came of a change. Only the first has written anything.</summary>
public abstract record EditAnswer
{
    private EditAnswer() { }

    /// <summary>It is kept, now or since before.</summary>
    /// <param name="Code">The indicator's.</param>
    /// <param name="Version">What the indicator is now; the next change is made on it.</param>
    public sealed record Kept(string Code, Guid Version) : EditAnswer;

    /// <summary>A rule of the domain would be broken.</summary>
    public sealed record Refused(DomainRule Rule) : EditAnswer;

    /// <summary>It can be meant, and may be a slip: asked before it is done.</summary>
    public sealed record Asks(IReadOnlyList<EditQuestion> Questions) : EditAnswer;

    /// <summary>Somebody else has changed the indicator since the page was read.</summary>
    /// <param name="Version">What it is now.</param>
    public sealed record TakenByOther(Guid Version) : EditAnswer;

    /// <summary>There is no such thing, or it is not the person's to change: unknown and foreign are told alike.</summary>
    public sealed record NotYours : EditAnswer;
}

/// <summary>What is asked before something odd is done.</summary>
public enum EditQuestion
{
    /// <summary>The target is worse than the baseline.</summary>
    WorseThanBaseline,

    /// <summary>The target is the same as the baseline.</summary>
    SameAsBaseline,

    /// <summary>Values are kept and another unit is written after them.</summary>
    UnitOfStoredValues,

    /// <summary>What was good becomes bad for values and targets that are there.</summary>
    DirectionTurns,
}
