using System.Text.RegularExpressions;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Integrations.Notices;
using Essunga.Portal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Essunga.Portal.Tests.Browser;

/// <summary>A visit asks the database once: what the prerender read, the circuit takes over.</summary>
[Collection(OneHost.Name)]
public sealed class OnceLoadedTests(PortalHost portal)
{
    private const int MostCommands = 8;

    private const int MostState = 16 * 1024;
    private const int Attempts = 3;

    public static TheoryData<string, string> Pages { get; } =
        new()
        {
            { "fortroendevald", "/" },
            { "chef-nossebro-skola", "/" },
            { "kommundirektor", "/" },
            { "kvalitetsstrateg", "/" },
            { "revisor", "/" },
            { "administrator", "/" },
            { "fortroendevald", "/mal" },
            { "fortroendevald", "/mal/en-hog-livskvalitet-och-goda-forutsattningar" },
            { "ksau", "/mal/3/prognos?period=t2" },
            { "fortroendevald", "/indikatorer" },
            { "fortroendevald", "/indikatorer/i08" },
            { "chef-nossebro-skola", "/rapportera" },
            { "kvalitetsstrateg", "/uppfoljning" },
            { "sektorchef-utbildning", "/notiser" },
            { "ekonomichef", "/notiser/installningar" },
        };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Visit_InABrowser_TakesNoMoreCommandsThanOneRender(string persona, string path)
    {
        var (playwright, chromium) = await PortalBrowser.LaunchAsync();
        await using var closing = chromium;
        using var closingToo = playwright;
        await using var page = await PortalPage.OpenAsync(
            await chromium.NewContextAsync(),
            portal.Address,
            javaScript: true
        );
        // A text is opened beside the page, on a line of its own that asks for itself.
        await page.Page.RouteWebSocketAsync("**/skriv/**", _ => { });
        await page.GoAsync($"/logga-in/exempel/{persona}?returnUrl=/tillganglighet");
        using var client = await portal.SignedInAsync(persona);
        await SettleNoticesAsync();

        (await client.GetAsync(new Uri(path, UriKind.Relative))).EnsureSuccessStatusCode();
        Forget();
        var oneRender = await CountAsync(async () =>
            (await client.GetAsync(new Uri(path, UriKind.Relative))).EnsureSuccessStatusCode()
        );
        var visit = int.MaxValue;
        // A text that an earlier page had open is put away in its own time, and asks then: a visit that asks for more every
        // time is one that does.
        for (var attempt = 0; attempt < Attempts && visit > oneRender; attempt++)
        {
            Forget();
            visit = await CountAsync(async () => await page.GoAsync(path));
        }

        Assert.InRange(oneRender, 1, MostCommands);
        Assert.True(
            oneRender == visit,
            $"One render is {oneRender} commands, a visit {visit}:\n{portal.Commands.Texts}"
        );
        Assert.Equal(
            "true",
            await page.Page.Locator("[data-interactive]").GetAttributeAsync("data-interactive")
        );
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_ForTheCircuit_CarriesLittleState(string persona, string path)
    {
        using var client = await portal.SignedInAsync(persona);
        var html = await client.GetStringAsync(new Uri(path, UriKind.Relative));
        var state = Regex.Match(
            html,
            "<!--Blazor-Server-Component-State:(?<state>[^>]*)-->",
            RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1)
        );
        Assert.True(state.Success);
        Assert.InRange(state.Groups["state"].Length, 1, MostState);
    }

    /// <summary>Makes what was read old, as a reported value does.</summary>
    private void Forget() =>
        MadeUpEntry.Note(portal.Services.GetRequiredService<DataVersion>(), "Measurement");

    /// <summary>
    /// What a new portal has to give is given and known, so that its own clock does not let the count of unread be read
    /// again in the middle of the visit.
    /// </summary>
    private async Task SettleNoticesAsync()
    {
        var watch = portal.Services.GetRequiredService<NoticeWatch>();
        for (var look = 0; look < 2; look++)
        {
            await watch.LookAsync(TestContext.Current.CancellationToken);
        }
    }

    private async Task<int> CountAsync(Func<Task> act)
    {
        portal.Commands.Reset();
        await act();
        return portal.Commands.Count;
    }
}
