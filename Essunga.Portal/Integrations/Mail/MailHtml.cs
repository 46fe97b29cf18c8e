using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Essunga.Portal.Integrations.Mail;

/// <summary>
/// The HTML of a mail. Mail readers know no style sheets of others: the style stands in the mail, and a reader that
/// throws it away shows plain headings, lists and links.
/// </summary>
internal sealed class MailHtml(string sender)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(
        UnicodeRanges.BasicLatin,
        UnicodeRanges.Latin1Supplement,
        UnicodeRanges.GeneralPunctuation
    );

    private const string Style = """
        body { margin: 0; background: #f3f4f1; color: #1d2320; font: 16px/1.5 "Segoe UI", Arial, sans-serif; }
        main { max-width: 36rem; margin: 0 auto; padding: 1.5rem; background: #ffffff; }
        h1 { margin: 0 0 1rem; font-size: 1.375rem; line-height: 1.25; }
        ul { margin: 0 0 1.25rem; padding: 0 0 0 1.25rem; }
        li { margin: 0 0 .5rem; }
        p { margin: 0 0 1rem; }
        .who { color: #56605a; font-size: .875rem; }
        .go a { display: inline-block; padding: .625rem 1rem; border-radius: 4px; background: #1f5a43; color: #ffffff; font-weight: 600; text-decoration: none; }
        @media (prefers-color-scheme: dark) {
          body { background: #141816; color: #e8ece9; }
          main { background: #1c211e; }
          .who { color: #a9b3ad; }
          .go a { background: #8fd0b2; color: #10221a; }
        }
        """;

    public string Of(string heading, IEnumerable<string> lines) =>
        Page(heading, string.Concat(lines.Select(line => $"<p>{Safe(line)}</p>\r\n")), "");

    public string Of(
        string heading,
        IEnumerable<string> titles,
        string? more,
        (string Text, Uri Href) link,
        string foot
    ) =>
        Page(
            heading,
            $"<ul>\r\n{string.Concat(titles.Select(title => $"<li>{Safe(title)}</li>\r\n"))}</ul>\r\n"
                + (more is null ? "" : $"<p>{Safe(more)}</p>\r\n")
                + $"<p class=\"go\"><a href=\"{Safe(link.Href.ToString())}\">{Safe(link.Text)}</a></p>\r\n",
            $"<p class=\"who\">{Safe(foot)}</p>\r\n"
        );

    private string Page(string heading, string content, string foot) =>
        $"""
            <!DOCTYPE html>
            <html lang="sv">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{Safe(heading)}</title>
            <style>
            {Style}
            </style>
            </head>
            <body>
            <main>
            <p class="who">{Safe(sender)}</p>
            <h1>{Safe(heading)}</h1>
            {content}{foot}</main>
            </body>
            </html>

            """;

    private static string Safe(string text) => Encoder.Encode(text);
}
