using Essunga.Portal.Components.Forms;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Features.Goals;
using Essunga.Portal.Features.Goals.Periods;

namespace Essunga.Portal.Tests.Features.Goals;

/// <summary>Goal periods, areas and the rule are set up on a real database file.</summary>
public sealed class SavePeriodTests : IAsyncLifetime
{
    private readonly PlanSample _sample = new();

    public ValueTask InitializeAsync() => _sample.InitializeAsync();

    public ValueTask DisposeAsync() => _sample.DisposeAsync();

    [Fact]
    public async Task NewPeriod_WithAreasOfThePrevious_BeginsWithThem()
    {
        var board = await BoardAsync();
        var form = new YearsForm(
            Guid.NewGuid(),
            null,
            "2028",
            "2031",
            board.Periods[0].Id.ToString()
        );

        Assert.IsType<WriteOutcome.Saved>(await _sample.SaveAsync(form));
        Assert.IsType<WriteOutcome.Saved>(await _sample.SaveAsync(form));

        var after = await BoardAsync();
        Assert.Equal(
            [(2028, 2031), (2024, 2027)],
            after.Periods.Select(one => (one.FromYear, one.ToYear))
        );
        Assert.Equal(
            after.Periods[1].Areas.Select(one => (one.Number, one.Name, one.ChoiceId)),
            after.Periods[0].Areas.Select(one => (one.Number, one.Name, one.ChoiceId))
        );
        Assert.All(after.Periods[0].Areas, one => Assert.Empty(one.Goals));
    }

    [Theory]
    [InlineData("2027", "2030", YearsForm.FromField)]
    [InlineData("2028", "2026", YearsForm.ToField)]
    [InlineData("28", "2031", YearsForm.FromField)]
    [InlineData("2028", "tjugo", YearsForm.ToField)]
    [InlineData("2028", "2099", YearsForm.FromField)]
    [InlineData("", "", YearsForm.FromField)]
    public async Task NewPeriod_WithWrongYears_SaysWhereAndWritesNothing(
        string from,
        string to,
        string field
    )
    {
        var outcome = await _sample.SaveAsync(new YearsForm(Guid.NewGuid(), null, from, to, ""));

        Assert.Equal(field, Assert.IsType<WriteOutcome.Faulty>(outcome).Faults[0].Field);
        Assert.Single((await BoardAsync()).Periods);
    }

    [Fact]
    public async Task NewPeriods_ThatOverlap_MadeAtOnce_AreOne()
    {
        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(number =>
                    Task.Run(() =>
                        _sample.SaveAsync(
                            new YearsForm(
                                Guid.NewGuid(),
                                null,
                                $"{2028 + (number % 2)}",
                                "2031",
                                ""
                            )
                        )
                    )
                )
        );

        Assert.Single(outcomes, one => one is WriteOutcome.Saved);
        Assert.Equal(2, (await BoardAsync()).Periods.Count);
    }

    [Fact]
    public async Task Years_ThatWouldLeaveOutWhatIsThere_AreRefused()
    {
        var period = (await BoardAsync()).Periods[0];

        var outcome = await _sample.SaveAsync(
            new YearsForm(period.Id, period.Version, "2025", "2027", "")
        );

        Assert.Contains(
            "aktiviteter eller bedömningar",
            Assert.IsType<WriteOutcome.Faulty>(outcome).Faults.Single().Text
        );
    }

    [Fact]
    public async Task Years_ChangedByAnotherMeanwhile_AreNotOverwrittenUnlessMeant()
    {
        var period = (await BoardAsync()).Periods[0];
        await _sample.SaveAsync(new YearsForm(period.Id, period.Version, "2024", "2028", ""));

        var mine = new YearsForm(period.Id, period.Version, "2024", "2029", "");
        Assert.IsType<WriteOutcome.TakenByOther>(await _sample.SaveAsync(mine));

        var now = (await BoardAsync()).Periods[0];
        Assert.IsType<WriteOutcome.Saved>(
            await _sample.SaveAsync(mine with { Seen = now.Version })
        );
        Assert.Equal(2029, (await BoardAsync()).Periods[0].ToYear);
    }

    [Theory]
    [InlineData("75", "40", "50", "Ett skäl.", null)]
    [InlineData("66,67 %", "33,33", "0", "Ett skäl.", null)]
    [InlineData("75", "40", "50", " ", RuleForm.ReasonField)]
    [InlineData("50", "80", "50", "Ett skäl.", RuleForm.PartlyField)]
    [InlineData("101", "80", "50", "Ett skäl.", RuleForm.ReachedField)]
    [InlineData("80", "åttio", "50", "Ett skäl.", RuleForm.PartlyField)]
    [InlineData("80", "50", "-1", "Ett skäl.", RuleForm.LeastField)]
    [InlineData("80,123", "50", "50", "Ett skäl.", RuleForm.ReachedField)]
    public async Task Rule_AsTyped_IsSavedOrSaysWhatIsWrong(
        string reached,
        string partly,
        string least,
        string reason,
        string? field
    )
    {
        var period = (await BoardAsync()).Periods[0];

        var outcome = await _sample.Rules.RunAsync(
            new(period.Id, period.Version, reached, partly, least, reason),
            await _sample.ViewerAsync(PlanSample.Strategist),
            CancellationToken.None
        );

        Assert.Equal(field, (outcome as WriteOutcome.Faulty)?.Faults[0].Field);
        Assert.Equal(field is null, outcome is WriteOutcome.Saved);
        Assert.Equal(field is null, (await BoardAsync()).Periods[0].Rule != period.Rule);
        if (field is null)
        {
            Assert.Equal("Ett skäl.", (await _sample.LogAsync(period.Id))[0].Reason);
        }
    }

    [Fact]
    public async Task Area_WithGoals_IsNotRemoved_AndOneWithoutIsAndComesBack()
    {
        var viewer = await _sample.ViewerAsync(PlanSample.Strategist);
        var period = (await BoardAsync()).Periods[0];
        var form = new AreaForm(Guid.NewGuid(), period.Id, null, "6", "<b>Kultur</b>", "");
        Assert.IsType<WriteOutcome.Saved>(
            await _sample.Areas.RunAsync(form, viewer, CancellationToken.None)
        );

        Assert.IsType<PlanAnswer.Refused>(
            await _sample.Areas.RemoveAsync(viewer, period.Areas[0].Id, CancellationToken.None)
        );
        Assert.IsType<PlanAnswer.Done>(
            await _sample.Areas.RemoveAsync(viewer, form.Id, CancellationToken.None)
        );
        Assert.Equal(5, (await BoardAsync()).Periods[0].Areas.Count);
        await _sample.Areas.RunAsync(form, viewer, CancellationToken.None);
        Assert.Equal("<b>Kultur</b>", (await BoardAsync()).Periods[0].Areas[5].Name);
    }

    [Theory]
    [InlineData("1", "Kultur", AreaForm.NameField)]
    [InlineData("6", "ekonomi", AreaForm.NameField)]
    [InlineData("6", "", AreaForm.NameField)]
    [InlineData("0", "Kultur", AreaForm.NumberField)]
    [InlineData("", "Kultur", AreaForm.NumberField)]
    public async Task Area_WithSomethingWrong_SaysWhere(string number, string name, string field)
    {
        var period = (await BoardAsync()).Periods[0];

        var outcome = await _sample.Areas.RunAsync(
            new(Guid.NewGuid(), period.Id, null, number, name, ""),
            await _sample.ViewerAsync(PlanSample.Strategist),
            CancellationToken.None
        );

        Assert.Equal(field, Assert.IsType<WriteOutcome.Faulty>(outcome).Faults.Single().Field);
        Assert.Equal(5, await _sample.CountAsync<GoalArea>());
    }

    private async Task<PeriodBoard> BoardAsync() =>
        await new PeriodsQuery(
            _sample.Database,
            new DraftBook(_sample.Database, _sample.Time),
            _sample.Time
        ).RunAsync(await _sample.ViewerAsync(PlanSample.Strategist), CancellationToken.None);
}
