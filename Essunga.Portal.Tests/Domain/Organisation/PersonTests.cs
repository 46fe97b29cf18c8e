using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Tests.Domain.Organisation;

/// <summary>Roles with their times, identity and leaving.</summary>
public sealed class PersonTests
{
    private static readonly DateOnly Today = new(2025, 10, 9);
    private static readonly Guid Node = Guid.NewGuid();

    private readonly Person _person = new(Guid.NewGuid(), "Rektor", Node, Provenance.Entered);

    [Theory]
    [InlineData("2025-01-01", null, false)]
    [InlineData("2025-06-30", "2025-12-31", false)]
    [InlineData("2024-01-01", "2024-12-31", true)]
    [InlineData("2025-07-01", null, true)]
    [InlineData("2024-01-01", "2025-01-01", false)]
    [InlineData("2024-01-01", null, false)]
    public void Take_TheSameRoleThere_OnlyInAnotherTime(string from, string? to, bool isNew)
    {
        _person.Take(Guid.NewGuid(), Role.UnitManager, Node, new(2025, 1, 1), new(2025, 6, 30));
        void Again() =>
            _person.Take(
                Guid.NewGuid(),
                Role.UnitManager,
                Node,
                DateOnly.Parse(from, null),
                to is null ? null : DateOnly.Parse(to, null)
            );

        if (isNew)
        {
            Again();
            Assert.Equal(2, _person.Roles.Count);
        }
        else
        {
            Refuses(OrganisationRules.RoleIsNew, Again);
            Assert.Single(_person.Roles);
        }
    }

    [Fact]
    public void Take_ARoleThatWasTakenBack_IsNotTwice()
    {
        var id = Guid.NewGuid();
        _person.Take(id, Role.UnitManager, Node, Today);
        _person.EndRole(id, Today.AddDays(-1));

        _person.Take(Guid.NewGuid(), Role.UnitManager, Node, Today);

        Assert.Single(_person.Roles, role => role.IsInForce(Today));
    }

    [Fact]
    public void EndRole_BeforeItsStart_IsRefused()
    {
        var id = Guid.NewGuid();
        _person.Take(id, Role.UnitManager, Node, Today);

        Refuses(OrganisationRules.EndNotBeforeStart, () => _person.EndRole(id, Today.AddDays(-2)));
        Refuses(OrganisationRules.RoleIsHeld, () => _person.EndRole(Guid.NewGuid(), Today));
    }

    [Fact]
    public void Leave_Today_LeavesNoRoleInForceTodayOrLater()
    {
        _person.Take(Guid.NewGuid(), Role.UnitManager, Node, new(2023, 1, 1));
        _person.Take(Guid.NewGuid(), Role.Employee, Node, Today.AddMonths(2));
        _person.Take(Guid.NewGuid(), Role.SectorHead, Node, new(2023, 1, 1), new(2024, 1, 1));

        _person.Leave(Today);

        Assert.False(_person.IsActive);
        Assert.DoesNotContain(_person.Roles, role => role.IsInForce(Today));
        Assert.DoesNotContain(_person.Roles, role => role.IsInForce(Today.AddMonths(3)));
        Assert.Contains(_person.Roles, role => role.To == new DateOnly(2024, 1, 1));
        Refuses(OrganisationRules.PersonIsHere, () => _person.Leave(Today));
        Refuses(
            OrganisationRules.PersonIsHere,
            () => _person.Take(Guid.NewGuid(), Role.Employee, Node, Today)
        );
    }

    [Theory]
    [InlineData("inget", "c9f1f9a0-7d6b-4f43-8b5e-1f7a2d1f2b11")]
    [InlineData("c9f1f9a0-7d6b-4f43-8b5e-1f7a2d1f2b11", null)]
    [InlineData(null, "c9f1f9a0-7d6b-4f43-8b5e-1f7a2d1f2b11")]
    [InlineData("00000000-0000-0000-0000-000000000000", "c9f1f9a0-7d6b-4f43-8b5e-1f7a2d1f2b11")]
    public void SignInAs_WhatIsNotTwoGuids_IsRefused(string? tenant, string? identity) =>
        Refuses(OrganisationRules.IdentityIsTwoGuids, () => _person.SignInAs(tenant, identity));

    [Fact]
    public void SignInAs_GuidsInAnyForm_AreKeptInOne()
    {
        _person.SignInAs(
            " {C9F1F9A0-7D6B-4F43-8B5E-1F7A2D1F2B11} ",
            "C9F1F9A07D6B4F438B5E1F7A2D1F2B12"
        );

        Assert.Equal("c9f1f9a0-7d6b-4f43-8b5e-1f7a2d1f2b11", _person.TenantId);
        Assert.Equal("c9f1f9a0-7d6b-4f43-8b5e-1f7a2d1f2b12", _person.ObjectId);
        _person.SignInAs("", " ");
        Assert.Null(_person.ObjectId);
    }

    [Fact]
    public void Retitle_NothingOrTooMuch_IsRefused()
    {
        _person.Retitle(" Biträdande rektor ");
        Assert.Equal("Biträdande rektor", _person.Title);

        Refuses(OrganisationRules.PersonNeedsTitle, () => _person.Retitle(" "));
        Refuses(
            OrganisationRules.TitleIsShortEnough,
            () => _person.Retitle(new string('å', Person.MostTitle + 1))
        );
        _person.Retitle(new string('å', Person.MostTitle));
        Refuses(
            OrganisationRules.PersonNeedsTitle,
            () => _ = new Person(Guid.NewGuid(), "", Node, Provenance.Entered)
        );
    }

    [Fact]
    public void Take_ARoleThatEndsBeforeItStarts_IsRefused_AndOneOfADayIsTaken()
    {
        Refuses(
            OrganisationRules.EndNotBeforeStart,
            () => _person.Take(Guid.NewGuid(), Role.Employee, Node, Today, Today.AddDays(-1))
        );
        _person.Take(Guid.NewGuid(), Role.Employee, Node, Today, Today);

        var role = Assert.Single(_person.Roles);
        Assert.Equal((_person.Id, Role.Employee, Node), (role.PersonId, role.Role, role.NodeId));
        Assert.False(role.IsInForce(Today.AddDays(-1)));
        Assert.True(role.IsInForce(Today));
        Assert.False(role.IsInForce(Today.AddDays(1)));
    }

    [Fact]
    public void Take_TheSameRoleElsewhereOrAnotherThere_IsTaken()
    {
        _person.Take(Guid.NewGuid(), Role.UnitManager, Node, Today);
        _person.Take(Guid.NewGuid(), Role.UnitManager, Guid.NewGuid(), Today);
        _person.Take(Guid.NewGuid(), Role.Employee, Node, Today);

        Assert.Equal(3, _person.Roles.Count);
    }

    [Fact]
    public void HasRoleOn_ADay_IsARoleInForceOnANodeThatIsThere()
    {
        Assert.False(_person.HasRoleOn(Today, _ => true));
        _person.Take(Guid.NewGuid(), Role.UnitManager, Node, Today);

        Assert.True(_person.HasRoleOn(Today, id => id == Node));
        Assert.False(_person.HasRoleOn(Today, id => id != Node));
        Assert.False(_person.HasRoleOn(Today.AddDays(-1), _ => true));
    }

    [Fact]
    public void Take_TheSameRoleTheSameDay_IsRefusedAlsoWhenItIsOfThatDayAlone()
    {
        _person.Take(Guid.NewGuid(), Role.Employee, Node, Today, Today);

        Refuses(
            OrganisationRules.RoleIsNew,
            () => _person.Take(Guid.NewGuid(), Role.Employee, Node, Today, Today)
        );
    }

    [Fact]
    public void Leave_WithARoleFromYesterdayAndOneToCome_KeepsYesterdayAndTakesBackTheOther()
    {
        _person.Take(Guid.NewGuid(), Role.UnitManager, Node, Today.AddDays(-1));
        _person.Take(Guid.NewGuid(), Role.Employee, Node, Today.AddDays(7));

        _person.Leave(Today);

        Assert.True(_person.HasRoleOn(Today.AddDays(-1), _ => true));
        Assert.False(_person.HasRoleOn(Today, _ => true));
        Assert.False(_person.HasRoleOn(Today.AddDays(7), _ => true));
    }

    [Fact]
    public void Return_AfterLeaving_IsHereWithoutTheOldRoles()
    {
        Refuses(OrganisationRules.PersonHasLeft, _person.Return);
        _person.Take(Guid.NewGuid(), Role.UnitManager, Node, Today.AddDays(-30));
        _person.Leave(Today);

        _person.Return();

        Assert.True(_person.IsActive);
        Assert.False(_person.HasRoleOn(Today, _ => true));
        Assert.True(_person.HasRoleOn(Today.AddDays(-1), _ => true));
    }

    private static void Refuses(DomainRule rule, Action act) =>
        Assert.Equal(rule, Assert.Throws<BrokenRuleException>(act).Rule);
}
