namespace Essunga.Portal.Domain.Kernel;

/// <summary>
/// A rule of the domain as a value. <see cref="Code"/> is stable; the Swedish sentence that a reader
/// sees is looked up by it in the portal's texts.
/// </summary>
public sealed record DomainRule(string Code)
{
    /// <summary>Does nothing when the rule is kept.</summary>
    /// <exception cref="BrokenRuleException">The rule is not kept.</exception>
    public void Require(bool kept)
    {
        if (!kept)
        {
            throw new BrokenRuleException(this);
        }
    }
}
