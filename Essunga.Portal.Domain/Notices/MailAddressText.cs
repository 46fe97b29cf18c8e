using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Notices;

/// <summary>Reads an e-mail address as somebody types it.</summary>
public static class MailAddressText
{
    /// <summary>The longest that mail can be sent to (RFC 5321).</summary>
    public const int Most = 254;

    private const int MostBeforeAt = 64;
    private const string InLocalPart = "!#$%&'*+/=?^_`{|}~-.";

    /// <summary>The address; null when nothing is typed.</summary>
    /// <exception cref="BrokenRuleException">It is too long, or no address: one @, letters, digits and common signs before it, a domain with a dot after it.</exception>
    public static string? Read(string? typed)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length == 0)
        {
            return null;
        }

        NoticeRules.AddressIsShortEnough.Require(text.Length <= Most);
        var at = text.LastIndexOf('@');
        NoticeRules.AddressIsAnAddress.Require(
            at is > 0 and <= MostBeforeAt && IsLocalPart(text[..at]) && IsDomain(text[(at + 1)..])
        );
        return text;
    }

    private static bool IsLocalPart(string text) =>
        text.All(letter => char.IsAsciiLetterOrDigit(letter) || InLocalPart.Contains(letter))
        && !text.StartsWith('.')
        && !text.EndsWith('.')
        && !text.Contains("..", StringComparison.Ordinal);

    private static bool IsDomain(string text)
    {
        var labels = text.Split('.');
        return labels.Length >= 2
            && labels.All(label =>
                label.Length is >= 1 and <= 63
                && label.All(letter => char.IsLetterOrDigit(letter) || letter == '-')
                && !label.StartsWith('-')
                && !label.EndsWith('-')
            )
            && labels[^1].Length >= 2
            && labels[^1].Any(char.IsLetter);
    }
}
