using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Essunga.Portal.Tests.Browser;

/// <summary>A page of the portal in a real browser, with everything that went wrong on it.</summary>
public sealed class PortalPage : IAsyncDisposable
{
    private static readonly string[] AxeTags =
    [
        "wcag2a",
        "wcag2aa",
        "wcag21a",
        "wcag21aa",
        "wcag22aa",
        "best-practice",
    ];

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private readonly IBrowserContext _context;
    private readonly string _address;
    private readonly bool _javaScript;
    private readonly ConcurrentQueue<string> _faults = new();

    private PortalPage(IBrowserContext context, IPage page, string address, bool javaScript)
    {
        _context = context;
        _address = address;
        _javaScript = javaScript;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>Errors of the console and the scripts, broken rules of the content policy, requests that failed or left for another host.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    internal static async Task<PortalPage> OpenAsync(
        IBrowserContext context,
        string address,
        bool javaScript
    )
    {
        var portal = new PortalPage(context, await context.NewPageAsync(), address, javaScript);
        portal.Listen();
        await context.AddInitScriptAsync(
            "document.addEventListener('securitypolicyviolation', e => console.error('CSP ' + e.violatedDirective + ' ' + e.blockedURI));"
        );
        return portal;
    }

    /// <summary>Goes to a path and waits until the circuit answers, when the page has one.</summary>
    public async Task<IResponse?> GoAsync(string path)
    {
        var response = await Page.GotoAsync(_address + path);
        await SettleAsync();
        return response;
    }

    /// <summary>
    /// Waits until the page that a link leads to is there: the address is its before it is drawn, and its heading is
    /// given the focus when it is. What is pressed before that would be pressed on the heading.
    /// </summary>
    public async Task ArriveAsync(string address)
    {
        await Page.WaitForURLAsync(address);
        await Assertions.Expect(Page.Locator("h1")).ToBeFocusedAsync();
        await SettleAsync();
    }

    /// <summary>The same page in a window of another width, in light or dark.</summary>
    public async Task LookAsync(int width, ColorScheme colours)
    {
        await Page.SetViewportSizeAsync(width, width < 500 ? 844 : 900);
        await Page.EmulateMediaAsync(new() { ColorScheme = colours });
    }

    public async Task SettleAsync()
    {
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        if (_javaScript && await Page.Locator("[data-interactive]").CountAsync() > 0)
        {
            await Page.WaitForSelectorAsync(
                "[data-interactive='true']",
                new() { State = WaitForSelectorState.Attached }
            );
        }
    }

    /// <summary>Fails with all of it, in full, when anything went wrong on the page.</summary>
    public void AssertFaultless() =>
        Assert.True(_faults.IsEmpty, string.Join(Environment.NewLine, _faults));

    /// <summary>What axe finds against WCAG 2.2 AA and good practice, one line each.</summary>
    public Task<IReadOnlyList<string>> AxeAsync() => AxeAsync("tag", AxeTags);

    /// <summary>Texts whose colour is too near what they stand on, one line each.</summary>
    public Task<IReadOnlyList<string>> ContrastAsync() => AxeAsync("rule", ["color-contrast"]);

    // Deque's own call sends the whole of axe for each look and brings back every element that is right.
    private async Task<IReadOnlyList<string>> AxeAsync(string type, IReadOnlyList<string> values)
    {
        if (!await Page.EvaluateAsync<bool>("typeof axe === 'object'"))
        {
            await Page.EvaluateAsync(Axe);
        }

        return await Page.EvaluateAsync<string[]>(
            """
            async ([type, values]) => {
              const { violations } = await axe.run(document, { runOnly: { type, values }, resultTypes: ['violations'] });
              return violations.map(one => `${one.id}: ${one.help} (${one.nodes[0].html})`);
            }
            """,
            new object[] { type, values }
        );
    }

    /// <summary>Pixels by which the page is wider than the window; 0 when it fits.</summary>
    public Task<int> SidewaysAsync() =>
        Page.EvaluateAsync<int>(
            "Math.max(0, document.documentElement.scrollWidth - window.innerWidth)"
        );

    /// <summary>
    /// Lets the next Tab begin at the top: the portal sets the focus on the heading, and a browser goes on from where
    /// the focus last was.
    /// </summary>
    public Task StartFromTopAsync() =>
        Page.EvaluateAsync(
            "() => { const b = document.createElement('button'); document.body.prepend(b); b.focus(); b.remove(); }"
        );

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private void Listen()
    {
        Page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _faults.Enqueue(message.Text);
            }
        };
        Page.PageError += (_, error) => _faults.Enqueue(error);
        Page.Request += (_, request) =>
        {
            if (
                !request.Url.StartsWith(_address, StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal)
                && !request.Url.StartsWith("blob:", StringComparison.Ordinal)
            )
            {
                _faults.Enqueue($"a request left for {request.Url}");
            }
        };
    }
}
