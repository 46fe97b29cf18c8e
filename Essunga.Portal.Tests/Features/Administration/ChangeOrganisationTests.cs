using System.Globalization;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Features.Administration;
using Essunga.Portal.Features.Administration.Organisation;
using Essunga.Portal.Features.Administration.Ownings;
using Microsoft.EntityFrameworkCore;
using static Essunga.Portal.Tests.Features.Administration.AdministrationSample;

namespace Essunga.Portal.Tests.Features.Administration;

/// <summary>Units start, move and end, and what was before can be read.</summary>
public sealed class ChangeOrganisationTests : IAsyncLifetime
{
    private AdministrationSample _sample = null!;

    public async ValueTask InitializeAsync() => _sample = await OpenAsync();

    public async ValueTask DisposeAsync() => await _sample.DisposeAsync();

    [Fact]
    public async Task Add_SentTwentyTimesAtOnce_IsOneNode()
    {
        var parent = await _sample.NodeAsync("SU");
        var add = new NodeChange.Add(
            Guid.NewGuid(),
            null,
            "Förskolan <b>Solen</b>",
            NodeKind.Unit,
            parent.Id,
            Today
        );

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => _sample.ChangeAsync(add))
        );

        Assert.All(answers, answer => Assert.IsType<AdminAnswer.Done>(answer));
        await using var context = _sample.Database.CreateDbContext();
        var node = await context.Nodes.SingleAsync(one => one.Name == "Förskolan <b>Solen</b>");
        Assert.Equal("/KF/UN/SU/SU-FO/", node.Path);
    }

    [Theory]
    [InlineData("", "X1", "2025-10-09", "organisation.node-needs-name")]
    [InlineData("HR", "KLS-HR", "2025-10-09", "organisation.node-code-is-free")]
    [InlineData("Ny", "a/b", "2025-10-09", "organisation.node-code-is-plain")]
    [InlineData("svampen", "X1", "2025-10-09", "organisation.node-name-is-free")]
    [InlineData("Ny", "X1", "0025-10-09", "organisation.day-is-reasonable")]
    [InlineData("Ny", "X1", "2099-10-09", "organisation.day-is-reasonable")]
    [InlineData("Ny", "X1", "2001-10-09", "organisation.place-is-there")]
    public async Task Add_WhatWillNotDo_SaysWhyAndWritesNothing(
        string name,
        string code,
        string from,
        string rule
    )
    {
        var before = await _sample.LogAsync();
        var parent = await _sample.NodeAsync("SU");
        if (name == "svampen")
        {
            var there = await _sample.NodeAsync("SU-F2");
            name = there.Name.ToUpperInvariant();
        }

        var answer = await _sample.ChangeAsync(
            new NodeChange.Add(
                Guid.NewGuid(),
                code,
                name,
                NodeKind.Unit,
                parent.Id,
                DateOnly.ParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            )
        );

        Assert.Equal(rule, Assert.IsType<AdminAnswer.Refused>(answer).Rule.Code);
        Assert.Equal(before, await _sample.LogAsync());
    }

    [Fact]
    public async Task Move_FromToday_TakesTheRightsAlongAtOnce()
    {
        var school = await _sample.NodeAsync("SU-G2");
        var service = await _sample.NodeAsync("SE");
        var chief = await _sample.Database.ViewerAsync("sektorchef-utbildning");
        Assert.True(chief.May(PortalAction.Report, school.Path));

        Done(await MoveAsync(school, service, Today));

        var moved = await _sample.NodeAsync("SU-G2");
        Assert.Equal("/KF/KS/SE/SU-G2/", moved.Path);
        Assert.False(chief.May(PortalAction.Report, moved.Path));
        var head = await _sample.Database.ViewerAsync("chef-nossebro-skola");
        Assert.True(head.May(PortalAction.Report, moved.Path));
    }

    [Fact]
    public async Task Move_FromAComingDay_TakesEffectThen()
    {
        var sector = await _sample.NodeAsync("SU");
        var board = await _sample.NodeAsync("KS");
        var day = new DateOnly(2026, 1, 1);

        Done(await MoveAsync(sector, board, day));
        Assert.Equal("/KF/UN/SU/SU-G2/", (await _sample.NodeAsync("SU-G2")).Path);
        Assert.Equal("/KF/UN/SU/SU-G2/", await PathOnAsync(Today));
        Assert.Equal("/KF/KS/SU/SU-G2/", await PathOnAsync(day));

        var settling = new OrganisationDay(_sample.Database, _sample.Time);
        await settling.SettleAsync(day.AddDays(-1), CancellationToken.None);
        Assert.Equal("/KF/UN/SU/SU-G2/", (await _sample.NodeAsync("SU-G2")).Path);
        await settling.SettleAsync(day, CancellationToken.None);
        Assert.Equal("/KF/KS/SU/SU-G2/", (await _sample.NodeAsync("SU-G2")).Path);
        var log = await _sample.LogAsync();
        await settling.SettleAsync(day, CancellationToken.None);
        Assert.Equal(log, await _sample.LogAsync());
    }

    [Fact]
    public async Task Move_UnderItself_IsRefusedAndWritesNothing()
    {
        var before = await _sample.LogAsync();
        Refused(
            OrganisationRules.NotUnderItself,
            await MoveAsync(await _sample.NodeAsync("UN"), await _sample.NodeAsync("SU-G2"), Today)
        );
        Assert.Equal(before, await _sample.LogAsync());
    }

    [Fact]
    public async Task Move_SentAgain_IsOneMove()
    {
        var school = await _sample.NodeAsync("SU-G2");
        var service = await _sample.NodeAsync("SE");
        var move = new NodeChange.Move(
            school.Id,
            school.Version,
            Guid.NewGuid(),
            service.Id,
            Today
        );

        Done(await _sample.ChangeAsync(move));
        Done(await _sample.ChangeAsync(move));

        Assert.Single((await _sample.NodeAsync("SU-G2")).Moves);
    }

    [Fact]
    public async Task Rename_AfterSomebodyElse_AsksInsteadOfOverwriting()
    {
        var school = await _sample.NodeAsync("SU-G2");
        Done(await _sample.ChangeAsync(new NodeChange.Rename(school.Id, school.Version, "En")));

        Assert.IsType<AdminAnswer.ChangedMeanwhile>(
            await _sample.ChangeAsync(new NodeChange.Rename(school.Id, school.Version, "Två"))
        );
        Assert.Equal("En", (await _sample.NodeAsync("SU-G2")).Name);
        Assert.Equal(school.Slug, (await _sample.NodeAsync("SU-G2")).Slug);
    }

    [Fact]
    public async Task Query_OfADayBeforeARenaming_ShowsTheNameOfThen()
    {
        var school = await _sample.NodeAsync("SU-G2");
        Done(await _sample.ChangeAsync(new NodeChange.Rename(school.Id, school.Version, "Ny")));

        Assert.Equal("Ny", await NameOnAsync(null));
        Assert.Equal(school.Name, await NameOnAsync(Today.AddDays(-1)));
    }

    [Fact]
    public async Task End_WithThingsUnderIt_AsksWhereTheyGo()
    {
        var node = await _sample.NodeAsync("SU-G2");

        Refused(
            OrganisationRules.WhatIsLeftNeedsPlace,
            await _sample.ChangeAsync(
                new NodeChange.Finish(node.Id, node.Version, Today.AddDays(-1), null)
            )
        );
    }

    [Fact]
    public async Task End_ThatHasBeen_HandsOverWhatIsLeftAndEndsItsRoles()
    {
        var node = await _sample.NodeAsync("SU-G2");
        var other = await _sample.NodeAsync("SU-G1");

        Done(
            await _sample.ChangeAsync(
                new NodeChange.Finish(node.Id, node.Version, Today.AddDays(-1), other.Id)
            )
        );

        var organisation = await _sample.ReadAsync();
        Assert.DoesNotContain(organisation.People, person => person.HomeId == node.Id);
        Assert.DoesNotContain(await _sample.ThingsAsync(), thing => thing.NodeId == node.Id);
        var head = await _sample.Database.ViewerAsync("chef-nossebro-skola");
        Assert.Empty(head.Roles);
        Assert.Contains(
            await _sample.OrphansAsync(),
            orphan => orphan.Reason == OrphanReason.OwnerWithoutRole
        );
    }

    [Fact]
    public async Task End_OfASector_MovesItsUnitsTheDayAfterAndReopeningTakesThatBack()
    {
        var sector = await _sample.NodeAsync("SE");
        var other = await _sample.NodeAsync("KLS");
        var last = new DateOnly(2025, 12, 31);
        Done(
            await _sample.ChangeAsync(
                new NodeChange.Finish(sector.Id, sector.Version, last, other.Id)
            )
        );

        var kitchen = await _sample.NodeAsync("SE-KO");
        Assert.Equal(sector.Id, kitchen.ParentOn(last));
        Assert.Equal(other.Id, kitchen.ParentOn(last.AddDays(1)));
        Assert.Equal("/KF/KS/SE/SE-KO/", kitchen.Path);

        var ended = await _sample.NodeAsync("SE");
        Done(await _sample.ChangeAsync(new NodeChange.Reopen(ended.Id, ended.Version)));
        Assert.Equal(sector.Id, (await _sample.NodeAsync("SE-KO")).ParentOn(last.AddDays(1)));
        Assert.Null((await _sample.NodeAsync("SE")).To);
    }

    [Fact]
    public async Task End_OfTheRootOrBeforeItsStart_IsRefused()
    {
        var root = await _sample.NodeAsync("KF");
        var leaf = await _sample.NodeAsync("VN");
        Refused(
            OrganisationRules.RootStays,
            await _sample.ChangeAsync(new NodeChange.Finish(root.Id, root.Version, Today, leaf.Id))
        );
        Refused(
            OrganisationRules.EndNotBeforeStart,
            await _sample.ChangeAsync(
                new NodeChange.Finish(leaf.Id, leaf.Version, new DateOnly(2000, 1, 1), null)
            )
        );
    }

    [Fact]
    public async Task Query_Cold_TakesFewCommands()
    {
        _sample.Database.Commands.Reset();

        await Query.RunAsync(Today.AddDays(-5), "su", CancellationToken.None);

        Assert.InRange(_sample.Database.Commands.Count, 1, 7);
    }

    private OrganisationQuery Query
    {
        get
        {
            var cache = new ReadCache(new DataVersion());
            return new(
                new OrganisationReader(_sample.Database, cache),
                new OwningReader(_sample.Database, cache),
                new NodeNames(_sample.Database, cache),
                new NodeGoals(_sample.Database, cache),
                _sample.Time
            );
        }
    }

    private static void Done(AdminAnswer answer) => Assert.IsType<AdminAnswer.Done>(answer);

    private Task<AdminAnswer> MoveAsync(
        OrganisationNode node,
        OrganisationNode under,
        DateOnly on
    ) =>
        _sample.ChangeAsync(
            new NodeChange.Move(node.Id, node.Version, Guid.NewGuid(), under.Id, on)
        );

    private async Task<string> NameOnAsync(DateOnly? day) =>
        (await Query.RunAsync(day, null, CancellationToken.None))!
            .Lines.Single(line => line.Code == "SU-G2")
            .Name;

    private async Task<string> PathOnAsync(DateOnly day)
    {
        var tree = (await _sample.ReadAsync()).Tree;
        return $"/{string.Join('/', tree.WayTo(tree.Find("SU-G2")!, day).Select(one => one.Code))}/";
    }
}
