using Essunga.Portal.Components.App;
using Essunga.Portal.Features.Administration;
using Essunga.Portal.Features.Administration.OnePerson;
using Essunga.Portal.Features.Administration.Organisation;
using Essunga.Portal.Features.Administration.Settings;
using Essunga.Portal.Features.Reporting.Points;
using Essunga.Portal.Tests.Features.Goals;
using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Essunga.Portal.Tests.Features.Administration;

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
    [InlineData("person title")]
    [InlineData("node name")]
    [InlineData("municipality name")]
    [InlineData("risk word")]
    [InlineData("unlock reason")]
    public async Task Save_OfTwentyThousandCharacters_IsRefusedAndWritesNothing(string what)
    {
        var before = await EntriesAsync();

        var answer = await AdministerAsync(what);

        Assert.True(
            answer is AdminAnswer.Refused or LockAnswer.Refused or LockAnswer.NeedsReason,
            $"{answer}"
        );
        Assert.Equal(before, await EntriesAsync());
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
