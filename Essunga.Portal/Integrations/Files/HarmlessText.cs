namespace Essunga.Portal.Integrations.Files;

/// <summary>
/// Text that a spreadsheet would take for a formula gets an apostrophe before it, and loses it again when it is read.
/// For text alone: a number with a minus sign stays a number.
/// </summary>
public static class HarmlessText
{
    private const char Guard = '\'';
    private const string Dangerous = "=+-@\t\r\n＝＋－＠";

    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsDangerous(text) ? Guard + text : text;
    }

    /// <summary>The text as it was before <see cref="Of"/>.</summary>
    public static string Undo(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text is [Guard, ..] && IsDangerous(text) ? text[1..] : text;
    }

    // Apostrophes before it are counted in, so that what somebody wrote so comes back as it was.
    private static bool IsDangerous(string text) =>
        text.AsSpan().TrimStart(Guard) is [var first, ..] && Dangerous.Contains(first);
}
