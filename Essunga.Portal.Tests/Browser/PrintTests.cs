using System.Text;
using System.Text.RegularExpressions;

namespace Essunga.Portal.Tests.Browser;

/// <summary>What comes out on paper.</summary>
[Collection(OneBrowser.Name)]
public sealed partial class PrintTests(PortalBrowser browser)
{
    [Theory]
    [InlineData("/mal", 2)]
    [InlineData("/mal?namnd=utbildningsnamnden", 2)]
    [InlineData("/mal/en-hog-livskvalitet-och-goda-forutsattningar", 8)]
    [InlineData("/indikatorer/i08", 4)]
    public async Task Page_OnA4_IsNotLongerThan(string path, int pages)
    {
        await using var page = await browser.OpenAsync("fortroendevald", path);
        var paper = await page.Page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true });
        Assert.InRange(PageObject().Count(Encoding.Latin1.GetString(paper)), 1, pages);
    }

    [GeneratedRegex(@"/Type\s*/Page\b", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex PageObject();
}
