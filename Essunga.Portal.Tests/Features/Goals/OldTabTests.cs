using Essunga.Portal.Components.Forms;
using Essunga.Portal.Features.Goals.Activities;
using Essunga.Portal.Features.Goals.Periods;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Tests.Features.Goals;

/// <summary>What is sent from a tab that was opened before somebody else saved is told of and writes nothing.</summary>
public sealed class OldTabTests : IAsyncLifetime
{
    private static readonly Guid Old = Guid.NewGuid();

    private readonly PlanSample _sample = new();

    public ValueTask InitializeAsync() => _sample.InitializeAsync();

    public ValueTask DisposeAsync() => _sample.DisposeAsync();

    [Theory]
    [InlineData("goal")]
    [InlineData("years")]
    [InlineData("area")]
    [InlineData("rule")]
    [InlineData("activity")]
    public async Task Save_FromAnOldTab_IsToldAndWritesNothing(string what)
    {
        var before = await EntriesAsync();

        Assert.IsType<WriteOutcome.TakenByOther>(await SaveAsync(what));

        Assert.Equal(before, await EntriesAsync());
    }

    [Theory]
    [InlineData("goal")]
    [InlineData("years")]
    [InlineData("area")]
    [InlineData("activity")]
    public async Task Save_OfWhatSomebodyHasRemoved_IsAnsweredAsForTheUnknown(string what)
    {
        var before = await EntriesAsync();

        Assert.IsType<WriteOutcome.NotTheirs>(await SaveAsync(what, isGone: true));

        Assert.Equal(before, await EntriesAsync());
    }

    private async Task<WriteOutcome> SaveAsync(string what, bool isGone = false)
    {
        var goal = await _sample.GoalAsync(PlanSample.Third);
        var viewer = await _sample.ViewerAsync(PlanSample.Strategist);
        switch (what)
        {
            case "goal":
                var wording = await _sample.FormAsync(PlanSample.Third);
                return await _sample.SaveAsync(
                    wording with
                    {
                        Id = isGone ? Guid.NewGuid() : wording.Id,
                        Seen = $"{Old}",
                        Title = "Min lydelse",
                        Reason = "Ett skäl.",
                    }
                );
            case "years":
                return await _sample.SaveAsync(
                    new YearsForm(isGone ? Guid.NewGuid() : goal.PeriodId, Old, "2024", "2029", "")
                );
            case "area":
                return await _sample.Areas.RunAsync(
                    new AreaForm(
                        isGone ? Guid.NewGuid() : goal.AreaId,
                        goal.PeriodId,
                        Old,
                        "9",
                        "Mitt namn",
                        ""
                    ),
                    viewer,
                    CancellationToken.None
                );
            case "rule":
                return await _sample.Rules.RunAsync(
                    new RuleForm(goal.PeriodId, Old, "75", "40", "50", "Ett skäl."),
                    viewer,
                    CancellationToken.None
                );
            default:
                var activity = await _sample.ActivityAsync("A05");
                return await _sample.SaveAsync(
                    ActivityForm.Of(activity) with
                    {
                        Id = isGone ? Guid.NewGuid() : activity.Id,
                        Seen = $"{Old}",
                        Title = "Min rubrik",
                        Reason = "Ett skäl.",
                    },
                    "sektorchef-utbildning"
                );
        }
    }

    private async Task<int> EntriesAsync()
    {
        await using var context = _sample.Database.CreateDbContext();
        return await context.ChangeLog.CountAsync();
    }
}
