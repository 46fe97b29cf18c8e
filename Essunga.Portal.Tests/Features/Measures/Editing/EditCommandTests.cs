using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Features.Measures.Editing;
using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Tests.Features.Measures.Editing;

/// <summary>Indicators and targets made and changed on a real database: once, told, and never over somebody else's.</summary>
public sealed class EditCommandTests : IAsyncLifetime
{
    private readonly EditSample _sample = new();
    private Viewer _viewer = null!;

    public async ValueTask InitializeAsync()
    {
        await _sample.InitializeAsync();
        _viewer = await _sample.Database.ViewerAsync("kvalitetsstrateg");
    }

    public async ValueTask DisposeAsync() => await _sample.DisposeAsync();

    [Fact]
    public async Task Make_SentTenTimesAtOnce_IsOneIndicator()
    {
        var asked = await NewAsync("I77");
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => SaveAsync(asked)));

        Assert.All(answers, answer => Assert.IsType<EditAnswer.Kept>(answer));
        await using var context = _sample.Database.CreateDbContext();
        Assert.Equal(1, await context.Indicators.CountAsync(one => one.Code == "I77"));
        Assert.Equal(1, await context.ChangeLog.CountAsync(entry => entry.SubjectId == asked.Id));
    }

    [Fact]
    public async Task Make_WithACodeThatIsTaken_IsRefused() =>
        Assert.Equal(
            new EditAnswer.Refused(MeasureRules.CodeIsNew),
            await SaveAsync(await NewAsync("i08"))
        );

    [Fact]
    public async Task Make_NextToTheSameCodeAtOnce_TellsTheSecond()
    {
        var answers = await Task.WhenAll(
            SaveAsync(await NewAsync("I78")),
            SaveAsync(await NewAsync("I78"))
        );
        Assert.Single(answers.OfType<EditAnswer.Kept>());
        Assert.Single(answers.OfType<EditAnswer.Refused>());
    }

    [Fact]
    public async Task Make_BesideAnotherWithoutACode_TakesTheNextFree()
    {
        var answers = await Task.WhenAll(
            SaveAsync(await NewAsync("")),
            SaveAsync(await NewAsync("")),
            SaveAsync(await NewAsync(""))
        );

        Assert.Equal(
            ["I21", "I22", "I23"],
            answers
                .Select(answer => Assert.IsType<EditAnswer.Kept>(answer).Code)
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Define_ByTwo_TellsTheSecondAndKeepsTheFirst()
    {
        var seen = await _sample.ReadAsync("I08");
        await SaveAsync(EditSample.Change(seen, one => one with { Name = "Deras" }));

        var answer = await SaveAsync(EditSample.Change(seen, one => one with { Name = "Mitt" }));

        var now = await _sample.ReadAsync("I08");
        Assert.Equal(new EditAnswer.TakenByOther(now.Version), answer);
        Assert.Equal("Deras", now.Name);
    }

    [Fact]
    public async Task Define_TwiceTheSame_IsOnceAndToldOnce()
    {
        var seen = await _sample.ReadAsync("I08");
        var asked = EditSample.Change(seen, one => one with { Name = "Nytt namn" }, "Bättre ord");
        await SaveAsync(asked);
        Assert.IsType<EditAnswer.Kept>(await SaveAsync(asked));

        await using var context = _sample.Database.CreateDbContext();
        var entry = Assert.Single(
            await context
                .ChangeLog.Where(one => one.SubjectId == seen.Id && one.Reason == "Bättre ord")
                .ToListAsync()
        );
        Assert.Contains("Nytt namn", entry.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Define_AnotherPeriodKindWithValues_IsRefused() =>
        Assert.Equal(
            new EditAnswer.Refused(MeasureRules.PeriodKindStays),
            await SaveAsync(
                EditSample.Change(
                    await _sample.ReadAsync("I08"),
                    one => one with { Rhythm = one.Rhythm with { Kind = PeriodKind.Tertial } }
                )
            )
        );

    [Fact]
    public async Task Define_AnotherUnitOrDirection_IsAskedFirst()
    {
        var seen = await _sample.ReadAsync("I09");
        var asked = EditSample.Change(
            seen,
            one => one with { Unit = "antal", Direction = Direction.Lower }
        );
        var asks = Assert.IsType<EditAnswer.Asks>(await SaveAsync(asked));
        Assert.Equal(
            [EditQuestion.UnitOfStoredValues, EditQuestion.DirectionTurns],
            asks.Questions
        );
        Assert.Equal(seen.Version, (await _sample.ReadAsync("I09")).Version);
        Assert.IsType<EditAnswer.Kept>(await SaveAsync(asked with { IsMeant = true }));
    }

    [Theory]
    [InlineData("I08", 70, EditQuestion.WorseThanBaseline)]
    [InlineData("I08", 81, EditQuestion.SameAsBaseline)]
    [InlineData("I19", 99, EditQuestion.WorseThanBaseline)]
    public async Task Aim_OnTheWrongSideOfTheBaseline_IsAskedAndNotRefused(
        string code,
        int value,
        EditQuestion question
    )
    {
        var seen = await _sample.ReadAsync(code);
        var asked = EditSample.Change(seen, way => way with { Target = value });
        Assert.Equal([question], Assert.IsType<EditAnswer.Asks>(await AimAsync(asked)).Questions);
        Assert.Equal(seen.Version, (await _sample.ReadAsync(code)).Version);

        Assert.IsType<EditAnswer.Kept>(await AimAsync(asked with { IsMeant = true }));
        Assert.Equal(value, (await _sample.ReadAsync(code)).Targets.First().Value);
    }

    [Fact]
    public async Task Aim_ANewTargetWithAWaypointAndADecision_IsOneOfEachHoweverOftenItIsSent()
    {
        var indicator = await MadeAsync();
        var body = await _sample.NodeAsync("UN");
        var asked = new TargetToSave(
            indicator.Id,
            indicator.Version,
            Guid.NewGuid(),
            AMeasure.Way,
            new Decision(
                DecisionState.Decided,
                body,
                new DateOnly(2025, 10, 1),
                "62",
                "UN 2025/14"
            ),
            null,
            false
        );
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => AimAsync(asked)));

        Assert.All(answers, answer => Assert.IsType<EditAnswer.Kept>(answer));
        var target = Assert.Single((await _sample.ReadAsync(indicator.Code)).Targets);
        Assert.Equal(86m, Assert.Single(target.Waypoints).Value);
        Assert.Equal(DecisionState.Decided, target.Decision.State);
        Assert.Equal("62", target.Decision.Paragraph);
    }

    [Fact]
    public async Task Aim_DecidedAndChanged_KeepsBothAndTheReason()
    {
        var seen = await _sample.ReadAsync("I08");
        Assert.Equal(
            new EditAnswer.Refused(MeasureRules.DecidedChangeNeedsReason),
            await AimAsync(EditSample.Change(seen, way => way with { Target = 85 }, " "))
        );
        await AimAsync(
            EditSample.Change(
                seen,
                way => way with { Target = 85, Waypoints = [new Waypoint(2025, 83)] },
                "Prövat i nulägeskoll"
            )
        );

        var target = (await _sample.ReadAsync("I08")).Targets.First();
        Assert.Equal((88m, 85m), (target.DecidedValue, target.Value));
        Assert.Equal(DecisionState.ChangedAfterDecision, target.Decision.State);
        Assert.Equal(2025, Assert.Single(target.Waypoints).Year);
        await using var context = _sample.Database.CreateDbContext();
        Assert.True(
            await context.ChangeLog.AnyAsync(entry =>
                entry.SubjectId == target.Id && entry.Reason == "Prövat i nulägeskoll"
            )
        );
    }

    [Fact]
    public async Task Aim_WaypointMovedAndTakenAway_IsSaved()
    {
        var indicator = await MadeAsync();
        var id = Guid.NewGuid();
        TargetToSave To(Guid version, params Waypoint[] points) =>
            new(
                indicator.Id,
                version,
                id,
                AMeasure.Way with
                {
                    Waypoints = points,
                },
                null,
                null,
                false
            );
        var version = await VersionAsync(To(indicator.Version, new(2025, 86), new(2026, 88)));
        version = await VersionAsync(To(version, new(2025, 85), new(2024, 82)));

        var target = Assert.Single((await _sample.ReadAsync(indicator.Code)).Targets);
        Assert.Equal([new Waypoint(2024, 82), new Waypoint(2025, 85)], target.Path.Waypoints);
        await VersionAsync(To(version));
        Assert.Empty((await _sample.ReadAsync(indicator.Code)).Targets.Single().Waypoints);
    }

    [Fact]
    public async Task Aim_DecidedByNoBodyOfTheMunicipality_WritesNothing()
    {
        var seen = await _sample.ReadAsync("I08");
        var unit = await _sample.NodeAsync("SU");
        Assert.IsType<EditAnswer.NotYours>(
            await AimAsync(
                EditSample.Change(
                    seen,
                    way => way,
                    decision: new Decision(DecisionState.Decided, unit, new DateOnly(2025, 1, 1))
                )
            )
        );
    }

    [Fact]
    public async Task Drop_AProposedTarget_GoesWithItsWaypointsAndTwiceIsOnce()
    {
        var indicator = await MadeAsync();
        var id = Guid.NewGuid();
        var version = await VersionAsync(
            new TargetToSave(indicator.Id, indicator.Version, id, AMeasure.Way, null, null, false)
        );
        Assert.IsType<EditAnswer.Kept>(await DropAsync(indicator.Id, version, id));
        Assert.IsType<EditAnswer.Kept>(await DropAsync(indicator.Id, version, id));
        Assert.Empty((await _sample.ReadAsync(indicator.Code)).Targets);
        await using var context = _sample.Database.CreateDbContext();
        Assert.False(await context.Set<TargetWaypoint>().AnyAsync(point => point.TargetId == id));
    }

    [Fact]
    public async Task Drop_ADecidedTarget_IsRefused()
    {
        var seen = await _sample.ReadAsync("I08");
        Assert.Equal(
            new EditAnswer.Refused(MeasureRules.OnlyProposedIsDropped),
            await DropAsync(seen.Id, seen.Version, seen.Targets.First().Id)
        );
    }

    [Fact]
    public async Task End_InsideWhatIsLocked_IsRefused()
    {
        var seen = await _sample.ReadAsync("I08");
        Assert.Equal(
            new EditAnswer.Refused(MeasureRules.EndsAfterLocked),
            await _sample.Ends.RunAsync(
                _viewer,
                seen.Id,
                seen.Version,
                new DateOnly(2025, 6, 30),
                "Skäl",
                CancellationToken.None
            )
        );
    }

    private async Task<IndicatorToSave> NewAsync(string code) =>
        new(
            Guid.NewGuid(),
            null,
            code,
            MeasureKind.Indicator,
            AMeasure.Definition(await _sample.NodeAsync("UN")),
            null,
            false
        );

    private async Task<Indicator> MadeAsync()
    {
        await SaveAsync(await NewAsync("I79"));
        return await _sample.ReadAsync("I79");
    }

    private Task<EditAnswer> SaveAsync(IndicatorToSave asked) =>
        _sample.Indicators.RunAsync(_viewer, asked, CancellationToken.None);

    private Task<EditAnswer> AimAsync(TargetToSave asked) =>
        _sample.Targets.RunAsync(_viewer, asked, CancellationToken.None);

    private async Task<Guid> VersionAsync(TargetToSave asked) =>
        Assert.IsType<EditAnswer.Kept>(await AimAsync(asked)).Version;

    private Task<EditAnswer> DropAsync(Guid indicatorId, Guid version, Guid targetId) =>
        _sample.Targets.DropAsync(_viewer, indicatorId, version, targetId, CancellationToken.None);
}
