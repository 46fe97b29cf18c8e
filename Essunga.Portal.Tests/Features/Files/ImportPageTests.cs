using System.Text;
using Bunit;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Features.Files.Importing;
using Essunga.Portal.Tests.Integrations.Files;
using Essunga.Portal.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace Essunga.Portal.Tests.Features.Files;

/// <summary>What somebody who reads a file in sees and is asked, step by step.</summary>
public sealed class ImportPageTests : SamplePage
{
    private const string Table = "Kod;Period;Värde\nE02;T2 2025;6,4\nE02;T1 2025;sju\n";

    public ImportPageTests()
        : base(services =>
        {
            services.AddSingleton<ColumnMappingBook>();
            services.AddSingleton<ImportCommand>();
            services.AddSingleton<UndoImport>();
        }) { }

    [Fact]
    public void Page_FirstOpened_OffersOnlyTheKindsTheReaderMayReadIn()
    {
        Assert.Equal(
            ["Mätvärden", "Indikatorer", "Aktiviteter"],
            Open("sektorchef-utbildning").FindAll(".kinds a").Select(Read)
        );
        var page = Open("chef-nossebro-skola");

        Assert.Empty(page.FindAll(".kinds a"));
        Assert.Contains("Inget sparas", Read(page.Find(".lead")));
        Assert.Contains("Indikatorns kod", Read(page.Find("dl.facts")));
    }

    [Theory]
    [InlineData("chef-nossebro-skola", "indikatorer")]
    [InlineData("sektorchef-utbildning", "trollen")]
    [InlineData("kvalitetsstrateg", "matvarden")]
    public void Page_OfAKindThatIsForeignOrUnknown_IsNotFound(string persona, string kind)
    {
        SignIn(persona);
        Services.GetRequiredService<NavigationManager>().NavigateTo(Links.ImportOf(kind));

        var page = Render<ImportPage>();

        page.WaitForAssertion(() => Assert.Contains("Sidan finns inte", page.Markup));
    }

    [Fact]
    public async Task File_ThatIsNoTable_IsToldBesideTheFieldWhichIsStillThere()
    {
        var page = Open("sektorchef-utbildning");

        await SendAsync(page, "%PDF-1.7"u8.ToArray(), "rapport.csv");

        page.WaitForAssertion(() =>
            Assert.Contains("Filen är en PDF", Read(page.Find("#fil-fel")))
        );
        Assert.Equal("true", page.Find("#valj-fil").GetAttribute("aria-invalid"));
        Assert.Contains("fil-fel", page.Find("#valj-fil").GetAttribute("aria-describedby"));
    }

    [Fact]
    public async Task File_InWindows1252_ShowsItsColumnsAsGuessedWithTheFirstRows()
    {
        var page = Open("sektorchef-utbildning");

        await SendAsync(page, AFile.Windows.GetBytes(Table));
        page.WaitForElement(".columns");

        Assert.Contains(
            "fil.csv · 2 rader · Windows-1252, semikolon",
            Read(page.Find(".section-head"))
        );
        Assert.Equal("2", page.Find("#falt-varde").GetAttribute("value"));
        Assert.Contains("6,4 · sju", page.Markup);
    }

    [Fact]
    public async Task Columns_WithSomethingMissing_SayWhat()
    {
        var page = Open("sektorchef-utbildning");
        await SendAsync(page, Encoding.UTF8.GetBytes("Ett;Två\n1;2\n"));
        page.WaitForElement(".columns");

        await PressAsync(page, "Provkör");

        page.WaitForAssertion(() =>
            Assert.Equal("Välj kolumn för indikatorns kod, värde.", Read(page.Find("#kolumn-fel")))
        );
    }

    [Fact]
    public async Task Trial_WithAFault_AsksAndReadsInTheSoundRowsAndTakesThemBack()
    {
        var page = await TriedAsync();

        Assert.Contains("1 ny, 0 ändras, 0 lika, 1 fel.", Read(page.Find(".lead")));
        Assert.Equal(
            ["3", "Värde", "sju", "Skriv ett tal, som 1 234,5."],
            page.FindAll(".faults tbody td").Select(Read)
        );
        await PressAsync(page, "Läs in 1 rad");
        Assert.Contains("Svara på det som frågas", Read(page.Find(".consent .error")));
        Assert.Null(await MissingValueAsync());

        await page.Find("#hoppa").ChangeAsync(true);
        await page.Find("#sena").ChangeAsync(true);
        await PressAsync(page, "Läs in 1 rad");
        page.WaitForElement(".done", TimeSpan.FromSeconds(20));
        Assert.Equal(6.4m, await MissingValueAsync());
        Assert.Contains(
            "1 ny, 0 ändrade, 0 lika. 1 rad med fel hoppades över.",
            Read(page.Find(".done"))
        );

        await PressAsync(page, "Ångra importen");
        page.WaitForAssertion(
            () => Assert.Contains("Importen är ångrad.", Read(page.Find(".done"))),
            TimeSpan.FromSeconds(20)
        );
        Assert.Equal("Importen är ångrad.", Read(page.Find(".lead")));
        Assert.Null(await MissingValueAsync());
    }

    [Fact]
    public async Task File_WithTheSameHeadingsAgain_IsMappedAsTheLastTime()
    {
        var page = Open("sektorchef-utbildning");
        await SendAsync(
            page,
            Encoding.UTF8.GetBytes("Kod;Period;Värde;Annat\nE02;T2 2025;6,4;5,0\n")
        );
        page.WaitForElement(".columns");
        await page.Find("#falt-varde").ChangeAsync("3");
        await PressAsync(page, "Provkör");
        page.WaitForElement(".counts", TimeSpan.FromSeconds(20));
        await PressAsync(page, "Byt fil");

        await SendAsync(page, Encoding.UTF8.GetBytes("Kod;Period;Värde;Annat\nE02;T1 2025;1;2\n"));
        page.WaitForElement(".columns");

        Assert.Equal("3", page.Find("#falt-varde").GetAttribute("value"));
        Assert.Contains("som du valde förra gången", page.Markup);
    }

    [Fact]
    public async Task Text_Pasted_IsReadAsAFile()
    {
        var page = Open("sektorchef-utbildning");

        await page.Find("#klistra").ChangeAsync("Kod\tPeriod\tVärde\nE02\tT2 2025\t6,4");
        await PressAsync(page, "Läs det inklistrade");

        page.WaitForElement(".columns");
        Assert.Contains("inklistrad text · 1 rad · UTF-8, tabb", Read(page.Find(".section-head")));
    }

    private async Task<IRenderedComponent<ImportPage>> TriedAsync()
    {
        var page = Open("sektorchef-utbildning");
        await SendAsync(page, AFile.Windows.GetBytes(Table));
        page.WaitForElement(".columns");
        await PressAsync(page, "Provkör");
        page.WaitForElement(".counts", TimeSpan.FromSeconds(20));
        return page;
    }

    private IRenderedComponent<ImportPage> Open(string persona)
    {
        SignIn(persona);
        var page = Render<ImportPage>();
        page.WaitForElement(".lead", TimeSpan.FromSeconds(20));
        return page;
    }

    private static async Task SendAsync(
        IRenderedComponent<ImportPage> page,
        byte[] content,
        string name = "fil.csv"
    )
    {
        var field = page.FindComponent<InputFile>();
        await page.InvokeAsync(() =>
            field.Instance.OnChange.InvokeAsync(
                new InputFileChangeEventArgs([new Sent(name, content)])
            )
        );
    }

    private static Task PressAsync(IRenderedComponent<ImportPage> page, string word) =>
        page.FindAll("button").Single(button => Read(button) == word).ClickAsync();

    private sealed class Sent(string name, byte[] content) : IBrowserFile
    {
        public string Name => name;

        public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;

        public long Size => content.Length;

        public string ContentType => "";

        public Stream OpenReadStream(
            long maxAllowedSize = 512_000,
            CancellationToken cancellationToken = default
        ) => new MemoryStream(content);
    }
}
