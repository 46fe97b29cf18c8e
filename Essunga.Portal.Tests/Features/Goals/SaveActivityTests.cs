using Essunga.Portal.Components.Forms;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Features.Goals;
using Essunga.Portal.Features.Goals.Activities;

namespace Essunga.Portal.Tests.Features.Goals;

/// <summary>Activities are made and changed on a real database file.</summary>
public sealed class SaveActivityTests : IAsyncLifetime
{
    private const string Head = "sektorchef-utbildning";
    private readonly PlanSample _sample = new();

    public ValueTask InitializeAsync() => _sample.InitializeAsync();

    public ValueTask DisposeAsync() => _sample.DisposeAsync();

    [Fact]
    public async Task NewActivity_SentTwentyTimesAtOnce_IsOneWithTheNextCode()
    {
        var form = await _sample.NewActivityAsync(PlanSample.Third, "UN");
        var before = await _sample.CountAsync<Activity>();

        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => Task.Run(() => _sample.SaveAsync(form, Head)))
        );

        Assert.All(
            outcomes,
            one => Assert.Equal("A12", Assert.IsType<WriteOutcome.Saved>(one).Key)
        );
        Assert.Equal(before + 1, await _sample.CountAsync<Activity>());
    }

    [Fact]
    public async Task NewActivities_OfTwoCommitteesAtOnce_GetCodesOfTheirOwn()
    {
        var own = await _sample.NewActivityAsync(PlanSample.Third, "UN");
        var other = await _sample.NewActivityAsync(PlanSample.Third, "SN");

        var outcomes = await Task.WhenAll(
            Task.Run(() => _sample.SaveAsync(own, Head)),
            Task.Run(() => _sample.SaveAsync(other, "sektorchef-social-omsorg"))
        );

        Assert.Equal(
            ["A12", "A13"],
            outcomes.Select(one => Assert.IsType<WriteOutcome.Saved>(one).Key).Order()
        );
    }

    [Theory]
    [InlineData("", "2025-11-01", "2026-06-30", RuleFaults.Title)]
    [InlineData("Läslyft", "", "2026-06-30", RuleFaults.From)]
    [InlineData("Läslyft", "2025-02-30", "2026-06-30", RuleFaults.From)]
    [InlineData("Läslyft", "2025-11-01", "i vår", RuleFaults.To)]
    [InlineData("Läslyft", "2026-07-01", "2026-06-30", RuleFaults.To)]
    [InlineData("Läslyft", "2023-12-31", "2026-06-30", RuleFaults.From)]
    [InlineData("Läslyft", "2025-11-01", "2028-01-01", RuleFaults.To)]
    public async Task NewActivity_WithSomethingWrong_SaysWhereAndWritesNothing(
        string title,
        string from,
        string to,
        string field
    )
    {
        var form = await _sample.NewActivityAsync(PlanSample.Third, "UN");
        var before = await _sample.CountAsync<Activity>();

        var outcome = await _sample.SaveAsync(
            form with
            {
                Title = title,
                From = from,
                To = to,
            },
            Head
        );

        Assert.Equal(field, Assert.IsType<WriteOutcome.Faulty>(outcome).Faults[0].Field);
        Assert.Equal(before, await _sample.CountAsync<Activity>());
    }

    [Fact]
    public async Task NewActivity_WithForeignIds_SaysWhere()
    {
        var form = await _sample.NewActivityAsync(PlanSample.Third, "UN");
        var unknown = Guid.NewGuid();

        var faults = Assert
            .IsType<WriteOutcome.Faulty>(
                await _sample.SaveAsync(
                    form with
                    {
                        OwnerId = unknown.ToString(),
                        StandInId = "ingen alls",
                        IndicatorIds = [unknown],
                    },
                    Head
                )
            )
            .Faults;

        Assert.Equal(
            [RuleFaults.Owner, RuleFaults.StandIn, "indikatorer"],
            faults.Select(one => one.Field)
        );
    }

    [Fact]
    public async Task Indicator_ChosenForAnActivity_IsTheCommitteesForTheGoalToo_AndStaysWhileAimedAt()
    {
        var form = await _sample.NewActivityAsync(PlanSample.Third, "UN");
        var foreign = (await _sample.ActivityAsync("A01")).Indicators.First().IndicatorId;

        await _sample.SaveAsync(form with { IndicatorIds = [foreign] }, Head);

        var committee = await _sample.NodeAsync("UN");
        var goal = await _sample.GoalAsync(PlanSample.Third);
        Assert.Contains(
            goal.Assignments.Single(one => one.CommitteeId == committee).Indicators,
            use => use.IndicatorId == foreign
        );
        var answer = await _sample.Hands.FollowAsync(
            await _sample.ViewerAsync(PlanSample.Strategist),
            goal.Id,
            committee,
            foreign,
            isUsed: false,
            CancellationToken.None
        );
        Assert.Equal(
            GoalRules.NoActivityAimsAtIndicator,
            Assert.IsType<PlanAnswer.Refused>(answer).Rule
        );
    }

    [Fact]
    public async Task DecidedActivity_Changed_ShowsBothAndLogsWhy()
    {
        var form = ActivityForm.Of(await _sample.ActivityAsync("A05"));

        var without = await _sample.SaveAsync(form with { To = "2027-06-30" }, Head);
        await _sample.SaveAsync(
            form with
            {
                To = "30 juni 2027",
                Reason = "Skolan behöver ett år till.",
            },
            Head
        );

        Assert.Equal(
            RuleFaults.Reason,
            Assert.IsType<WriteOutcome.Faulty>(without).Faults.Single().Field
        );
        var activity = await _sample.ActivityAsync("A05");
        Assert.Equal(new DateOnly(2027, 6, 30), activity.To);
        Assert.Equal(new DateOnly(2026, 6, 30), activity.DecidedTo);
        Assert.Equal(DecisionState.ChangedAfterDecision, activity.Decision.State);
        Assert.Equal(
            "Skolan behöver ett år till.",
            (await _sample.LogAsync(activity.Id))[0].Reason
        );
    }

    [Fact]
    public async Task Activity_ChangedByAnotherMeanwhile_IsNotOverwritten()
    {
        var mine = ActivityForm.Of(await _sample.ActivityAsync("A05"));
        await _sample.SaveAsync(mine with { StandInId = "" }, "presidium-utbildningsnamnden");

        Assert.IsType<WriteOutcome.TakenByOther>(
            await _sample.SaveAsync(mine with { OwnerId = "" }, Head)
        );
    }

    [Fact]
    public async Task Activity_ReportedOrDecided_IsEndedAndNotRemoved()
    {
        var viewer = await _sample.ViewerAsync(Head);
        var activity = await _sample.ActivityAsync("A05");

        Assert.Equal(
            GoalRules.NothingRestsOnActivity,
            Assert
                .IsType<PlanAnswer.Refused>(
                    await _sample.ActivityEnds.RemoveAsync(
                        viewer,
                        activity.Id,
                        CancellationToken.None
                    )
                )
                .Rule
        );
        await _sample.ActivityEnds.EndAsync(
            viewer,
            activity.Id,
            new(2025, 10, 9),
            "Pengarna tog slut.",
            CancellationToken.None
        );
        Assert.Equal(new DateOnly(2025, 10, 9), (await _sample.ActivityAsync("A05")).EndedOn);
    }

    [Fact]
    public async Task NewActivity_Removed_CanBePutBack()
    {
        var viewer = await _sample.ViewerAsync(Head);
        var form = await _sample.NewActivityAsync(PlanSample.Third, "UN");
        await _sample.SaveAsync(form, Head);
        var saved = ActivityForm.Of(await _sample.ActivityAsync("A12"));

        await _sample.ActivityEnds.RemoveAsync(viewer, form.Id, CancellationToken.None);
        await _sample.ActivityEnds.RestoreAsync(viewer, saved, CancellationToken.None);

        Assert.Equal(form.Id, (await _sample.ActivityAsync("A12")).Id);
    }

    [Fact]
    public async Task NewActivity_ForAGoalThatHasEnded_IsRefused()
    {
        var goal = await _sample.GoalAsync(PlanSample.Third);
        await _sample.Ends.EndAsync(
            await _sample.ViewerAsync(PlanSample.Strategist),
            goal.Id,
            new(2025, 12, 31),
            "Skäl.",
            CancellationToken.None
        );

        var outcome = await _sample.SaveAsync(
            await _sample.NewActivityAsync(PlanSample.Third, "UN"),
            Head
        );

        Assert.Equal(
            "Målet är avslutat.",
            Assert.IsType<WriteOutcome.Faulty>(outcome).Faults.Single().Text
        );
    }
}
