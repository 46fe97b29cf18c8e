using System.Globalization;

namespace Essunga.Portal.Benchmarks;

/// <summary>A command and its options, each as <c>--name value</c>.</summary>
internal sealed record CommandLine(string Command, IReadOnlyDictionary<string, string> Options)
{
    /// <exception cref="CommandLineException">An option without a value, or a word that is no option.</exception>
    public static CommandLine Parse(string[] args)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 1; i < args.Length; i += 2)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal) || i + 1 == args.Length)
            {
                throw new CommandLineException($"An option is written --name value: {args[i]}");
            }

            options[args[i][2..]] = args[i + 1];
        }

        return new CommandLine(args.Length == 0 ? "" : args[0], options);
    }

    public string? Text(string name) => Options.GetValueOrDefault(name);

    /// <exception cref="CommandLineException">It is not given.</exception>
    public string Required(string name) =>
        Text(name) ?? throw new CommandLineException($"--{name} is needed.");

    /// <exception cref="CommandLineException">It is no whole number above zero.</exception>
    public int Number(string name, int otherwise) =>
        Text(name) is not { } text ? otherwise
        : int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : throw new CommandLineException($"--{name} is a whole number above zero.");

    public bool Flag(string name, bool otherwise) =>
        Text(name) is { } text ? bool.Parse(text) : otherwise;
}

/// <summary>What was asked for cannot be understood; the message says why.</summary>
internal sealed class CommandLineException(string message) : Exception(message);
