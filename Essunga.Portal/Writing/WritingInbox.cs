using System.Text.Json;
using System.Text.RegularExpressions;

namespace Essunga.Portal.Writing;

/// <summary>What a client may say. Anything else is no message.</summary>
internal abstract partial record WritingInbox
{
    // Deeper than any text may be nested, and shallow enough to be read without harm.
    private static readonly JsonDocumentOptions Shallow = new() { MaxDepth = 64 };

    private WritingInbox() { }

    /// <summary>The first thing that is said.</summary>
    /// <param name="Client">The client's own id.</param>
    /// <param name="Version">How far it has come; -1 when it has nothing.</param>
    public sealed record Hello(string Client, long Version) : WritingInbox;

    /// <param name="Number">Counts the client's pushes.</param>
    public sealed record Push(int Number, long BasedOn, string Steps) : WritingInbox;

    /// <summary>Where the client's caret stands.</summary>
    public sealed record Select(int Anchor, int Head) : WritingInbox;

    /// <summary>Reads a message; null for what is none.</summary>
    public static WritingInbox? Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8, Shallow);
            var message = document.RootElement;
            return message.GetProperty("t").GetString() switch
            {
                "hello" when IsClient(message.GetProperty("cid").GetString()) => new Hello(
                    message.GetProperty("cid").GetString()!,
                    message.GetProperty("v").GetInt64()
                ),
                "p"
                    when message.GetProperty("steps") is { ValueKind: JsonValueKind.Array } steps
                        && message.GetProperty("n").GetInt32() is > 0 and var number => new Push(
                    number,
                    message.GetProperty("v").GetInt64(),
                    steps.GetRawText()
                ),
                "sel" => new Select(
                    message.GetProperty("a").GetInt32(),
                    message.GetProperty("h").GetInt32()
                ),
                _ => null,
            };
        }
        catch (Exception fault)
            when (fault
                    is JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or FormatException
            )
        {
            return null;
        }
    }

    // The portal's own changes have ids of their own kind.
    private static bool IsClient(string? id) =>
        id is not null
        && !id.StartsWith("portal-", StringComparison.Ordinal)
        && ClientForm().IsMatch(id);

    [GeneratedRegex(@"\A[A-Za-z0-9-]{8,40}\z", RegexOptions.None, 1000)]
    private static partial Regex ClientForm();
}

/// <summary>How often a client may say something: far more than anybody writes, with room for a burst.</summary>
internal sealed class Pace
{
    public const int ASecond = 100;
    public const int Burst = 400;

    private long _at = Environment.TickCount64;
    private double _left = Burst;

    public bool Allows()
    {
        var now = Environment.TickCount64;
        _left = Math.Min(Burst, _left + ((now - _at) * ASecond / 1000.0));
        _at = now;
        _left -= 1;
        return _left >= 0;
    }
}
