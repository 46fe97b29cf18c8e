using Bunit;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Features.Goals.Board;
using Essunga.Portal.Features.Goals.Stating;
using Essunga.Portal.Features.Reporting;
using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Essunga.Portal.Tests.Features.Goals;

/// <summary>What has ended is marked where it stands, and is no longer asked about.</summary>
public sealed class EndedTests : GoalPageContext
{
    private static readonly DateTime Now = new(2025, 10, 9, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Goal_ThatHasEnded_IsMarkedOnTheBoardAndNotCounted()
    {
        await EndGoalAsync(3);
        SignIn("fortroendevald");

        var page = Open<BoardPage>("/mal");

        var third = page.FindAll(".board tbody tr")[2];
        Assert.Contains(
            "avslutat 31\u00A0aug\u00A02025",
            third.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains(" av 4 mål", page.Find(".lead").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "avslutat",
            page.FindAll(".board tbody tr")[1].TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Goal_ThatHasEnded_TakesNoPrognosFromAnOldTabEither()
    {
        var seen = await AskAsync();
        var draft = StatingDraft.Begin(seen.View!, new DateTimeOffset(Now)) with
        {
            Choice = "WillNotBeReached",
            Reason = "Ett skäl.",
        };
        await EndGoalAsync(3);

        Assert.Null((await AskAsync()).View);
        Assert.IsType<NothingToState>(
            await new StateCommand(Database, Services.GetRequiredService<TimeProvider>()).RunAsync(
                draft,
                true,
                await Database.ViewerAsync("sektorchef-utbildning"),
                default
            )
        );
    }

    [Fact]
    public async Task Goal_ThatHasEnded_IsInNoNoticeAndItsActivitiesAreNotAskedFor()
    {
        await EndGoalAsync(3);

        var ground = (
            await new NoticeGroundReader(
                Database,
                Services.GetRequiredService<CalendarReader>(),
                Services.GetRequiredService<GoalPeriodReader>()
            ).ReadAsync(Now, TimeZoneInfo.Utc, default)
        )!;

        Assert.NotEmpty(ground.Unstated);
        Assert.DoesNotContain(ground.Unstated, one => one.Goal.Number == 3);
        await using var context = Database.CreateDbContext();
        var activities = await ActivitiesOf(context, 3).Select(one => one.Id).ToListAsync();
        Assert.NotEmpty(activities);
        Assert.DoesNotContain(ground.Owed, one => activities.Contains(one.Thing.Id));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Activity_ThatHasEnded_IsNotReportedFromAnOldTab(bool byItsGoal)
    {
        Guid id;
        await using (var context = Database.CreateDbContext())
        {
            var activity = await ActivitiesOf(context, 3)
                .Include(one => one.Reports)
                .FirstAsync(one => one.Code == "A05");
            id = activity.Id;
            if (!byItsGoal)
            {
                activity.End(new DateOnly(2025, 10, 1), "Ett skäl.");
                context.Stamp = new ChangeStamp(Guid.NewGuid(), Now, "Ett skäl.");
                await context.SaveChangesAsync();
            }
        }

        if (byItsGoal)
        {
            await EndGoalAsync(3);
        }

        await using var reading = Database.CreateDbContext();
        var answer = await new ReportActivity(
            Database,
            Services.GetRequiredService<TimeProvider>()
        ).RunAsync(
            await Database.ViewerAsync("sektorchef-utbildning"),
            new ActivityToReport(
                Guid.NewGuid(),
                id,
                await reading
                    .ReportingPoints.Where(one => one.Year == 2025 && one.Tertial == 3)
                    .Select(one => one.Id)
                    .SingleAsync(),
                ActivityStatus.Running,
                true,
                null,
                null
            ),
            default
        );

        if (byItsGoal)
        {
            Assert.IsType<ReportAnswer.NotYours>(answer);
        }
        else
        {
            Assert.Equal(
                GoalRules.ActivityHasNotEnded,
                Assert.IsType<ReportAnswer.Refused>(answer).Rule
            );
        }
    }

    private async Task<StatingAnswer> AskAsync() =>
        await Services
            .GetRequiredService<StatingQuery>()
            .RunAsync(
                "3",
                new Essunga.Portal.Features.Goals.GoalAddress(
                    "2025",
                    "t2",
                    StatingSample.Education
                ),
                await Database.ViewerAsync("sektorchef-utbildning"),
                default
            );

    private async Task EndGoalAsync(int number)
    {
        await using var context = Database.CreateDbContext();
        var goal = await context
            .Goals.Include(one => one.Period)
            .SingleAsync(one => one.Number == number);
        goal.End(new DateOnly(2025, 8, 31), "Ett skäl.");
        context.Stamp = new ChangeStamp(Guid.NewGuid(), Now, "Ett skäl.");
        await context.SaveChangesAsync();
    }

    private static IQueryable<Activity> ActivitiesOf(
        Essunga.Portal.Domain.Data.PortalDbContext context,
        int number
    ) =>
        context.Activities.Where(one =>
            context
                .Goals.Where(goal => goal.Number == number)
                .SelectMany(goal => goal.Assignments)
                .Any(part => part.Id == one.AssignmentId)
        );
}
