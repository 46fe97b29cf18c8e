using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Features.Administration;
using Essunga.Portal.Features.Administration.Ownings;
using static Essunga.Portal.Tests.Features.Administration.AdministrationSample;

namespace Essunga.Portal.Tests.Features.Administration;

/// <summary>Who leaves leaves nothing behind, and what nobody owns is found.</summary>
public sealed class HandOverTests : IAsyncLifetime
{
    private AdministrationSample _sample = null!;
    private Person _leaver = null!;
    private Person _heir = null!;

    public async ValueTask InitializeAsync()
    {
        _sample = await OpenAsync();
        _leaver = await _sample.PersonAsync("chef-nossebro-skola");
        _heir = await _sample.PersonAsync("sektorchef-utbildning");
    }

    public async ValueTask DisposeAsync() => await _sample.DisposeAsync();

    [Fact]
    public async Task HandOver_OfEverything_LetsThePersonLeaveAndLeavesNoOrphan()
    {
        var before = (await _sample.OrphansAsync()).Count;
        var things = await _sample.AllOfAsync(_leaver.Id, _heir.Id);
        Assert.True(things.Count > 5);

        var order = new HandOverOrder(things, _leaver.Id, _leaver.Version);
        Assert.IsType<AdminAnswer.Done>(await _sample.ChangeAsync(order));
        Assert.IsType<AdminAnswer.Done>(await _sample.ChangeAsync(order));

        Assert.False((await _sample.PersonAsync("chef-nossebro-skola")).IsActive);
        Assert.DoesNotContain(await _sample.ThingsAsync(), thing => thing.IsOf(_leaver.Id));
        Assert.Equal(before, (await _sample.OrphansAsync()).Count);
        // The heir was the stand-in, and stands in for nobody now.
        Assert.DoesNotContain(
            await _sample.ThingsAsync(),
            thing => thing.OwnerId is not null && thing.OwnerId == thing.StandInId
        );
    }

    [Fact]
    public async Task HandOver_OfAllButOne_WritesNothing()
    {
        var things = await _sample.AllOfAsync(_leaver.Id, _heir.Id);
        var before = await _sample.LogAsync();

        Refused(
            OrganisationRules.NothingIsLeftBehind,
            await _sample.ChangeAsync(new HandOverOrder(things[1..], _leaver.Id, _leaver.Version))
        );
        Assert.Equal(before, await _sample.LogAsync());
    }

    [Fact]
    public async Task HandOver_WhenSomethingWasTakenMeanwhile_AsksAndWritesNothing()
    {
        var things = await _sample.AllOfAsync(_leaver.Id, _heir.Id);
        var other = await _sample.PersonAsync("kommundirektor");
        Assert.IsType<AdminAnswer.Done>(
            await _sample.ChangeAsync(new HandOverOrder([things[0] with { OwnerId = other.Id }]))
        );
        var before = await _sample.LogAsync();

        Assert.IsType<AdminAnswer.ChangedMeanwhile>(
            await _sample.ChangeAsync(new HandOverOrder(things, _leaver.Id, _leaver.Version))
        );
        Assert.Equal(before, await _sample.LogAsync());
    }

    [Theory]
    [InlineData("revisor")]
    [InlineData("medarbetare-nossebro-skola")]
    [InlineData(Administrator)]
    public async Task HandOver_ToWhoMayNotReport_IsRefused(string persona)
    {
        var to = await _sample.PersonAsync(persona);

        Refused(
            OrganisationRules.OwnerMayReport,
            await _sample.ChangeAsync(
                new HandOverOrder(await _sample.AllOfAsync(_leaver.Id, to.Id))
            )
        );
    }

    [Fact]
    public async Task HandOver_ToNobodyThatIs_IsRefused() =>
        Refused(
            OrganisationRules.OwnerMayReport,
            await _sample.ChangeAsync(
                new HandOverOrder(await _sample.AllOfAsync(_leaver.Id, Guid.NewGuid()))
            )
        );

    [Fact]
    public async Task HandOver_ByTheLastAdministrator_IsRefused()
    {
        var last = await _sample.PersonAsync(Administrator);

        Refused(
            OrganisationRules.LastAdministratorStays,
            await _sample.ChangeAsync(new HandOverOrder([], last.Id, last.Version))
        );
        Assert.True((await _sample.PersonAsync(Administrator)).IsActive);
    }

    [Fact]
    public async Task HandOver_OfAnUnknownThing_AnswersAsForForeign() =>
        Assert.IsType<AdminAnswer.NotYours>(
            await _sample.ChangeAsync(
                new HandOverOrder([
                    new Handing("indikator", Guid.NewGuid(), Guid.Empty, _heir.Id, null),
                ])
            )
        );

    [Fact]
    public async Task HandOver_OfTheReportingToAStandIn_KeepsTheOwner()
    {
        var things = (await _sample.ThingsAsync()).Where(thing => thing.OwnerId == _leaver.Id);
        var standIn = await _sample.PersonAsync("kommundirektor");

        Assert.IsType<AdminAnswer.Done>(
            await _sample.ChangeAsync(
                new HandOverOrder([
                    .. things.Select(thing => new Handing(
                        thing.Kind,
                        thing.Id,
                        thing.Version,
                        _leaver.Id,
                        standIn.Id
                    )),
                ])
            )
        );

        Assert.All(
            (await _sample.ThingsAsync()).Where(thing => thing.OwnerId == _leaver.Id),
            thing => Assert.Equal(standIn.Id, thing.StandInId)
        );
    }

    [Fact]
    public async Task HandOver_ToNobody_IsRefused() =>
        Refused(
            OrganisationRules.NewOwnerIsChosen,
            await _sample.ChangeAsync(
                new HandOverOrder([
                    (await _sample.AllOfAsync(_leaver.Id, _heir.Id))[0] with
                    {
                        OwnerId = null,
                    },
                ])
            )
        );

    [Fact]
    public async Task HandOver_ByTheStandInOfWhatNobodyOwns_LetsThePersonLeave()
    {
        await using (var context = _sample.Database.CreateDbContext())
        {
            var orphan = context.Indicators.Single(one => one.OwnerId == null);
            orphan.HandTo(null, _leaver.Id);
            context.Stamp = new(Guid.Empty, _sample.Time.GetUtcNow().UtcDateTime);
            await context.SaveChangesAsync();
        }

        Assert.IsType<AdminAnswer.Done>(
            await _sample.ChangeAsync(
                new HandOverOrder(
                    await _sample.AllOfAsync(_leaver.Id, _heir.Id),
                    _leaver.Id,
                    _leaver.Version
                )
            )
        );
    }

    [Fact]
    public async Task WithoutOwner_InTheSample_IsTheOneThatNeverHadAny()
    {
        var orphan = Assert.Single(await _sample.OrphansAsync());

        Assert.Equal("I15", orphan.Thing.Code);
        Assert.Equal(OrphanReason.NeverOwned, orphan.Reason);
    }

    [Fact]
    public async Task WithoutOwner_GivenOne_IsThereNoLonger()
    {
        var orphan = Assert.Single(await _sample.OrphansAsync());

        Assert.IsType<AdminAnswer.Done>(
            await _sample.ChangeAsync(
                new HandOverOrder([Handings.Of(new HandRow(orphan.Thing), _heir.Id, null)!])
            )
        );

        Assert.Empty(await _sample.OrphansAsync());
    }
}
