using Microsoft.Playwright;

namespace Essunga.Portal.Tests.Browser;

/// <summary>The portal by keyboard alone: every stop is seen, none is a trap, and the ways through it can be walked.</summary>
[Collection(OneBrowser.Name)]
public sealed class KeyboardTests(PortalBrowser browser)
{
    private const string Focused = """
        () => {
          const e = document.activeElement;
          if (!e || e === document.body) return null;
          const s = getComputedStyle(e);
          let seen = 1;
          for (let x = e; x; x = x.parentElement) seen *= parseFloat(getComputedStyle(x).opacity);
          return { what: e.outerHTML.slice(0, 120), outline: s.outlineStyle === 'none' ? 0 : parseFloat(s.outlineWidth), seen };
        }
        """;

    public static TheoryData<string, string> Pages { get; } =
        new()
        {
            { "fortroendevald", "/" },
            { "chef-nossebro-skola", "/" },
            { "fortroendevald", "/mal" },
            { "revisor", "/mal/en-hog-livskvalitet-och-goda-forutsattningar" },
            {
                "sektorchef-utbildning",
                "/mal/3/prognos?ar=2025&period=t3&namnd=utbildningsnamnden"
            },
            { "fortroendevald", "/indikatorer" },
            { "fortroendevald", "/indikatorer/i08" },
            { "revisor", "/om" },
            { "chef-nossebro-skola", "/rapportera" },
            { "ksau", "/logga-in" },
        };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Tab_ThroughThePage_ShowsFocusAtEveryStopAndComesRound(
        string persona,
        string path
    )
    {
        await using var page = await browser.OpenAsync(persona, path);
        await page.StartFromTopAsync();
        var stops = 0;
        for (; stops < 400; stops++)
        {
            await page.Page.Keyboard.PressAsync("Tab");
            var stop = await page.Page.EvaluateAsync<FocusStop?>(Focused);
            if (stop is null)
            {
                break;
            }

            Assert.True(stop.Outline >= 2, $"no visible focus at {stop.What}");
            Assert.True(stop.Seen > 0, $"unseen focus at {stop.What}");
        }

        Assert.InRange(stops, 8, 399);
    }

    [Fact]
    public async Task SkipLink_FirstOnThePage_LeadsToTheContent()
    {
        await using var page = await browser.OpenAsync("fortroendevald", "/mal");
        await page.StartFromTopAsync();
        await page.Page.Keyboard.PressAsync("Tab");
        Assert.Equal(
            "Hoppa till innehållet",
            await page.Page.EvaluateAsync<string>("document.activeElement.innerText")
        );
        await page.Page.Keyboard.PressAsync("Enter");
        Assert.Equal(
            "innehall",
            await page.Page.EvaluateAsync<string>("document.activeElement.id")
        );
    }

    [Fact]
    public async Task FromStart_ByKeyboardAlone_DownToOneIndicatorAndBack()
    {
        await using var page = await browser.OpenAsync("fortroendevald", "/");
        await FollowAsync(page, "En hög livskvalitet och goda förutsättningar");
        await page.ArriveAsync("**/mal/en-hog-livskvalitet*");
        await FollowAsync(page, "Elever åk 9 behöriga till yrkesprogram");
        await page.ArriveAsync("**/indikatorer/i08*");
        await page.Page.GoBackAsync();
        await page.Page.WaitForURLAsync("**/mal/en-hog-livskvalitet*");
        page.AssertFaultless();
    }

    [Fact]
    public async Task YearAndPoint_ByKeyboard_ChangeAddressAndPage()
    {
        await using var page = await browser.OpenAsync("fortroendevald", "/mal");
        // The page tells the bar what may be chosen when it is drawn itself; the list of the prerender is gone then.
        var year = page.Page.Locator("form.context[data-live] select[name=ar]");
        await year.FocusAsync();
        await year.SelectOptionAsync("2024");
        await page.Page.WaitForURLAsync("**/mal?ar=2024");
        await Assertions
            .Expect(page.Page.Locator("main, [role=main]"))
            .ToContainTextAsync("T3 2024");
    }

    private static async Task FollowAsync(PortalPage page, string link)
    {
        for (var presses = 0; presses < 200; presses++)
        {
            await page.Page.Keyboard.PressAsync("Tab");
            if (
                await page.Page.EvaluateAsync<string>("document.activeElement.innerText.trim()")
                == link
            )
            {
                await page.Page.Keyboard.PressAsync("Enter");
                return;
            }
        }

        Assert.Fail($"The link \"{link}\" was not reached by Tab.");
    }

    /// <summary>Playwright fills it by its setters.</summary>
    private sealed class FocusStop
    {
        public string What { get; set; } = "";

        public double Outline { get; set; }

        public double Seen { get; set; }
    }
}
