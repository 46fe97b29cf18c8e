using CsCheck;
using Essunga.Portal.Components.Text;

namespace Essunga.Portal.Tests.Security;

/// <summary>Text that people write becomes markup that does nothing but show it.</summary>
public sealed class MarkdownTests
{
    private static readonly string[] Pieces =
    [
        "<",
        ">",
        "[",
        "](",
        ")",
        "javascript:",
        "onerror=",
        "\"",
        "'",
        "`",
        "\n",
        "data:",
        "<a href=",
        "<img src=",
        "&#x3c;",
        "{",
        "}",
        "|",
    ];

    public static TheoryData<string> Attacks { get; } =
        new(
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "[x](javascript:alert(1))",
            "[x](JaVaScRiPt:alert(1))",
            "[x](java\nscript:alert(1))",
            "[x](&#106;avascript:alert(1))",
            "[x](vbscript:msgbox(1))",
            "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
            "<javascript:alert(1)>",
            "[x][a]\n\n[a]: javascript:alert(1)",
            "![x](javascript:alert(1))",
            "![x](data:image/svg+xml;base64,PHN2Zz48c2NyaXB0Lz48L3N2Zz4=)",
            "<a href=\"javascript:alert(1)\">x</a>",
            "<iframe src=\"https://example.org\"></iframe>",
            "<svg onload=alert(1)>",
            "<details open ontoggle=alert(1)>",
            "<style>body{display:none}</style>",
            "<form action=/logga-ut><button>x</button></form>",
            "<meta http-equiv=refresh content=0>",
            "<base href=//example.org>",
            "text {onclick=alert(1)}",
            "# x {#id onclick=alert(1)}",
            "`<script>alert(1)</script>`",
            "<<script>script>alert(1)<</script>/script>",
            "[x](file:///etc/passwd)",
            "<object data=x></object>",
            "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
            "<p style=\"position:fixed;inset:0\">x</p>",
            "| a | <script> |\n|---|---|\n| <img src=x onerror=alert(1)> | b |"
        );

    [Theory]
    [MemberData(nameof(Attacks))]
    public void FromMarkdown_OfAnAttack_HasNothingThatActs(string attack) =>
        IsHarmless(SafeHtml.FromMarkdown(attack).Markup.Value);

    [Fact]
    public void FromMarkdown_OfAnything_HasNothingThatActs() =>
        Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]), Gen.String[0, 8])
            .Array[0, 30]
            .Select(string.Concat)
            .Sample(text => IsHarmless(SafeHtml.FromMarkdown(text).Markup.Value), iter: 3_000);

    [Fact]
    public void FromMarkdown_OfOrdinaryText_KeepsItsForm()
    {
        var html = SafeHtml
            .FromMarkdown(
                "## Rubrik\n\nText med **fet**, *kursiv* och [länk](https://example.org).\n\n- ett\n- två\n\n| a | b |\n|---|---|\n| 1 | 2 |"
            )
            .Markup.Value;

        Assert.Contains("<h4>Rubrik</h4>", html, StringComparison.Ordinal);
        Assert.Contains("<strong>fet</strong>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://example.org\">länk</a>", html, StringComparison.Ordinal);
        Assert.Contains("<li>ett</li>", html, StringComparison.Ordinal);
        Assert.Contains("<td>2</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void FromMarkdown_HeadingInsideAQuotation_IsMovedDownToo() =>
        Assert.Contains(
            "<h3>Rubrik</h3>",
            SafeHtml.FromMarkdown("> # Rubrik").Markup.Value,
            StringComparison.Ordinal
        );

    private static void IsHarmless(string html)
    {
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(
            $"<body>{html}</body>"
        );
        foreach (var element in document.Body!.QuerySelectorAll("*"))
        {
            Assert.DoesNotContain(
                element.LocalName,
                (string[])
                    [
                        "script",
                        "img",
                        "iframe",
                        "svg",
                        "style",
                        "form",
                        "meta",
                        "base",
                        "object",
                        "math",
                        "details",
                        "button",
                    ]
            );
            foreach (var attribute in element.Attributes)
            {
                Assert.Equal("href", attribute.Name);
                Assert.Matches(
                    "^(https?:|mailto:|(?![a-z][a-z0-9+.-]*:))",
                    attribute.Value.ToLowerInvariant()
                );
            }
        }
    }
}
