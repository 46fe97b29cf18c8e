using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Tests.Domain.Organisation;

/// <summary>A node's name, time and end, and who can always administer the whole.</summary>
public sealed class OrganisationNodeTests
{
    private static readonly DateOnly Start = new(2023, 1, 1);
    private static readonly DateOnly Today = new(2025, 10, 9);

    private readonly OrganisationNode _root = Node("KF", "Fullmäktige", null);

    [Fact]
    public void New_UnderAnother_HasItsPathAndTheAddressOfItsName()
    {
        var node = Node("BMN", "Bygg- och miljönämnden", _root);

        Assert.Equal("/KF/BMN/", node.Path);
        Assert.Equal("/KF/", _root.Path);
        Assert.Equal("bygg-och-miljonamnden", node.Slug);
        Assert.Equal((_root.Id, NodeKind.Unit), (node.ParentId, node.Kind));
        Assert.Null(_root.ParentId);
    }

    [Fact]
    public void New_WithoutName_IsRefused() =>
        Refuses(OrganisationRules.NodeNeedsName, () => Node("X", " ", null));

    [Fact]
    public void Rename_KeepsTheAddress_AndRefusesNothingAndTooMuch()
    {
        _root.Rename(" Kommunfullmäktige ");
        Assert.Equal(("Kommunfullmäktige", "fullmaktige"), (_root.Name, _root.Slug));

        Refuses(OrganisationRules.NodeNeedsName, () => _root.Rename(""));
        Refuses(
            OrganisationRules.NodeNameIsShortEnough,
            () => _root.Rename(new string('å', OrganisationNode.MostName + 1))
        );
        _root.Rename(new string('å', OrganisationNode.MostName));
        Assert.Equal(OrganisationNode.MostName, _root.Name.Length);
    }

    [Fact]
    public void DescribeRemit_TellsWhereItComesFrom()
    {
        var fact = new Provenance(DataKind.Fact, "Reglemente");

        _root.DescribeRemit("Beslutar om mål.", fact);

        Assert.Equal(("Beslutar om mål.", fact), (_root.Remit, _root.RemitProvenance));
    }

    [Fact]
    public void IsThere_FromItsFirstDayToItsLast()
    {
        Assert.False(_root.IsThere(Start.AddDays(-1)));
        Assert.True(_root.IsThere(Start));
        Assert.True(_root.IsThere(Today.AddYears(50)));

        _root.End(Today);

        Assert.True(_root.IsThere(Today));
        Assert.False(_root.IsThere(Today.AddDays(1)));
    }

    [Fact]
    public void End_BeforeTheStartOrFollowedByItself_IsRefused()
    {
        Refuses(OrganisationRules.EndNotBeforeStart, () => _root.End(Start.AddDays(-1)));
        Refuses(OrganisationRules.NotUnderItself, () => _root.End(Today, _root.Id));
        Assert.Null(_root.To);

        var next = Guid.NewGuid();
        _root.End(Start, next);
        Assert.Equal((Start, next), (_root.To, _root.SuccessorId));
        _root.Reopen();
        Assert.Null(_root.SuccessorId);
    }

    [Fact]
    public void Move_OutsideTheNodesTime_IsRefused_AndOnItsLastDayIsDone()
    {
        var (east, west) = (Node("E", "Öst", _root), Node("W", "Väst", _root));
        var late = new OrganisationNode(
            Guid.NewGuid(),
            "S",
            "Skolan",
            NodeKind.Unit,
            east,
            Today,
            Provenance.Entered
        );
        var tree = new OrganisationTree([_root, east, west, late]);
        late.End(Today.AddDays(9));
        void Move(DateOnly on) => tree.Move(late, west, Guid.NewGuid(), on);

        Refuses(OrganisationRules.MoveWithinLife, () => Move(Today.AddDays(-1)));
        Refuses(OrganisationRules.MoveWithinLife, () => Move(Today.AddDays(10)));
        Move(Today.AddDays(9));

        Assert.Equal(east.Id, late.ParentOn(Today.AddDays(8)));
        Assert.Equal(west.Id, late.ParentOn(Today.AddDays(9)));
    }

    [Theory]
    [InlineData(OrganisationNode.MostPath, true)]
    [InlineData(OrganisationNode.MostPath + 1, false)]
    public void Settle_DeeperThanAPathMayBe_IsRefused(int letters, bool isTaken)
    {
        var deep = Node(new string('X', letters - _root.Path.Length - 1), "Djupt ned", _root);
        var tree = new OrganisationTree([_root, deep]);

        Assert.Equal(letters, deep.Path.Length);
        if (isTaken)
        {
            Assert.False(tree.Settle(Today));
        }
        else
        {
            Refuses(OrganisationRules.TreeIsNotTooDeep, () => tree.Settle(Today));
        }
    }

    [Fact]
    public void Find_ByCode_InAnyCase()
    {
        var tree = new OrganisationTree([_root]);

        Assert.Same(_root, tree.Find("kf"));
        Assert.Null(tree.Find("KFX"));
        Assert.Null(tree.Find((string?)null));
        Assert.Same(_root, tree.Find(_root.Id));
        Assert.Null(tree.Find((Guid?)null));
        Assert.False(tree.IsThere(Guid.NewGuid(), Today));
    }

    [Fact]
    public void On_WhatStandsUnderAnEndedNode_IsSeenAsARoot()
    {
        var east = Node("E", "Öst", _root);
        var school = Node("S", "Skolan", east);
        east.End(Today.AddDays(-1));
        var tree = new OrganisationTree([_root, east, school]);

        Assert.Equal(["KF0", "S0"], tree.On(Today).Select(one => $"{one.Node.Code}{one.Depth}"));
        Assert.True(tree.IsWithin(school, _root.Id, Today));
        Assert.False(tree.IsWithin(_root, school.Id, Today));
    }

    [Fact]
    public void Administrators_ThatLast_AreHereWithTheRoleOnARootForGood()
    {
        var school = Node("S", "Skolan", _root);
        var ended = Node("X", "Upphörd", null);
        ended.End(Today.AddYears(1));
        var tree = new OrganisationTree([_root, school, ended]);
        var lasting = Administrator(_root, Start);
        lasting.Take(Guid.NewGuid(), Role.Employee, school.Id, Start);
        var today = Administrator(_root, Today);
        var gone = Administrator(_root, Start);
        gone.Leave(Today);

        Assert.Equal(
            new[] { lasting, today }.OrderBy(one => one.Id),
            Administrators.Lasting(
                [
                    lasting,
                    today,
                    gone,
                    Administrator(_root, Start, Today.AddYears(9)),
                    Administrator(_root, Today.AddDays(1)),
                    Administrator(school, Start),
                    Administrator(ended, Start),
                    Administrator(_root, Start, role: Role.Auditor),
                ],
                tree,
                Today
            )
        );
    }

    private static Person Administrator(
        OrganisationNode on,
        DateOnly from,
        DateOnly? to = null,
        Role role = Role.Administrator
    )
    {
        var person = new Person(Guid.NewGuid(), "Administratör", on.Id, Provenance.Entered);
        person.Take(Guid.NewGuid(), role, on.Id, from, to);
        return person;
    }

    private static void Refuses(DomainRule rule, Action act) =>
        Assert.Equal(rule, Assert.Throws<BrokenRuleException>(act).Rule);

    private static OrganisationNode Node(string code, string name, OrganisationNode? parent) =>
        new(Guid.NewGuid(), code, name, NodeKind.Unit, parent, Start, Provenance.Entered);
}
