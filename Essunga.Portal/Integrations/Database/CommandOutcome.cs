namespace Essunga.Portal.Integrations.Database;

/// <summary>What came of a command: the exit code, and the sentence in Swedish that is printed.</summary>
internal sealed record CommandOutcome(int Code, string Message)
{
    public static CommandOutcome Done(string message) => new(0, message);

    /// <summary>It was tried and could not be done.</summary>
    public static CommandOutcome Refused(string message) => new(1, message);

    /// <summary>It is written wrongly, or is not for this database.</summary>
    public static CommandOutcome NotForThis(string message) => new(2, message);
}
