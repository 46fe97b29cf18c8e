using System.Text.Json;
using Essunga.Portal.Domain.Data.Writing;

namespace Essunga.Portal.Writing;

/// <summary>What the server says to writers. Steps and documents are JSON already and are put in as they are.</summary>
internal static class WritingMessages
{
    /// <param name="number">The push that was not let in and is sent anew, under another number.</param>
    public static string TooOld(int number) => $$"""{"t":"no","n":{{number}}}""";

    public const string Frozen = """{"t":"frozen"}""";

    /// <param name="document">The whole text, for a client that has none or is too far behind; null when commits do.</param>
    public static string Open(
        long version,
        string? document,
        IEnumerable<TextCommit> commits,
        IEnumerable<Writer> here,
        DateTime? latestAt
    ) =>
        $$"""{"t":"open","v":{{version}},"ts":{{(
            latestAt is { } at ? Milliseconds(at).ToString(Invariant) : "null"
        )}},"doc":{{document ?? "null"}},"commits":[{{string.Join(',', commits.Select(Commit))}}],"here":[{{string.Join(
            ',',
            here.Select(Person)
        )}}]}""";

    public static string Commit(TextCommit commit) =>
        $$"""{"t":"c","v":{{commit.No}},"cid":{{Text(commit.Client)}},"n":{{commit.Push}},"ts":{{Milliseconds(commit.At)}},"steps":{{commit.Steps}}}""";

    public static string Here(Writer writer) =>
        $$"""{"t":"hi","cid":{{Text(writer.Client)}},"who":{{Text(writer.Label)}}}""";

    public static string Left(Writer writer) => $$"""{"t":"bye","cid":{{Text(writer.Client)}}}""";

    public static string Selected(Writer writer, int anchor, int head) =>
        $$"""{"t":"sel","cid":{{Text(writer.Client)}},"a":{{anchor}},"h":{{head}}}""";

    private static readonly IFormatProvider Invariant = System
        .Globalization
        .CultureInfo
        .InvariantCulture;

    private static string Person(Writer writer) =>
        $$"""{"cid":{{Text(writer.Client)}},"who":{{Text(writer.Label)}}}""";

    private static string Text(string text) => JsonSerializer.Serialize(text);

    private static long Milliseconds(DateTime utc) =>
        new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)).ToUnixTimeMilliseconds();
}
