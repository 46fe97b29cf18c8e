using Essunga.Portal.Components.App;
using Essunga.Portal.Components.Forms;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Features.Administration;
using Essunga.Portal.Features.Administration.OnePerson;
using Essunga.Portal.Features.Administration.Organisation;
using Essunga.Portal.Features.Administration.Settings;
using Essunga.Portal.Features.Goals;
using Essunga.Portal.Features.Goals.Activities;
using Essunga.Portal.Features.Goals.Periods;
using Essunga.Portal.Features.Measures.Editing;
using Essunga.Portal.Features.Reporting.Points;
using Essunga.Portal.Tests.Features.Goals;
using Essunga.Portal.Tests.Features.Measures.Editing;
using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Essunga.Portal.Tests.Features;

/// <summary>
/// Twenty thousand characters in each text that somebody writes: the field says that it is too much, and nothing is
/// written. The commands are sent what a page would have stopped, for a page can be gone round.
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
    [InlineData("indicator name")]
    [InlineData("indicator definition")]
    [InlineData("indicator unit")]
    [InlineData("indicator source")]
    [InlineData("indicator reason")]
    [InlineData("indicator end")]
    [InlineData("target reason")]
    [InlineData("target paragraph")]
    [InlineData("person title")]
    [InlineData("node name")]
    [InlineData("municipality name")]
    [InlineData("risk word")]
    [InlineData("unlock reason")]
    public async Task Save_OfTwentyThousandCharacters_IsRefusedAndWritesNothing(string what)
    {
        var before = await EntriesAsync();

        var answer = what.Split(' ')[0] switch
        {
            "goal" => await GoalAsync(what),
            "area" or "rule" => await PeriodAsync(what),
            "activity" => await ActivityAsync(what),
            "indicator" or "target" => await IndicatorAsync(what),
            _ => await AdministerAsync(what),
        };

        Assert.True(
            answer
                is WriteOutcome.Faulty { Faults: [_] }
                    or PlanAnswer.Refused
                    or EditAnswer.Refused
                    or AdminAnswer.Refused
                    or LockAnswer.Refused
                    or LockAnswer.NeedsReason,
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
            "goal motivation" => await _plan.SaveAsync(form with { Motivation = Long }),
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

    private async Task<object> IndicatorAsync(string what)
    {
        var viewer = await _plan.ViewerAsync(PlanSample.Strategist);
        await using var context = Database.CreateDbContext();
        var indicator = await context
            .Indicators.AsNoTracking()
            .Include(one => one.Targets)
                .ThenInclude(target => target.Waypoints)
            .SingleAsync(one => one.Code == "I08");
        Task<EditAnswer> Define(
            Func<IndicatorDefinition, IndicatorDefinition> to,
            string reason = "Ett skäl."
        ) =>
            new SaveIndicator(Database, _plan.Time).RunAsync(
                viewer,
                EditSample.Change(indicator, to, reason, isMeant: true),
                CancellationToken.None
            );
        Task<EditAnswer> Aim(string reason, Decision? decision = null) =>
            new SaveTarget(Database, _plan.Time).RunAsync(
                viewer,
                EditSample.Change(
                    indicator,
                    path => path with { Target = path.Target + 1 },
                    reason,
                    decision,
                    isMeant: true
                ),
                CancellationToken.None
            );
        return what switch
        {
            "indicator name" => await Define(one => one with { Name = Long }),
            "indicator definition" => await Define(one => one with { Definition = Long }),
            "indicator unit" => await Define(one => one with { Unit = Long }),
            "indicator source" => await Define(one => one with { SourceName = Long }),
            "indicator reason" => await Define(one => one with { Name = "Annat" }, Long),
            "indicator end" => await new EndIndicator(Database, _plan.Time).RunAsync(
                viewer,
                indicator.Id,
                indicator.Version,
                new DateOnly(2027, 12, 31),
                Long,
                CancellationToken.None
            ),
            "target reason" => await Aim(Long),
            _ => await Aim(
                "Ett skäl.",
                new Decision(
                    DecisionState.Decided,
                    await _plan.NodeAsync("KF"),
                    new DateOnly(2025, 6, 16),
                    Long
                )
            ),
        };
    }

    private async Task<object> AdministerAsync(string what)
    {
        var viewer = await _plan.ViewerAsync("administrator");
        await using var context = Database.CreateDbContext();
        var node = await context.Nodes.AsNoTracking().SingleAsync(one => one.Code == "SU-G2");
        var person = await context
            .People.AsNoTracking()
            .SingleAsync(one => one.PersonaKey == "chef-nossebro-skola");
        Task<AdminAnswer> Settings(SettingsChange change) =>
            new ChangeSettings(Database, Options.Create(new PortalLook()), _plan.Time).RunAsync(
                viewer,
                change,
                Guid.Empty,
                CancellationToken.None
            );
        return what switch
        {
            "person title" => await new ChangePerson(Database, _plan.Time).RunAsync(
                viewer,
                new PersonChange.Describe(person.Id, person.Version, Long, person.HomeNodeId),
                CancellationToken.None
            ),
            "node name" => await new ChangeOrganisation(Database, _plan.Time).RunAsync(
                viewer,
                new NodeChange.Rename(node.Id, node.Version, Long),
                CancellationToken.None
            ),
            "municipality name" => await Settings(new SettingsChange.Name(Long)),
            "risk word" => await Settings(
                new SettingsChange.RiskScales(["Låg", Long, "Hög"], ["Låg", "Mellan", "Hög"])
            ),
            _ => await new LockPoint(Database, _plan.Time).UnlockAsync(
                await _plan.ViewerAsync(PlanSample.Strategist),
                await context
                    .ReportingPoints.Where(point => point.LockedAt != null)
                    .Select(point => point.Id)
                    .FirstAsync(),
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
