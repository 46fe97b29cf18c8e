using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Features.Goals;

/// <summary>What came of a change that needs no form. Nothing is ever half written.</summary>
public abstract record PlanAnswer
{
    private PlanAnswer() { }

    /// <summary>It is done, now or since before.</summary>
    public sealed record Done : PlanAnswer;

    /// <summary>A rule of the domain would be broken.</summary>
    public sealed record Refused(DomainRule Rule) : PlanAnswer;

    /// <summary>There is no such thing, or it is not the person's to change: told alike.</summary>
    public sealed record NotTheirs : PlanAnswer;
}
