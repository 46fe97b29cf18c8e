using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Features.Administration;
using Essunga.Portal.Features.Administration.OnePerson;
using Essunga.Portal.Features.Administration.Organisation;
using Essunga.Portal.Features.Administration.Ownings;
using Essunga.Portal.Features.Administration.Settings;
using Essunga.Portal.Tests.Browser;
using static Essunga.Portal.Tests.Features.Administration.AdministrationSample;

namespace Essunga.Portal.Tests.Features.Administration;

/// <summary>Every command of administration, by every persona, on own and foreign nodes.</summary>
public sealed class AdministrationRightsTests
{
    private static readonly string[] Nodes = ["SU-G2", "SS", "KF"];

    public static TheoryData<string, string> Cells { get; } =
        new(
            from persona in Addresses.Personas
            where persona != Administrator
            from node in Nodes
            select (persona, node)
        );

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task EveryCommand_ByWhoMayNotAdminister_WritesNothing(string persona, string code)
    {
        await using var sample = await OpenAsync();
        var before = await sample.LogAsync();

        foreach (var answer in await AllAsync(sample, persona, code))
        {
            Assert.IsType<AdminAnswer.NotYours>(answer);
        }

        Assert.Equal(before, await sample.LogAsync());
    }

    [Theory]
    [InlineData("SU-G2")]
    [InlineData("SS")]
    public async Task EveryCommand_ByTheAdministrator_IsNotForeign(string code)
    {
        await using var sample = await OpenAsync();

        Assert.DoesNotContain(
            await AllAsync(sample, Administrator, code),
            answer => answer is AdminAnswer.NotYours
        );
    }

    [Fact]
    public async Task EveryCommand_ByAnAdministratorOfOneSector_ReachesNoOther()
    {
        await using var sample = await OpenAsync();
        var sector = await sample.NodeAsync("SU");
        var person = await sample.PersonAsync("revisor");
        Assert.IsType<AdminAnswer.Done>(
            await sample.ChangeAsync(
                new PersonChange.GiveRole(
                    person.Id,
                    person.Version,
                    new NewRole(Guid.NewGuid(), Role.Administrator, sector.Id, Today, null)
                )
            )
        );
        var own = await sample.NodeAsync("SU-G2");
        var foreign = await sample.NodeAsync("SS");

        Assert.IsType<AdminAnswer.Done>(
            await sample.ChangeAsync(new NodeChange.Rename(own.Id, own.Version, "Eget"), "revisor")
        );
        Assert.IsType<AdminAnswer.NotYours>(
            await sample.ChangeAsync(
                new NodeChange.Rename(foreign.Id, foreign.Version, "Annans"),
                "revisor"
            )
        );
        own = await sample.NodeAsync("SU-G2");
        Assert.IsType<AdminAnswer.NotYours>(
            await sample.ChangeAsync(
                new NodeChange.Move(own.Id, own.Version, Guid.NewGuid(), foreign.Id, Today),
                "revisor"
            )
        );
        Assert.IsType<AdminAnswer.NotYours>(
            await sample.ChangeAsync(new SettingsChange.Name("Min"), Guid.Empty, "revisor")
        );
    }

    [Fact]
    public async Task EveryCommand_OfTheUnknown_AnswersAsForTheForeign()
    {
        await using var sample = await OpenAsync();
        var id = Guid.NewGuid();

        foreach (var by in new[] { Administrator, "ksau" })
        {
            Assert.IsType<AdminAnswer.NotYours>(
                await sample.ChangeAsync(new NodeChange.Rename(id, id, "X"), by)
            );
            Assert.IsType<AdminAnswer.NotYours>(
                await sample.ChangeAsync(new PersonChange.ComeBack(id, id), by)
            );
            Assert.IsType<AdminAnswer.NotYours>(
                await sample.ChangeAsync(new HandOverOrder([], id, id), by)
            );
        }
    }

    private static async Task<IReadOnlyList<AdminAnswer>> AllAsync(
        AdministrationSample sample,
        string by,
        string code
    )
    {
        var node = await sample.NodeAsync(code);
        var other = await sample.NodeAsync("VN");
        var home = (await sample.ReadAsync()).People.First(person => person.HomeId == node.Id);
        var role = home.Roles[0];
        var thing = (await sample.ThingsAsync())[0];
        NodeChange[] nodes =
        [
            new NodeChange.Add(Guid.NewGuid(), null, "Ny", NodeKind.Unit, node.Id, Today),
            new NodeChange.Rename(node.Id, node.Version, "Nytt"),
            new NodeChange.Move(node.Id, node.Version, Guid.NewGuid(), other.Id, Today),
            new NodeChange.WithdrawMove(node.Id, node.Version, Guid.NewGuid()),
            new NodeChange.Finish(node.Id, node.Version, Today, other.Id),
            new NodeChange.Reopen(node.Id, Guid.NewGuid()),
        ];
        PersonChange[] people =
        [
            new PersonChange.Add(Guid.NewGuid(), "Ny", node.Id, null),
            new PersonChange.Describe(home.Id, home.Version, "Ny", node.Id),
            new PersonChange.GiveRole(
                home.Id,
                home.Version,
                new NewRole(Guid.NewGuid(), Role.Administrator, node.Id, Today, null)
            ),
            new PersonChange.EndRole(home.Id, home.Version, role.Id, null),
            new PersonChange.Identify(home.Id, home.Version, null, null),
            new PersonChange.ComeBack(home.Id, Guid.NewGuid()),
        ];
        HandOverOrder[] orders =
        [
            new([new Handing(thing.Kind, thing.Id, thing.Version, home.Id, null)]),
            new([], home.Id, home.Version),
        ];
        SettingsChange[] settings =
        [
            new SettingsChange.Name("Ny"),
            new SettingsChange.Colour("#003366", null),
            new SettingsChange.Logo(null),
            new SettingsChange.NewPeriods(new AssessmentRule()),
            new SettingsChange.Expectation(new(3, 0.1m)),
            new SettingsChange.RiskScales(["1", "2", "3"], ["1", "2", "3"]),
        ];
        var answers = new List<AdminAnswer>();
        foreach (var change in nodes)
        {
            answers.Add(await sample.ChangeAsync(change, by));
        }

        foreach (var change in people)
        {
            answers.Add(await sample.ChangeAsync(change, by));
        }

        foreach (var order in orders)
        {
            answers.Add(await sample.ChangeAsync(order, by));
        }

        foreach (var change in settings)
        {
            answers.Add(await sample.ChangeAsync(change, Guid.Empty, by));
        }

        return answers;
    }
}
