using Ganss.Xss;
using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Caching.Memory;

namespace Essunga.Portal.Components.Text;

/// <summary>
/// HTML that may be shown: made from CommonMark with raw HTML off and then sanitised, for Markdown alone lets
/// <c>javascript:</c> links through. The only way to markup that the portal did not write itself.
/// </summary>
public sealed record SafeHtml
{
    private static readonly MarkdownPipeline Pipeline = PipelineOf();

    private static readonly string[] Tags =
    [
        "p",
        "br",
        "hr",
        "strong",
        "em",
        "ul",
        "ol",
        "li",
        "blockquote",
        "code",
        "pre",
        "a",
        "h3",
        "h4",
        "h5",
        "h6",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    ];

    private static readonly string[] Schemes = ["http", "https", "mailto"];

    // Sanitising costs more than all else on a page with text, and the same text always gives the same markup.
    private static readonly MemoryCache Made = new(
        new MemoryCacheOptions { SizeLimit = 4_000_000 }
    );

    private static MarkdownPipeline PipelineOf()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml();
        builder.InlineParsers.Replace<EmphasisInlineParser>(new EmphasisBySource());
        return builder.Build();
    }

    private SafeHtml(MarkupString markup) => Markup = markup;

    public MarkupString Markup { get; }

    /// <summary>Headings are moved two steps down, below those of the page.</summary>
    public static SafeHtml FromMarkdown(string markdown) =>
        Made.GetOrCreate(
            markdown,
            entry =>
            {
                var made = Make(markdown);
                entry.Size = markdown.Length + made.Markup.Value.Length;
                return made;
            }
        )!;

    private static SafeHtml Make(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            heading.Level = Math.Min(heading.Level + 2, 6);
        }

        return new SafeHtml(new MarkupString(Sanitizer().Sanitize(document.ToHtml(Pipeline))));
    }

    // A sanitiser holds no state between calls but is not promised to be thread-safe.
    private static HtmlSanitizer Sanitizer()
    {
        var sanitizer = new HtmlSanitizer();
        sanitizer.AllowedTags.Clear();
        sanitizer.AllowedTags.UnionWith(Tags);
        sanitizer.AllowedAttributes.Clear();
        sanitizer.AllowedAttributes.Add("href");
        sanitizer.AllowedCssProperties.Clear();
        sanitizer.AllowedSchemes.Clear();
        sanitizer.AllowedSchemes.UnionWith(Schemes);
        return sanitizer;
    }
}
