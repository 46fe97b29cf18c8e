using Essunga.Portal.Components.Forms;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Features.Goals;

namespace Essunga.Portal.Tests.Features.Goals;

/// <summary>Goals are made and changed on a real database file.</summary>
public sealed class SaveGoalTests : IAsyncLifetime
{
    private readonly PlanSample _sample = new();

    public ValueTask InitializeAsync() => _sample.InitializeAsync();

    public ValueTask DisposeAsync() => _sample.DisposeAsync();

    [Fact]
    public async Task NewGoal_SentTwentyTimesAtOnce_IsOne()
    {
        var form = await _sample.NewAsync("Trygga barn");
        var before = await _sample.CountAsync<Goal>();

        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => Task.Run(() => _sample.SaveAsync(form)))
        );

        Assert.All(outcomes, one => Assert.Equal("trygga-barn", Key(one)));
        Assert.Equal(before + 1, await _sample.CountAsync<Goal>());
    }

    [Theory]
    [InlineData("", "6", RuleFaults.Title)]
    [InlineData("   ", "6", RuleFaults.Title)]
    [InlineData("Trygga barn", "", RuleFaults.Number)]
    [InlineData("Trygga barn", "sex", RuleFaults.Number)]
    [InlineData("Trygga barn", "-1", RuleFaults.Number)]
    [InlineData("Trygga barn", "100", RuleFaults.Number)]
    [InlineData("Trygga barn", "99999999999999", RuleFaults.Number)]
    [InlineData("Trygga barn", "3", RuleFaults.Number)]
    public async Task NewGoal_WithSomethingWrong_SaysWhereAndWritesNothing(
        string title,
        string number,
        string field
    )
    {
        var before = await _sample.CountAsync<Goal>();

        var outcome = await _sample.SaveAsync(await _sample.NewAsync(title, number));

        Assert.Equal(field, Assert.IsType<WriteOutcome.Faulty>(outcome).Faults[0].Field);
        Assert.Equal(before, await _sample.CountAsync<Goal>());
    }

    [Fact]
    public async Task NewGoal_WithEverythingWrong_SaysAllAtOnce()
    {
        var form = await _sample.NewAsync(new string('x', 301)) with
        {
            Number = "0",
            AreaId = Guid.NewGuid().ToString(),
            Motivation = new string('m', 8_001),
            Decision = new(
                true,
                Guid.NewGuid().ToString(),
                "2025-02-30",
                new string('1', 31),
                new string('d', 61)
            ),
        };

        var faults = Assert.IsType<WriteOutcome.Faulty>(await _sample.SaveAsync(form)).Faults;

        Assert.Equal(
            new[]
            {
                RuleFaults.Title,
                RuleFaults.Motivation,
                RuleFaults.Number,
                RuleFaults.Area,
                DecisionDraft.BodyField,
                DecisionDraft.DateField,
                DecisionDraft.ParagraphField,
                DecisionDraft.CaseField,
            }.Order(StringComparer.Ordinal),
            faults
                .Select(one => one.Field)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Decision_InTheFuture_IsRefused_AndAProposalMayBe()
    {
        var form = await _sample.NewAsync("Trygga barn");

        var decided = await _sample.SaveAsync(
            form with
            {
                Decision = new(true, "", "2025-10-10", "", ""),
            }
        );
        var proposed = await _sample.SaveAsync(
            form with
            {
                Decision = new(false, "", "15 juni 2026", "", ""),
            }
        );

        Assert.Equal(
            DecisionDraft.DateField,
            Assert.IsType<WriteOutcome.Faulty>(decided).Faults.Single().Field
        );
        Assert.IsType<WriteOutcome.Saved>(proposed);
    }

    [Theory]
    [InlineData("Nytt", "nytt-2")]
    [InlineData("Målperioder", "malperioder-2")]
    [InlineData("En hög livskvalitet och goda förutsättningar", PlanSample.Third + "-2")]
    public async Task NewGoal_WithATitleThatCollides_GetsAnAddressOfItsOwn(
        string title,
        string slug
    ) => Assert.Equal(slug, Key(await _sample.SaveAsync(await _sample.NewAsync(title))));

    [Fact]
    public async Task DecidedGoal_WordedAnew_ShowsBothAndLogsWhy()
    {
        await DecideThirdAsync();
        var form = await _sample.FormAsync(PlanSample.Third);

        var without = await _sample.SaveAsync(form with { Title = "Ett gott liv" });
        var saved = await _sample.SaveAsync(
            form with
            {
                Title = "Ett gott liv",
                Reason = "Kortare och tydligare.",
            }
        );

        Assert.Equal(
            RuleFaults.Reason,
            Assert.IsType<WriteOutcome.Faulty>(without).Faults.Single().Field
        );
        Assert.Equal(PlanSample.Third, Key(saved));
        var goal = await _sample.GoalAsync(PlanSample.Third);
        Assert.Equal("Ett gott liv", goal.Title);
        Assert.Equal("En hög livskvalitet och goda förutsättningar", goal.DecidedTitle);
        Assert.Equal(DecisionState.ChangedAfterDecision, goal.Decision.State);
        Assert.Equal("62", goal.Decision.Paragraph);
        Assert.Equal("Kortare och tydligare.", (await _sample.LogAsync(goal.Id))[0].Reason);
    }

    [Fact]
    public async Task DecidedGoal_DecidedAnew_IsDecidedWithTheNewWording()
    {
        await DecideThirdAsync();
        var form = await _sample.FormAsync(PlanSample.Third);

        await _sample.SaveAsync(
            form with
            {
                Title = "Ett gott liv",
                IsDecidedAnew = true,
                Decision = form.Decision with { Paragraph = "§ 71" },
            }
        );

        var goal = await _sample.GoalAsync(PlanSample.Third);
        Assert.Equal("Ett gott liv", goal.DecidedTitle);
        Assert.Equal(DecisionState.Decided, goal.Decision.State);
        Assert.Equal("71", goal.Decision.Paragraph);
    }

    [Fact]
    public async Task Goal_ChangedByAnotherMeanwhile_IsNotOverwrittenUnlessMeant()
    {
        var mine = await _sample.FormAsync(PlanSample.Third);
        await _sample.SaveAsync(mine with { Title = "Deras lydelse" });

        var taken = await _sample.SaveAsync(mine with { Title = "Min lydelse" });
        Assert.IsType<WriteOutcome.TakenByOther>(taken);
        Assert.Equal("Deras lydelse", (await _sample.GoalAsync(PlanSample.Third)).Title);

        var theirs = await _sample.FormAsync(PlanSample.Third);
        await _sample.SaveAsync(mine with { Title = "Min lydelse", Seen = theirs.Seen });
        Assert.Equal("Min lydelse", (await _sample.GoalAsync(PlanSample.Third)).Title);
    }

    [Fact]
    public async Task Goal_HandedToACommitteeMeanwhile_IsStillMineToWord()
    {
        var mine = await _sample.FormAsync(PlanSample.Third);
        var viewer = await _sample.ViewerAsync(PlanSample.Strategist);
        await _sample.Hands.ToAsync(
            viewer,
            mine.Id,
            await _sample.NodeAsync("KS"),
            Guid.NewGuid(),
            CancellationToken.None
        );

        Assert.IsType<WriteOutcome.Saved>(
            await _sample.SaveAsync(mine with { Title = "Min lydelse" })
        );
    }

    [Fact]
    public async Task Hand_TheSameTwice_IsOnce_AndToWhatIsNoCommitteeIsRefused()
    {
        var viewer = await _sample.ViewerAsync(PlanSample.Strategist);
        var goal = await _sample.GoalAsync(PlanSample.Third);
        var committee = await _sample.NodeAsync("KS");
        var id = Guid.NewGuid();

        var answers = new[]
        {
            await HandAsync(committee, id),
            await HandAsync(committee, id),
            await HandAsync(committee, Guid.NewGuid()),
            await HandAsync(await _sample.NodeAsync("SU"), Guid.NewGuid()),
            await HandAsync(Guid.NewGuid(), Guid.NewGuid()),
        };

        Assert.IsType<PlanAnswer.Done>(answers[0]);
        Assert.IsType<PlanAnswer.Done>(answers[1]);
        Assert.Equal(
            GoalRules.CommitteeIsNewToGoal,
            Assert.IsType<PlanAnswer.Refused>(answers[2]).Rule
        );
        Assert.IsType<PlanAnswer.NotTheirs>(answers[3]);
        Assert.IsType<PlanAnswer.NotTheirs>(answers[4]);
        Assert.Equal(3, (await _sample.GoalAsync(PlanSample.Third)).Assignments.Count);

        Task<PlanAnswer> HandAsync(Guid to, Guid assignment) =>
            _sample.Hands.ToAsync(viewer, goal.Id, to, assignment, CancellationToken.None);
    }

    [Fact]
    public async Task Remove_OfAGoalThatNothingRestsOn_CanBePutBackAsItWas()
    {
        var viewer = await _sample.ViewerAsync(PlanSample.Strategist);
        var form = await _sample.NewAsync("Trygga barn");
        await _sample.SaveAsync(form with { Motivation = "**Därför.**" });
        var committee = await _sample.NodeAsync("UN");
        await _sample.Hands.ToAsync(
            viewer,
            form.Id,
            committee,
            Guid.NewGuid(),
            CancellationToken.None
        );
        var before = await _sample.CountAsync<Goal>();

        var (answer, removed) = await _sample.Ends.RemoveAsync(
            viewer,
            form.Id,
            CancellationToken.None
        );
        Assert.IsType<PlanAnswer.Done>(answer);
        Assert.Equal(before - 1, await _sample.CountAsync<Goal>());

        Assert.IsType<PlanAnswer.Done>(
            await _sample.Ends.RestoreAsync(viewer, removed!, CancellationToken.None)
        );
        var goal = await _sample.GoalAsync("trygga-barn");
        Assert.Equal("**Därför.**", goal.Motivation);
        Assert.Equal(committee, Assert.Single(goal.Assignments).CommitteeId);
    }

    [Fact]
    public async Task Remove_OfAGoalWithStatements_IsRefusedAndItCanBeEnded()
    {
        var viewer = await _sample.ViewerAsync(PlanSample.Strategist);
        var goal = await _sample.GoalAsync(PlanSample.Third);

        var (answer, removed) = await _sample.Ends.RemoveAsync(
            viewer,
            goal.Id,
            CancellationToken.None
        );
        Assert.Equal(GoalRules.NothingRestsOnGoal, Assert.IsType<PlanAnswer.Refused>(answer).Rule);
        Assert.Null(removed);

        await _sample.Ends.EndAsync(
            viewer,
            goal.Id,
            new(2026, 12, 31),
            "Ersatt av ett annat.",
            CancellationToken.None
        );
        Assert.Equal(
            new DateOnly(2026, 12, 31),
            (await _sample.GoalAsync(PlanSample.Third)).EndedOn
        );
        Assert.Equal("Ersatt av ett annat.", (await _sample.LogAsync(goal.Id))[0].Reason);
    }

    private async Task DecideThirdAsync()
    {
        var form = await _sample.FormAsync(PlanSample.Third);
        var council = await _sample.NodeAsync("KF");
        Assert.IsType<WriteOutcome.Saved>(
            await _sample.SaveAsync(
                form with
                {
                    Decision = new(true, council.ToString(), "2023-06-19", "62", "KS 2023/1"),
                }
            )
        );
    }

    private static string Key(WriteOutcome outcome) =>
        Assert.IsType<WriteOutcome.Saved>(outcome).Key;
}
