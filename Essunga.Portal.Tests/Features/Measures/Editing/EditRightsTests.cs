using Essunga.Portal.Features.Measures.Editing;
using Essunga.Portal.Tests.Browser;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Features.Measures.Editing;

/// <summary>Every command against every persona, and against who has the right on own and on foreign nodes.</summary>
public sealed class EditRightsTests(EditSample sample) : IClassFixture<EditSample>
{
    private const string Root = "KF";

    // I08 lies under utbildningsnämnden, I10 under socialnämnden.
    private static readonly (string Who, bool OnI08, bool OnI10)[] Strategists =
    [
        (Root, true, true),
        ("UN", true, false),
        ("SN", false, true),
    ];

    // A committee says itself how it follows its goals up; the strategist helps them all.
    private static readonly Dictionary<string, string[]> Editors = new()
    {
        ["I08"] = ["kvalitetsstrateg", "sektorchef-utbildning", "presidium-utbildningsnamnden"],
        ["I10"] = ["kvalitetsstrateg", "sektorchef-social-omsorg", "presidium-socialnamnden"],
    };

    public static TheoryData<string, string, string, bool> Cells { get; } =
        new(
            from command in new[] { "make", "define", "aim", "drop", "end" }
            from code in new[] { "I08", "I10" }
            from who in Addresses
                .Personas.Select(persona => (Who: persona, May: Editors[code].Contains(persona)))
                .Concat(
                    Strategists.Select(one =>
                        (Who: $"on {one.Who}", May: code == "I08" ? one.OnI08 : one.OnI10)
                    )
                )
            select (command, code, who.Who, who.May)
        );

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Command_OfEachPersonAndNode_IsOnlyDoneByWhoMay(
        string command,
        string code,
        string who,
        bool may
    )
    {
        var viewer = who.StartsWith("on ", StringComparison.Ordinal)
            ? await sample.StrategistOnAsync(who[3..])
            : await sample.Database.ViewerAsync(who);
        var indicator = await sample.ReadAsync(code);

        var answer = command switch
        {
            "make" => await sample.Indicators.RunAsync(
                viewer,
                new IndicatorToSave(
                    Guid.NewGuid(),
                    null,
                    $"X{Random.Shared.Next(100_000, 999_999)}",
                    indicator.Kind,
                    AMeasure.Definition(indicator.NodeId),
                    null,
                    false
                ),
                CancellationToken.None
            ),
            "define" => await sample.Indicators.RunAsync(
                viewer,
                EditSample.Change(indicator, one => one with { Definition = $"{Guid.NewGuid()}" }),
                CancellationToken.None
            ),
            "aim" => await sample.Targets.RunAsync(
                viewer,
                EditSample.Change(
                    indicator,
                    way => way with { Target = way.Target == 89 ? 90 : 89 }
                ),
                CancellationToken.None
            ),
            "drop" => await sample.Targets.DropAsync(
                viewer,
                indicator.Id,
                indicator.Version,
                Guid.NewGuid(),
                CancellationToken.None
            ),
            _ => await sample.Ends.RunAsync(
                viewer,
                indicator.Id,
                indicator.Version,
                indicator.EndsOn is null ? new DateOnly(2026, 12, 31) : null,
                "Skäl",
                CancellationToken.None
            ),
        };

        Assert.Equal(may, answer is EditAnswer.Kept);
        Assert.Equal(!may, answer is EditAnswer.NotYours);
        if (!may)
        {
            Assert.Equal(indicator.Version, (await sample.ReadAsync(code)).Version);
        }
    }

    [Fact]
    public async Task Command_OnTheUnknown_IsAnsweredAsOnTheForeign()
    {
        var viewer = await sample.Database.ViewerAsync("kvalitetsstrateg");
        var indicator = await sample.ReadAsync("I08");
        var unknown = Guid.NewGuid();

        Assert.IsType<EditAnswer.NotYours>(
            await sample.Indicators.RunAsync(
                viewer,
                EditSample.Change(indicator, one => one with { Name = "Nytt" }) with
                {
                    Id = unknown,
                },
                CancellationToken.None
            )
        );
        Assert.IsType<EditAnswer.NotYours>(
            await sample.Targets.RunAsync(
                viewer,
                EditSample.Change(indicator, way => way with { Target = 77 }) with
                {
                    IndicatorId = unknown,
                },
                CancellationToken.None
            )
        );
        Assert.IsType<EditAnswer.NotYours>(
            await sample.Ends.RunAsync(
                viewer,
                unknown,
                Guid.Empty,
                null,
                "Skäl",
                CancellationToken.None
            )
        );
    }

    [Theory]
    [InlineData("node")]
    [InlineData("owner")]
    [InlineData("stand-in")]
    public async Task SaveIndicator_WithAnIdThatIsNobodys_WritesNothing(string which)
    {
        var viewer = await sample.Database.ViewerAsync("kvalitetsstrateg");
        var indicator = await sample.ReadAsync("I11");
        var unknown = Guid.NewGuid();

        var answer = await sample.Indicators.RunAsync(
            viewer,
            EditSample.Change(
                indicator,
                one =>
                    which switch
                    {
                        "node" => one with { NodeId = unknown },
                        "owner" => one with { OwnerId = unknown },
                        _ => one with { StandInId = unknown },
                    }
            ),
            CancellationToken.None
        );

        Assert.IsType<EditAnswer.NotYours>(answer);
        Assert.Equal(indicator.Version, (await sample.ReadAsync("I11")).Version);
    }

    [Fact]
    public async Task SaveIndicator_ToAForeignNode_IsNotDone()
    {
        var viewer = await sample.StrategistOnAsync("UN");
        var indicator = await sample.ReadAsync("I08");
        var foreign = await sample.NodeAsync("SN");

        Assert.IsType<EditAnswer.NotYours>(
            await sample.Indicators.RunAsync(
                viewer,
                EditSample.Change(indicator, one => one with { NodeId = foreign }),
                CancellationToken.None
            )
        );
    }
}
