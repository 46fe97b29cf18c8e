namespace Essunga.Portal.Components.Forms;

/// <summary>How it went to save a form. Only the first has written anything.</summary>
public abstract record WriteOutcome
{
    private WriteOutcome() { }

    /// <summary>It is saved, now or since before.</summary>
    /// <param name="Key">What it is called in its address.</param>
    /// <param name="At">UTC.</param>
    public sealed record Saved(string Key, DateTime At) : WriteOutcome;

    /// <summary>Something in the form is wrong.</summary>
    public sealed record Faulty(IReadOnlyList<FormFault> Faults) : WriteOutcome;

    /// <summary>Somebody else has changed the same since the form was opened.</summary>
    public sealed record TakenByOther : WriteOutcome;

    /// <summary>There is no such thing for this person to change: unknown and somebody else's are told alike.</summary>
    public sealed record NotTheirs : WriteOutcome;
}
