using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Features.Administration;
using Essunga.Portal.Features.Administration.OnePerson;
using Essunga.Portal.Features.Administration.Organisation;
using Essunga.Portal.Features.Administration.Settings;
using Microsoft.EntityFrameworkCore;
using static Essunga.Portal.Tests.Features.Administration.AdministrationSample;

namespace Essunga.Portal.Tests.Features.Administration;

/// <summary>
/// What is sent from a tab that was opened before somebody else saved is told of and writes nothing, whatever was
/// changed. The kinds of change are found in the code: a new one must be given an example here.
/// </summary>
public sealed class OldTabTests : IAsyncLifetime
{
    private static readonly Guid Old = Guid.NewGuid();

    private AdministrationSample _sample = null!;

    public static TheoryData<string> Changes { get; } =
        new(
            new[] { typeof(NodeChange), typeof(PersonChange), typeof(SettingsChange) }.SelectMany(
                kind =>
                    kind.GetNestedTypes()
                        .Where(one => !one.IsAbstract && one.Name != "Add")
                        .Select(one => $"{kind.Name}.{one.Name}")
            )
        );

    public async ValueTask InitializeAsync() => _sample = await OpenAsync();

    public async ValueTask DisposeAsync() => await _sample.DisposeAsync();

    [Fact]
    public void Changes_AreFound() => Assert.True(Changes.Count >= 16);

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Change_FromAnOldTab_IsToldAndWritesNothing(string change)
    {
        var (of, kind) = (change.Split('.')[0], change.Split('.')[1]);
        await PrepareAsync(kind);
        var before = await _sample.LogAsync();

        var answer = of switch
        {
            nameof(NodeChange) => await _sample.ChangeAsync(await NodeChangeAsync(kind)),
            nameof(PersonChange) => await _sample.ChangeAsync(await PersonChangeAsync(kind)),
            _ => await _sample.ChangeAsync(SettingsChangeOf(kind), Old),
        };

        Assert.IsType<AdminAnswer.ChangedMeanwhile>(answer);
        Assert.Equal(before, await _sample.LogAsync());
    }

    [Fact]
    public async Task Settings_ChangedByTwoAtOnce_OneIsWrittenAndTheOtherIsTold()
    {
        Assert.IsType<AdminAnswer.Done>(
            await _sample.ChangeAsync(new SettingsChange.Name("Kommunen"), Guid.Empty)
        );
        await using var context = _sample.Database.CreateDbContext();
        var seen = (await context.Settings.AsNoTracking().SingleAsync()).Version;

        var answers = await Task.WhenAll(
            _sample.ChangeAsync(new SettingsChange.Name("Deras"), seen),
            _sample.ChangeAsync(new SettingsChange.Name("Min"), seen)
        );

        Assert.Single(answers, one => one is AdminAnswer.Done);
        Assert.Single(answers, one => one is AdminAnswer.ChangedMeanwhile);
    }

    private async Task PrepareAsync(string kind)
    {
        if (kind == nameof(NodeChange.Reopen))
        {
            var school = await _sample.NodeAsync("SU-G2");
            var sector = await _sample.NodeAsync("SU");
            Assert.IsType<AdminAnswer.Done>(
                await _sample.ChangeAsync(
                    new NodeChange.Finish(school.Id, school.Version, Today.AddDays(9), sector.Id)
                )
            );
        }
        else if (kind == nameof(PersonChange.ComeBack))
        {
            await using var context = _sample.Database.CreateDbContext();
            await context.Database.ExecuteSqlAsync(
                $"UPDATE People SET IsActive = 0 WHERE PersonaKey = 'chef-nossebro-skola'"
            );
        }
    }

    private async Task<NodeChange> NodeChangeAsync(string kind)
    {
        var school = await _sample.NodeAsync("SU-G2");
        var service = await _sample.NodeAsync("SE");
        return kind switch
        {
            nameof(NodeChange.Rename) => new NodeChange.Rename(school.Id, Old, "Skolan"),
            nameof(NodeChange.Move) => new NodeChange.Move(
                school.Id,
                Old,
                Guid.NewGuid(),
                service.Id,
                Today
            ),
            nameof(NodeChange.WithdrawMove) => new NodeChange.WithdrawMove(
                school.Id,
                Old,
                Guid.NewGuid()
            ),
            nameof(NodeChange.Finish) => new NodeChange.Finish(school.Id, Old, Today, service.Id),
            nameof(NodeChange.Reopen) => new NodeChange.Reopen(school.Id, Old),
            _ => throw new InvalidOperationException($"{kind} has no example."),
        };
    }

    private async Task<PersonChange> PersonChangeAsync(string kind)
    {
        var person = await _sample.PersonAsync("chef-nossebro-skola");
        return kind switch
        {
            nameof(PersonChange.Describe) => new PersonChange.Describe(
                person.Id,
                Old,
                "Rektor",
                person.HomeNodeId
            ),
            nameof(PersonChange.GiveRole) => new PersonChange.GiveRole(
                person.Id,
                Old,
                new NewRole(Guid.NewGuid(), Role.Employee, person.HomeNodeId, Today, null)
            ),
            nameof(PersonChange.EndRole) => new PersonChange.EndRole(
                person.Id,
                Old,
                person.Roles.First().Id,
                null
            ),
            nameof(PersonChange.Identify) => new PersonChange.Identify(
                person.Id,
                Old,
                $"{Guid.NewGuid()}",
                $"{Guid.NewGuid()}"
            ),
            nameof(PersonChange.ComeBack) => new PersonChange.ComeBack(person.Id, Old),
            _ => throw new InvalidOperationException($"{kind} has no example."),
        };
    }

    private static SettingsChange SettingsChangeOf(string kind) =>
        kind switch
        {
            nameof(SettingsChange.Name) => new SettingsChange.Name("Min kommun"),
            nameof(SettingsChange.Colour) => new SettingsChange.Colour("#003366", null),
            nameof(SettingsChange.Logo) => new SettingsChange.Logo(
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8.ToArray()
            ),
            nameof(SettingsChange.NewPeriods) => new SettingsChange.NewPeriods(
                new AssessmentRule(0.9m)
            ),
            nameof(SettingsChange.Expectation) => new SettingsChange.Expectation(
                new ExpectationRule(3, 0.2m)
            ),
            nameof(SettingsChange.RiskScales) => new SettingsChange.RiskScales(
                ["Låg", "Mellan", "Hög"],
                ["Låg", "Mellan", "Hög"]
            ),
            _ => throw new InvalidOperationException($"{kind} has no example."),
        };
}
