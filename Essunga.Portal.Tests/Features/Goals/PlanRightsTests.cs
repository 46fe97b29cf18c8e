using Essunga.Portal.Components.Forms;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Features.Goals;
using Essunga.Portal.Features.Goals.Activities;
using Essunga.Portal.Tests.Browser;

namespace Essunga.Portal.Tests.Features.Goals;

/// <summary>Every persona against every command that sets up goals, on own and foreign nodes.</summary>
public sealed class PlanRightsTests(PlanSample sample) : IClassFixture<PlanSample>
{
    /// <summary>The committee's code, a goal that it has, one of its activities, and who may set activities up there.</summary>
    private static readonly (
        string Committee,
        string Goal,
        string Activity,
        string[] Who
    )[] Parts =
    [
        ("UN", PlanSample.Third, "A05", ["sektorchef-utbildning", "presidium-utbildningsnamnden"]),
        ("SN", PlanSample.Third, "A07", ["sektorchef-social-omsorg", "presidium-socialnamnden"]),
        ("KS", PlanSample.First, "A01", ["kommundirektor"]),
        ("BMN", "attraktiva-och-hallbara-livsmiljoer", "A09", []),
    ];

    public static TheoryData<string> Personas { get; } = new(Addresses.Personas);

    public static TheoryData<string, string, string, string, bool> Cells { get; } =
        new(
            from persona in Addresses.Personas
            from part in Parts
            select (persona, part.Committee, part.Goal, part.Activity, part.Who.Contains(persona))
        );

    [Theory]
    [MemberData(nameof(Personas))]
    public async Task CouncilsCommands_OfEachPersona_AreTheStrategistsAlone(string persona)
    {
        var may = persona == PlanSample.Strategist;
        var viewer = await sample.ViewerAsync(persona);
        var none = CancellationToken.None;
        var goal = await sample.GoalAsync(PlanSample.Third);
        var committee = await sample.NodeAsync("BMN");
        var unused = goal.Assignments.First();
        var before = await sample.CountAsync<Goal>();

        var years = await sample.Years.RunAsync(
            new(Guid.NewGuid(), null, "2050", "2053", ""),
            viewer,
            none
        );
        var rule = await sample.Rules.RunAsync(
            new(goal.PeriodId, Guid.NewGuid(), "90", "60", "50", "Skäl."),
            viewer,
            none
        );
        var area = await sample.Areas.RunAsync(
            new(Guid.NewGuid(), goal.PeriodId, null, "9", "Ett nytt område", ""),
            viewer,
            none
        );
        var added = await sample.NewAsync("Ett nytt mål", "9");
        WriteOutcome[] written = [years, area, await sample.SaveAsync(added, persona)];
        PlanAnswer[] done =
        [
            await sample.Hands.ToAsync(viewer, added.Id, committee, Guid.NewGuid(), none),
            await sample.Hands.FollowAsync(
                viewer,
                added.Id,
                committee,
                unused.Indicators.First().IndicatorId,
                true,
                none
            ),
            await sample.Hands.FollowAsync(
                viewer,
                added.Id,
                committee,
                unused.Indicators.First().IndicatorId,
                false,
                none
            ),
            await sample.Hands.BackFromAsync(viewer, added.Id, committee, none),
            await sample.Ends.EndAsync(viewer, added.Id, new(2026, 1, 1), "Skäl.", none),
            await sample.Ends.ResumeAsync(viewer, added.Id, none),
            (await sample.Ends.RemoveAsync(viewer, added.Id, none)).Answer,
        ];

        Assert.All(written, one => Assert.Equal(may, one is WriteOutcome.Saved));
        Assert.All(written, one => Assert.Equal(!may, one is WriteOutcome.NotTheirs));
        Assert.Equal(!may, rule is WriteOutcome.NotTheirs);
        Assert.All(done, one => Assert.Equal(may, one is PlanAnswer.Done));
        Assert.All(done, one => Assert.Equal(!may, one is PlanAnswer.NotTheirs));
        Assert.Equal(before, await sample.CountAsync<Goal>());
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task ActivityCommands_OfEachPersonaAndCommittee_WriteOnlyTheirOwn(
        string persona,
        string committee,
        string goal,
        string code,
        bool may
    )
    {
        var viewer = await sample.ViewerAsync(persona);
        var none = CancellationToken.None;
        var form = await sample.NewActivityAsync(goal, committee);
        var before = await sample.CountAsync<Activity>();
        var there = ActivityForm.Of(await sample.ActivityAsync(code));

        var added = await sample.SaveAsync(form, persona);
        var after = await sample.CountAsync<Activity>();
        // What is there already, with a foreign place put in the form: its own place decides.
        var changed = await sample.SaveAsync(
            there with
            {
                Decision = there.Decision with { CaseNumber = $"UN {persona.Length}" },
            },
            persona
        );
        PlanAnswer[] done =
        [
            await sample.ActivityEnds.EndAsync(viewer, form.Id, new(2026, 1, 1), "Skäl.", none),
            await sample.ActivityEnds.ResumeAsync(viewer, form.Id, none),
            await sample.ActivityEnds.RemoveAsync(viewer, form.Id, none),
        ];

        Assert.Equal(may, added is WriteOutcome.Saved);
        Assert.Equal(!may, added is WriteOutcome.NotTheirs);
        Assert.Equal(before + (may ? 1 : 0), after);
        Assert.Equal(may, changed is WriteOutcome.Saved);
        Assert.Equal(!may, changed is WriteOutcome.NotTheirs);
        Assert.All(done, one => Assert.Equal(may, one is PlanAnswer.Done));
        Assert.Equal(before, await sample.CountAsync<Activity>());
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task ActivityQuery_OfEachPersonaAndCommittee_OffersAFormOnlyForTheirOwn(
        string persona,
        string committee,
        string goal,
        string code,
        bool may
    )
    {
        var viewer = await sample.ViewerAsync(persona);
        var query = new ActivityQuery(
            sample.Database,
            new(sample.Database, sample.Time),
            sample.Time
        );
        var slug = committee switch
        {
            "UN" => "utbildningsnamnden",
            "SN" => "socialnamnden",
            "KS" => "kommunstyrelsen",
            _ => "bygg-och-miljonamnden",
        };

        var added = await query.RunAsync(goal, null, slug, viewer, CancellationToken.None);
        var there = await query.RunAsync(goal, code, null, viewer, CancellationToken.None);

        Assert.Equal(may, added is not null);
        Assert.Equal(may, there!.MayEdit);
    }

    [Fact]
    public void ChiefExecutive_LeadsTheExecutiveBoardsOwnSectorAndNoOther()
    {
        var root = new HeldNode(Guid.NewGuid(), "KF", "KF", NodeKind.Council, "/KF/");
        var home = new HeldNode(Guid.NewGuid(), "KLS", "KLS", NodeKind.Sector, "/KF/KS/KLS/");
        var chief = new Viewer(
            Guid.NewGuid(),
            "Kommundirektör",
            home,
            [new HeldRole(Role.ChiefExecutive, root)]
        );

        Assert.True(chief.May(PortalAction.EditActivities, "/KF/KS/"));
        Assert.False(chief.May(PortalAction.EditActivities, "/KF/UN/"));
        Assert.False(chief.May(PortalAction.EditActivities, "/KF/KSX/"));
        Assert.True(chief.May(PortalAction.LockPoints, "/KF/UN/"));
    }
}
