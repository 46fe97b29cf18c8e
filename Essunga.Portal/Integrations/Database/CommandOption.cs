namespace Essunga.Portal.Integrations.Database;

/// <summary>The one option that a command takes.</summary>
internal static class CommandOption
{
    /// <param name="words">What stands after the command.</param>
    /// <param name="name">With its dashes.</param>
    /// <param name="value">Null when the option is not given.</param>
    /// <returns>Whether the words are that option, or nothing.</returns>
    public static bool TryRead(string[] words, string name, out string? value)
    {
        value = words switch
        {
            [var option, { Length: > 0 } next] when option == name => next,
            [var both]
                when both.StartsWith($"{name}=", StringComparison.Ordinal)
                    && both.Length > name.Length + 1 => both[(name.Length + 1)..],
            _ => null,
        };
        return value is not null || words.Length == 0;
    }
}
