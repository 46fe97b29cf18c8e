namespace Essunga.Portal.Integrations.Files;

/// <summary>A file that cannot be read as a table; the message says in Swedish why, and what to do.</summary>
public sealed class TableProblem : Exception
{
    public TableProblem(string message)
        : base(message) { }

    public TableProblem(string message, Exception inner)
        : base(message, inner) { }
}
