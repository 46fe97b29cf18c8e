namespace Essunga.Portal;

/// <summary>The portal cannot start, or a command cannot be done; the message says in plain Swedish what is wrong and what to do, and is all that is printed.</summary>
public sealed class StartProblem(string message, Exception? inner = null)
    : Exception(message, inner);
