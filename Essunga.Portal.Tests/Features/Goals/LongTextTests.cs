using Essunga.Portal.Components.Forms;
using Essunga.Portal.Features.Goals;
using Essunga.Portal.Features.Goals.Activities;
using Essunga.Portal.Features.Goals.Periods;
using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Tests.Features.Goals;

/// <summary>
/// Twenty thousand characters in each text: the field says that it is too much, and nothing is written. The command is
/// sent what a page would have stopped, for a page can be gone round.
/// </summary>
public sealed class LongTextTests : IAsyncLifetime
{
    private static readonly string Long = new('å', 20_000);

    private readonly PlanSample _plan = new();

    private TestDatabase Database => _plan.Database;

    public ValueTask InitializeAsync() => _plan.InitializeAsync();

    public ValueTask DisposeAsync() => _plan.DisposeAsync();

    [Theory]
    [InlineData("goal title")]
    [InlineData("goal motivation")]
    [InlineData("goal reason")]
    [InlineData("goal paragraph")]
    [InlineData("goal case number")]
    [InlineData("goal end")]
    [InlineData("area name")]
    [InlineData("rule reason")]
    [InlineData("activity title")]
    [InlineData("activity reason")]
    [InlineData("activity end")]
    public async Task Save_OfTwentyThousandCharacters_IsRefusedAndWritesNothing(string what)
    {
        var before = await EntriesAsync();

        object answer = what.Split(' ')[0] switch
        {
            "goal" => await GoalAsync(what),
            "activity" => await ActivityAsync(what),
            _ => await PeriodAsync(what),
        };

        Assert.True(
            answer is WriteOutcome.Faulty { Faults: [_] } or PlanAnswer.Refused,
            $"{answer}"
        );
        Assert.Equal(before, await EntriesAsync());
    }

    private async Task<object> GoalAsync(string what)
    {
        var form = await _plan.FormAsync(PlanSample.Third);
        return what switch
        {
            "goal title" => await _plan.SaveAsync(form with { Title = Long, Reason = "Ett skäl." }),
            // Of a goal that is there it is a text of its own, with its own limit.
            "goal motivation" => await _plan.SaveAsync(
                form with
                {
                    Id = Guid.CreateVersion7(),
                    Seen = null,
                    Title = "Ett nytt mål",
                    Number = "9",
                    Motivation = Long,
                }
            ),
            "goal reason" => await _plan.SaveAsync(form with { Title = "Annat", Reason = Long }),
            "goal paragraph" => await _plan.SaveAsync(
                form with
                {
                    Decision = form.Decision with { Paragraph = Long },
                }
            ),
            "goal case number" => await _plan.SaveAsync(
                form with
                {
                    Decision = form.Decision with { CaseNumber = Long },
                }
            ),
            _ => await _plan.Ends.EndAsync(
                await _plan.ViewerAsync(PlanSample.Strategist),
                form.Id,
                new DateOnly(2026, 1, 1),
                Long,
                CancellationToken.None
            ),
        };
    }

    private async Task<object> PeriodAsync(string what)
    {
        var viewer = await _plan.ViewerAsync(PlanSample.Strategist);
        await using var context = Database.CreateDbContext();
        var period = await context.GoalPeriods.AsNoTracking().SingleAsync();
        return what == "area name"
            ? await _plan.Areas.RunAsync(
                new AreaForm(Guid.NewGuid(), period.Id, null, "9", Long, ""),
                viewer,
                CancellationToken.None
            )
            : await _plan.Rules.RunAsync(
                new RuleForm(period.Id, period.Version, "75", "40", "50", Long),
                viewer,
                CancellationToken.None
            );
    }

    private async Task<object> ActivityAsync(string what)
    {
        var activity = await _plan.ActivityAsync("A05");
        var form = ActivityForm.Of(activity);
        return what switch
        {
            "activity title" => await _plan.SaveAsync(
                form with
                {
                    Title = Long,
                    Reason = "Ett skäl.",
                },
                "sektorchef-utbildning"
            ),
            "activity reason" => await _plan.SaveAsync(
                form with
                {
                    Title = "Annat",
                    Reason = Long,
                },
                "sektorchef-utbildning"
            ),
            _ => await _plan.ActivityEnds.EndAsync(
                await _plan.ViewerAsync("sektorchef-utbildning"),
                activity.Id,
                new DateOnly(2026, 1, 1),
                Long,
                CancellationToken.None
            ),
        };
    }

    private async Task<int> EntriesAsync()
    {
        await using var context = Database.CreateDbContext();
        return await context.ChangeLog.CountAsync();
    }
}
