using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Start;

/// <summary>Sample sign-in can never be reached by others, and broken sample data says where it is broken.</summary>
public sealed class SampleStartTests
{
    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:0")]
    [InlineData("http://192.0.2.1:0")]
    [InlineData("http://127.0.0.1:0;http://[::]:0")]
    public async Task Start_InSampleModeOnAddressThatOthersReach_Stops(string urls)
    {
        await using var portal = await PortalProcess.RunToEndAsync(settings =>
            settings["ASPNETCORE_URLS"] = urls
        );

        Assert.Equal(1, portal.ExitCode);
        Assert.Contains("får bara användas på localhost", portal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Now listening", portal.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(PortalProcess.DatabaseIn(portal.Folder)));
    }

    [Fact]
    public async Task Start_InSampleModeByPortsAlone_Stops()
    {
        await using var portal = await PortalProcess.RunToEndAsync(settings =>
        {
            settings.Remove("ASPNETCORE_URLS");
            settings["ASPNETCORE_HTTP_PORTS"] = "5099";
        });

        Assert.Equal(1, portal.ExitCode);
        Assert.Contains("får bara användas på localhost", portal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_InSampleModeOutsideDevelopment_Stops()
    {
        await using var portal = await PortalProcess.RunToEndAsync(settings =>
        {
            settings["ASPNETCORE_ENVIRONMENT"] = "Production";
            settings["Authentication__Mode"] = "Sample";
        });

        Assert.Equal(1, portal.ExitCode);
        Assert.Contains(
            "får bara användas i utvecklingsmiljö",
            portal.Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Authentication__Mode", "Google", "Authentication:Mode är \"Google\"")]
    [InlineData("SampleData__Today", "i går", "SampleData:Today är \"i går\"")]
    public async Task Start_WithSettingThatCannotBe_SaysWhich(
        string setting,
        string value,
        string expected
    )
    {
        await using var portal = await PortalProcess.RunToEndAsync(settings =>
            settings[setting] = value
        );

        Assert.Equal(1, portal.ExitCode);
        Assert.Contains(expected, portal.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "\"unit\": \"index 1-6\"",
        "\"unit\": 6",
        "indicators[0] (I01)",
        "fältet \"unit\" ska vara en text"
    )]
    [InlineData(
        "\"goal\": \"M1\"",
        "\"goal\": \"M9\"",
        "indicators[0] (I01)",
        "pekar på \"M9\" som inte finns"
    )]
    [InlineData(
        "\"year\": 2021,",
        "\"year\": \"tjugo\",",
        "indicators[0] (I01)",
        "ska vara ett heltal"
    )]
    [InlineData(
        "\"better\": \"högre\"",
        "\"better\": \"uppåt\"",
        "indicators[0] (I01)",
        "riktningen \"uppåt\" är okänd"
    )]
    [InlineData("\"municipality\": [", "\"municipality\": ", "rad 1", "inte giltig JSON")]
    public async Task Start_WithBrokenSampleRow_SaysWhereAndWritesNothing(
        string good,
        string bad,
        string place,
        string problem
    )
    {
        var content = PortalProcess.NewFolder();
        var samples = Directory.CreateDirectory(Path.Combine(content, "SampleData")).FullName;
        foreach (var file in Directory.GetFiles(TestDatabase.SampleFolder))
        {
            var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            var at = text.IndexOf(good, StringComparison.Ordinal);
            var broken = at < 0 ? text : text[..at] + bad + text[(at + good.Length)..];
            await File.WriteAllTextAsync(
                Path.Combine(samples, Path.GetFileName(file)),
                broken,
                TestContext.Current.CancellationToken
            );
        }

        await using var portal = await PortalProcess.RunToEndAsync(settings =>
            settings["SampleData__Folder"] = samples
        );
        Directory.Delete(content, recursive: true);

        Assert.Equal(1, portal.ExitCode);
        Assert.Contains($"essunga-data.json, {place}", portal.Output, StringComparison.Ordinal);
        Assert.Contains(problem, portal.Output, StringComparison.Ordinal);
        Assert.Contains("Inget har sparats.", portal.Output, StringComparison.Ordinal);
        await using var context = SampleDatabase.Open(PortalProcess.DatabaseIn(portal.Folder));
        Assert.Empty(context.Nodes);
        Assert.Empty(context.ChangeLog);
    }

    [Fact]
    public async Task Start_OnAddressThatIsTaken_SaysSo()
    {
        await using var first = await PortalProcess.StartAsync();
        await using var second = await PortalProcess.RunToEndAsync(settings =>
            settings["ASPNETCORE_URLS"] = first.Address
        );

        Assert.Equal(1, second.ExitCode);
        Assert.Contains(
            $"Det går inte att lyssna på {first.Address}",
            second.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Start_WithoutSampleFile_SaysWhich()
    {
        await using var portal = await PortalProcess.RunToEndAsync(settings =>
            settings["SampleData__Folder"] = "/finns/inte"
        );

        Assert.Equal(1, portal.ExitCode);
        Assert.Contains(
            "essunga-data.json, hela filen: filen finns inte",
            portal.Output,
            StringComparison.Ordinal
        );
    }
}
