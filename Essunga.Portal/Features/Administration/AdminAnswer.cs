using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Features.Administration;

/// <summary>What came of changing something in administration. Only the first has written anything, and then all of it.</summary>
public abstract record AdminAnswer
{
    private AdminAnswer() { }

    /// <summary>It is done, now or since before.</summary>
    public sealed record Done : AdminAnswer;

    /// <summary>A rule of the domain would be broken.</summary>
    public sealed record Refused(DomainRule Rule) : AdminAnswer;

    /// <summary>Somebody else has changed the same since it was read.</summary>
    public sealed record ChangedMeanwhile : AdminAnswer;

    /// <summary>There is no such thing, or it is not the reader's to administer.</summary>
    public sealed record NotYours : AdminAnswer;
}
