using System.Text.Json;
using CsCheck;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Writing;

namespace Essunga.Portal.Tests.Writing;

/// <summary>What is stored is a faithful picture of the text: Markdown that is read gives the text back.</summary>
public sealed class MarkdownMappingTests
{
    [Fact]
    public void Markdown_OfAnyText_IsReadAsTheSameTextAgain()
    {
        using var engine = new WritingEngine();
        GeneratedDocuments.Any.Sample(
            document =>
            {
                var once = engine.ReadDocument(engine.WriteDocument(document));
                Assert.Equal(Letters(document), Letters(once));
                Assert.Equal(once, engine.ReadDocument(engine.WriteDocument(once)));
            },
            iter: 200,
            threads: 1
        );
    }

    [Fact]
    public void Markdown_OfAnyText_IsShownAsItsLetters()
    {
        using var engine = new WritingEngine();
        GeneratedDocuments.Any.Sample(
            document =>
            {
                var markdown = engine.WriteDocument(document);
                var html = SafeHtml.FromMarkdown(markdown).Markup.Value;
                using var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
                var shown = Squeezed(page.Body!.TextContent);
                Assert.True(Letters(document) == shown, $"{markdown}\nis shown as\n{shown}");
            },
            iter: 200,
            threads: 1
        );
    }

    [Theory]
    [InlineData("**(a)**&#x62;", "<strong>(a)</strong>b")]
    [InlineData("&#x61;**(b)**", "a<strong>(b)</strong>")]
    [InlineData("**a&#x20;**&#x62;", "<strong>a </strong>b")]
    [InlineData("&amp;*(b)*&#x63;*d*", "&amp;<em>(b)</em>c<em>d</em>")]
    [InlineData("a*\U0001F600*", "a<em>\U0001F600</em>")]
    [InlineData("\U0001F600*(a)*", "\U0001F600*(a)*")]
    [InlineData("**(a)**b", "**(a)**b")]
    public void Emphasis_BesideACharacterReference_EndsWhereItIsWritten(
        string markdown,
        string html
    )
    {
        Assert.Equal($"<p>{html}</p>", SafeHtml.FromMarkdown(markdown).Markup.Value.Trim());
    }

    [Theory]
    [InlineData("# Rubrik\n\nText **fet** *kursiv* [länk](https://a.se)\n\n- a\n- b\n  - c")]
    [InlineData("> Citat\n\n1. ett\n2. två")]
    [InlineData("| a | b |\n| - | - |\n| 1 | 2\\|3 |")]
    [InlineData("2026\\. Ett år som börjar med ett tal")]
    [InlineData("rad\\\nnästa rad")]
    [InlineData("rad\\\n\u00A0")]
    public void Rewrite_OfPlainMarkdown_ChangesNothing(string markdown)
    {
        using var engine = new WritingEngine();

        Assert.Equal(markdown, engine.Rewrite(markdown));
    }

    [Theory]
    [InlineData("[x](javascript:alert(1))", "x")]
    [InlineData("[x](//evil.se)", "x")]
    [InlineData("![bild](https://a.se/x.png)", "bild")]
    [InlineData("```\nkod\n```", "kod")]
    [InlineData("<b>x</b>", "\\<b>x\\</b>")]
    public void Rewrite_OfWhatATextCannotHold_KeepsTheWords(string markdown, string kept)
    {
        using var engine = new WritingEngine();

        Assert.Equal(kept, engine.Rewrite(markdown));
    }

    private static string Letters(string document)
    {
        using var json = JsonDocument.Parse(document);
        return Squeezed(string.Concat(Of(json.RootElement)));

        static IEnumerable<string> Of(JsonElement node) =>
            node.TryGetProperty("text", out var text) ? [text.GetString()!]
            : node.TryGetProperty("content", out var content)
                ? content.EnumerateArray().SelectMany(Of)
            : [];
    }

    private static string Squeezed(string text) =>
        string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter != '\u00A0'));
}
