using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Features.Administration;
using Essunga.Portal.Features.Administration.OnePerson;
using Microsoft.EntityFrameworkCore;
using static Essunga.Portal.Tests.Features.Administration.AdministrationSample;

namespace Essunga.Portal.Tests.Features.Administration;

/// <summary>People, roles and identities, and that somebody can always administer.</summary>
public sealed class ChangePersonTests : IAsyncLifetime
{
    private const string Tenant = "c9f1f9a0-7d6b-4f43-8b5e-1f7a2d1f2b11";
    private const string Account = "c9f1f9a0-7d6b-4f43-8b5e-1f7a2d1f2b12";

    private AdministrationSample _sample = null!;

    public async ValueTask InitializeAsync() => _sample = await OpenAsync();

    public async ValueTask DisposeAsync() => await _sample.DisposeAsync();

    [Fact]
    public async Task Add_SentTwentyTimesAtOnce_IsOnePersonWithOneRole()
    {
        var node = await _sample.NodeAsync("SE-KO");
        var add = new PersonChange.Add(
            Guid.NewGuid(),
            " Enhetschef ",
            node.Id,
            new NewRole(Guid.NewGuid(), Role.UnitManager, node.Id, Today, null)
        );

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => _sample.ChangeAsync(add))
        );

        Assert.All(answers, answer => Assert.IsType<AdminAnswer.Done>(answer));
        var person = (await _sample.ReadAsync()).Person(add.Id)!;
        Assert.Equal("Enhetschef", person.Title);
        Assert.Single(person.Roles);
    }

    [Fact]
    public async Task EndRole_AtOnce_IsGoneAtTheNextQuery()
    {
        var person = await _sample.PersonAsync("chef-nossebro-skola");

        Done(await EndAsync(person, null));

        Assert.Empty((await _sample.Database.ViewerAsync("chef-nossebro-skola")).Roles);
    }

    [Fact]
    public async Task EndRole_WithALastDay_HoldsThatDayAndNoLonger()
    {
        var person = await _sample.PersonAsync("chef-nossebro-skola");

        Done(await EndAsync(person, Today.AddDays(3)));

        var last = await _sample.Database.ViewerAsync("chef-nossebro-skola", Today.AddDays(3));
        Assert.Single(last.Roles);
        var after = await _sample.Database.ViewerAsync("chef-nossebro-skola", Today.AddDays(4));
        Assert.Empty(after.Roles);
    }

    [Fact]
    public async Task EndRole_OfTheLastAdministrator_IsRefused()
    {
        var person = await _sample.PersonAsync(Administrator);

        Refused(OrganisationRules.LastAdministratorStays, await EndAsync(person, null));
        Refused(
            OrganisationRules.LastAdministratorStays,
            await EndAsync(person, Today.AddYears(1))
        );
        Assert.Single((await _sample.Database.ViewerAsync(Administrator)).Roles);
    }

    [Fact]
    public async Task EndRole_OfOneOfTwoAdministrators_IsDone()
    {
        await _sample.SecondAdministratorAsync();

        Done(await EndAsync(await _sample.PersonAsync(Administrator), null));

        Assert.Empty((await _sample.Database.ViewerAsync(Administrator)).Roles);
    }

    [Fact]
    public async Task EndRole_OfBothAdministratorsAtOnce_LeavesOne()
    {
        for (var round = 0; round < 5; round++)
        {
            await using var sample = await OpenAsync();
            var otherId = await sample.SecondAdministratorAsync();
            await using var context = sample.Database.CreateDbContext();
            var other = await context
                .People.Include(one => one.Roles)
                .SingleAsync(one => one.Id == otherId);
            var first = await sample.PersonAsync(Administrator);
            var by = await sample.Database.ViewerAsync(Administrator);

            await Task.WhenAll(
                sample.People.RunAsync(by, End(first), CancellationToken.None),
                sample.People.RunAsync(by, End(other), CancellationToken.None)
            );

            var organisation = await sample.ReadAsync();
            Assert.Contains(
                organisation.People,
                person =>
                    organisation.RolesOn(person, Today).Any(role => role.Role == Role.Administrator)
            );
        }
    }

    [Fact]
    public async Task GiveRole_ThatThePersonHasThere_IsRefused()
    {
        var person = await _sample.PersonAsync("chef-nossebro-skola");
        var role = person.Roles.Single();

        Refused(
            OrganisationRules.RoleIsNew,
            await _sample.ChangeAsync(
                new PersonChange.GiveRole(
                    person.Id,
                    person.Version,
                    new NewRole(Guid.NewGuid(), role.Role, role.NodeId, Today, null)
                )
            )
        );
    }

    [Fact]
    public async Task GiveRole_SentAgain_IsOneRole()
    {
        var person = await _sample.PersonAsync("chef-nossebro-skola");
        var node = await _sample.NodeAsync("SU");
        var give = new PersonChange.GiveRole(
            person.Id,
            person.Version,
            new NewRole(Guid.NewGuid(), Role.UnitManager, node.Id, Today, null)
        );

        Done(await _sample.ChangeAsync(give));
        Done(await _sample.ChangeAsync(give));

        Assert.Equal(2, (await _sample.PersonAsync("chef-nossebro-skola")).Roles.Count);
    }

    [Fact]
    public async Task Identify_AsSomebodyElse_IsRefused()
    {
        var one = await _sample.PersonAsync("chef-nossebro-skola");
        var other = await _sample.PersonAsync("revisor");
        Done(
            await _sample.ChangeAsync(
                new PersonChange.Identify(one.Id, one.Version, Tenant, Account)
            )
        );

        Refused(
            OrganisationRules.IdentityIsFree,
            await _sample.ChangeAsync(
                new PersonChange.Identify(
                    other.Id,
                    other.Version,
                    Tenant,
                    Account.ToUpperInvariant()
                )
            )
        );
        Refused(
            OrganisationRules.IdentityIsTwoGuids,
            await _sample.ChangeAsync(
                new PersonChange.Identify(other.Id, other.Version, "<script>", Account)
            )
        );
    }

    [Fact]
    public async Task Describe_AfterSomebodyElse_AsksInsteadOfOverwriting()
    {
        var person = await _sample.PersonAsync("revisor");
        Done(await DescribeAsync(person, "Sakkunnig"));

        Assert.IsType<AdminAnswer.ChangedMeanwhile>(await DescribeAsync(person, "Annat"));
        Assert.Equal("Sakkunnig", (await _sample.PersonAsync("revisor")).Title);
        Done(await DescribeAsync(person, "Sakkunnig"));
    }

    [Theory]
    [InlineData("", "organisation.person-needs-title")]
    [InlineData("   ", "organisation.person-needs-title")]
    public async Task Describe_WithoutTitle_IsRefused(string title, string rule)
    {
        var answer = await DescribeAsync(await _sample.PersonAsync("revisor"), title);

        Assert.Equal(rule, Assert.IsType<AdminAnswer.Refused>(answer).Rule.Code);
    }

    [Fact]
    public async Task Describe_WithALongTitle_IsRefused() =>
        Refused(
            OrganisationRules.TitleIsShortEnough,
            await DescribeAsync(await _sample.PersonAsync("revisor"), new string('a', 121))
        );

    private static void Done(AdminAnswer answer) => Assert.IsType<AdminAnswer.Done>(answer);

    private static PersonChange.EndRole End(Person person) =>
        new(person.Id, person.Version, person.Roles.Single().Id, null);

    private Task<AdminAnswer> EndAsync(Person person, DateOnly? lastDay) =>
        _sample.ChangeAsync(End(person) with { LastDay = lastDay });

    private Task<AdminAnswer> DescribeAsync(Person person, string title) =>
        _sample.ChangeAsync(
            new PersonChange.Describe(person.Id, person.Version, title, person.HomeNodeId)
        );
}
