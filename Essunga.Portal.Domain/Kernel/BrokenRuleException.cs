namespace Essunga.Portal.Domain.Kernel;

/// <summary>An entity refused: <see cref="Rule"/> says which rule would have been broken. Nothing was changed.</summary>
public sealed class BrokenRuleException(DomainRule rule) : Exception($"Broken rule: {rule.Code}")
{
    public DomainRule Rule { get; } = rule;
}
