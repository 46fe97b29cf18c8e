namespace Essunga.Portal.Domain.Kernel;

/// <summary>How far a decision has come: föreslagen, beslutad or ändrad efter beslut.</summary>
public enum DecisionState
{
    Proposed = 0,
    Decided = 1,
    ChangedAfterDecision = 2,
}
