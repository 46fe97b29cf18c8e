using System.Text.Json;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Data.Sample;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Tests.Data;

public sealed class SampleDataTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.WithSampleAsync();

    public async ValueTask DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task Load_IntoEmptyDatabase_BringsEveryObjectThatSaysItsKind()
    {
        await using var context = _database.CreateDbContext();
        var inFile = CountKinds(
            JsonDocument
                .Parse(
                    await File.ReadAllTextAsync(
                        Path.Combine(TestDatabase.SampleFolder, "essunga-data.json"),
                        TestContext.Current.CancellationToken
                    )
                )
                .RootElement
        );

        var inDatabase =
            await context.Facts.CountAsync()
            + await context.Nodes.CountAsync()
            + await context.Goals.CountAsync()
            + await context.Activities.CountAsync()
            + await context.Indicators.CountAsync(
                one => !one.Code.StartsWith("E"),
                TestContext.Current.CancellationToken
            )
            + await context
                .Goals.SelectMany(goal => goal.Outlooks)
                .CountAsync(
                    one => one.IsOverall && one.At > new DateTime(2025, 9, 1),
                    TestContext.Current.CancellationToken
                )
            + (await context.Visions.CountAsync() * 2);

        Assert.Equal(inFile, inDatabase);
    }

    [Fact]
    public async Task Load_StatementsAtT2_2025_FollowTheRuleAsInTheDesign()
    {
        await using var context = _database.CreateDbContext();
        var suggested = await context
            .Goals.OrderBy(goal => goal.Number)
            .SelectMany(goal =>
                goal.Outlooks.Where(one => one.IsOverall && one.At > new DateTime(2025, 9, 1))
            )
            .Select(one => one.Basis.Suggested)
            .ToListAsync();

        Assert.Equal(
            [
                Outlook.WillPartlyBeReached,
                Outlook.WillBeReached,
                Outlook.WillNotBeReached,
                Outlook.WillPartlyBeReached,
                Outlook.WillNotBeReached,
            ],
            suggested
        );
    }

    [Fact]
    public async Task Load_Twice_ChangesNothing()
    {
        await using var context = _database.CreateDbContext();
        var before = await context.ChangeLog.CountAsync();

        Assert.False(
            await SampleData.LoadAsync(
                context,
                TestDatabase.SampleFolder,
                TestContext.Current.CancellationToken
            )
        );
        Assert.Equal(before, await context.ChangeLog.CountAsync());
    }

    [Fact]
    public async Task PastState_BeforeCorrection_HasTheOldValue()
    {
        await using var context = _database.CreateDbContext();
        var id = await context
            .Measurements.Where(one => one.PeriodYear == 2023 && one.Corrections.Count > 0)
            .Select(one => one.Id)
            .SingleAsync();

        var before = await PastState.OfAsync(
            context,
            "Measurement",
            id,
            new DateTime(2025, 9, 1, 0, 0, 0, DateTimeKind.Utc),
            TestContext.Current.CancellationToken
        );
        var after = await PastState.OfAsync(
            context,
            "Measurement",
            id,
            new DateTime(2025, 9, 6, 0, 0, 0, DateTimeKind.Utc),
            TestContext.Current.CancellationToken
        );
        var never = await PastState.OfAsync(
            context,
            "Measurement",
            id,
            new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(80.1m, before!["Value"].GetDecimal());
        Assert.Equal(81.0m, after!["Value"].GetDecimal());
        Assert.Null(never);
    }

    private static int CountKinds(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray().Sum(CountKinds),
            JsonValueKind.Object when element.TryGetProperty("kind", out _) => 1,
            JsonValueKind.Object => element.EnumerateObject().Sum(one => CountKinds(one.Value)),
            _ => 0,
        };
}
