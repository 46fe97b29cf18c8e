using Essunga.Portal.Features.Goals.Stating;
using Essunga.Portal.Tests.Browser;

namespace Essunga.Portal.Tests.Features.Goals;

/// <summary>Every persona against own and foreign bodies: where it is read and where it is written.</summary>
public sealed class StatingRightsTests(StatingSample sample) : IClassFixture<StatingSample>
{
    private static readonly (string Goal, string? Committee, string[] Who)[] Bodies =
    [
        ("3", null, ["ksau"]),
        ("3", StatingSample.Education, ["sektorchef-utbildning", "presidium-utbildningsnamnden"]),
        ("3", StatingSample.Social, ["sektorchef-social-omsorg", "presidium-socialnamnden"]),
        ("1", "kommunstyrelsen", ["kommundirektor"]),
        ("4", "bygg-och-miljonamnden", []),
    ];

    public static TheoryData<string, string, string?, bool> Cells { get; } =
        new(
            from persona in Addresses.Personas
            from body in Bodies
            select (persona, body.Goal, body.Committee, body.Who.Contains(persona))
        );

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Query_OfEachPersonaAndBody_ShowsOnlyTheirOwn(
        string persona,
        string goal,
        string? committee,
        bool may
    )
    {
        var answer = await sample.AskAsync(await sample.ViewerAsync(persona), goal, committee);

        Assert.Equal(may, answer.View is not null);
        Assert.Null(answer.Fault);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Command_OfEachPersonaAndBody_WritesOnlyTheirOwn(
        string persona,
        string goal,
        string? committee,
        bool may
    )
    {
        var draft = await sample.DraftAsync(goal, committee, "WillNotBeReached", persona);
        var before = (await sample.StatedAsync(draft)).Count;

        var outcome = await sample.RunAsync(draft, persona);

        Assert.Equal(may, outcome is StatementSaved);
        Assert.Equal(!may, outcome is NothingToState);
        Assert.Equal(before + (may ? 1 : 0), (await sample.StatedAsync(draft)).Count);
    }

    [Theory]
    [InlineData("3", StatingSample.Social)]
    [InlineData("3", "trollerinamnden")]
    [InlineData("3", "bygg-och-miljonamnden")]
    [InlineData("99", StatingSample.Education)]
    [InlineData("ett-mal-som-inte-finns", StatingSample.Education)]
    [InlineData("3", null)]
    public async Task Query_ForeignOrUnknown_IsAnsweredAlike(string goal, string? committee)
    {
        var viewer = await sample.ViewerAsync("sektorchef-utbildning");

        var answer = await sample.AskAsync(viewer, goal, committee);

        Assert.Null(answer.View);
        Assert.Null(answer.Fault);
        Assert.Equal(
            [
                "/mal/en-hog-livskvalitet-och-goda-forutsattningar/prognos?ar=2025&period=t3&namnd=utbildningsnamnden",
                "/mal/en-god-ekonomisk-hushallning-i-de-kommunala-verksamheterna/prognos?ar=2025&period=t3&namnd=utbildningsnamnden",
            ],
            answer.Own.Select(one => one.Href)
        );
    }

    [Fact]
    public async Task Query_Cold_TakesFewCommands()
    {
        var viewer = await sample.ViewerAsync("ksau");
        sample.Database.Commands.Reset();

        await sample.AskAsync(viewer, "3", null);

        // Who reads is one more for every page.
        Assert.InRange(sample.Database.Commands.Count, 1, 7);
    }
}
