namespace Essunga.Portal.Benchmarks.Report;

/// <summary>Tells on the error stream what is being measured, so that the output stays a document.</summary>
internal static class Progress
{
    public static Task SayAsync(string what) => Console.Error.WriteLineAsync($"… {what}");
}
