using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Essunga.Portal.Tests.Browser;

/// <summary>A right that is taken away while a page stands open: the page is stopped, and what was typed can still be copied.</summary>
[Collection(JourneyBrowser.Name)]
public sealed class LostRightTests(PortalBrowser browser) : IAsyncLifetime
{
    private const string Persona = "chef-nossebro-skola";
    private const string Field = "#varde-e02-2025-tertial-2-total";
    private const string Stopped = ".access-lost";

    private string _folder = "";

    public async ValueTask InitializeAsync() =>
        _folder = await DatabaseFile.FolderWithSampleAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Page_OfSomebodyWhoLosesTheRole_IsStoppedByItselfAndCanBeCopiedFrom()
    {
        await using var portal = await StartAsync("1");
        await using var page = await OpenAsync(portal);
        await page.Page.FocusAsync(Field);
        await page.Page.Keyboard.TypeAsync("12345678");

        await TakeRoleAsync();

        var bar = page.Page.Locator(Stopped);
        await Assertions.Expect(bar).ToContainTextAsync("Din behörighet har ändrats.");
        Assert.Equal("12345678", await page.Page.InputValueAsync(Field));
        await page.Page.FocusAsync(Field);
        await page.Page.Keyboard.PressAsync("Control+A");
        Assert.Equal(
            "12345678",
            await page.Page.EvaluateAsync<string>("window.getSelection().toString()")
        );
        Assert.Empty(await page.AxeAsync());
        page.AssertFaultless();

        await bar.GetByRole(AriaRole.Button).PressAsync("Enter");
        await Assertions
            .Expect(page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Du har inte behörighet");
        Assert.Contains(
            await LogAsync(),
            entry => entry is { Event: SecurityEvent.AccessEnded, Detail: "RoleIsGone" }
        );
    }

    [Fact]
    public async Task Action_AfterTheRoleIsGone_IsNotDone()
    {
        // So seldom that it is the action itself that is stopped.
        await using var portal = await StartAsync("60");
        await using var page = await OpenAsync(portal);
        var before = Values();
        await TakeRoleAsync();
        // Told to the portal within three seconds, as by another node.
        await Task.Delay(TimeSpan.FromSeconds(4));
        Assert.Equal(0, await page.Page.Locator(Stopped).CountAsync());

        await page.Page.FocusAsync(Field);
        await page.Page.Keyboard.TypeAsync("6,4");
        await page.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Page.Locator(Stopped)).ToBeVisibleAsync();
        Assert.Equal("6,4", await page.Page.InputValueAsync(Field));
        Assert.Equal(before, Values());
        // A link leads away as on any page, to an answer that asks for the rights that are.
        await page.Page.Locator(".brand").ClickAsync();
        await Assertions
            .Expect(page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Du har ingen roll i portalen");
        Assert.Equal(0, await page.Page.Locator(Stopped).CountAsync());
    }

    [Fact]
    public async Task Page_OfSomebodyWhoLeaves_IsStopped()
    {
        await using var portal = await StartAsync("1");
        await using var page = await OpenAsync(portal);

        await ChangeAsync(
            (context, person) =>
                context.Entry(person).Property(one => one.IsActive).CurrentValue = false
        );

        await Assertions
            .Expect(page.Page.Locator(Stopped))
            .ToContainTextAsync("Du har inte längre tillgång till portalen.");
        await page.Page.Locator(Stopped).GetByRole(AriaRole.Button).ClickAsync();
        await page.Page.WaitForURLAsync("**/logga-in?returnUrl=**");
    }

    private Task<PortalProcess> StartAsync(string seconds) =>
        PortalProcess.StartAsync(
            settings => settings["Authentication__LookAgainSeconds"] = seconds,
            _folder
        );

    private async Task<PortalPage> OpenAsync(PortalProcess portal)
    {
        var page = await PortalPage.OpenAsync(
            await browser.Browser.NewContextAsync(new() { Locale = "sv-SE" }),
            portal.Address,
            javaScript: true
        );
        await page.GoAsync($"/logga-in/exempel/{Persona}?returnUrl=/rapportera");
        return page;
    }

    private Task TakeRoleAsync() =>
        ChangeAsync(
            (context, person) => context.RemoveRange(person.Roles.Where(HoldsMoreThanReading))
        );

    private static bool HoldsMoreThanReading(RoleAssignment held) => held.Role != Role.Employee;

    private async Task ChangeAsync(Action<PortalDbContext, Person> change)
    {
        await using var context = SampleDatabase.Open(PortalProcess.DatabaseIn(_folder));
        var person = await context
            .People.Include(one => one.Roles)
            .SingleAsync(one => one.PersonaKey == Persona);
        change(context, person);
        context.Stamp = new ChangeStamp(Guid.Empty, TimeProvider.System.GetUtcNow().UtcDateTime);
        await context.SaveChangesAsync();
    }

    private long Values() =>
        DatabaseFile.Count(PortalProcess.DatabaseIn(_folder), "Measurements")
        + DatabaseFile.Count(PortalProcess.DatabaseIn(_folder), "MeasurementCorrections");

    private async Task<List<SecurityLogEntry>> LogAsync()
    {
        await using var context = SampleDatabase.Open(PortalProcess.DatabaseIn(_folder));
        return await context.SecurityLog.AsNoTracking().ToListAsync();
    }
}
