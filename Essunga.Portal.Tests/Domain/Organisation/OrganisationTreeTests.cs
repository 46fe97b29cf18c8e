using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Tests.Domain.Organisation;

/// <summary>The tree on any day: what moved when, and what may not.</summary>
public sealed class OrganisationTreeTests
{
    private static readonly DateOnly Start = new(2023, 1, 1);
    private static readonly DateOnly Today = new(2025, 10, 9);
    private static readonly DateOnly NewYear = new(2026, 1, 1);

    private readonly OrganisationNode _root;
    private readonly OrganisationNode _east;
    private readonly OrganisationNode _west;
    private readonly OrganisationNode _school;
    private readonly OrganisationNode _class;
    private readonly OrganisationTree _tree;

    public OrganisationTreeTests()
    {
        _root = Node("KF", null);
        _east = Node("E", _root);
        _west = Node("W", _root);
        _school = Node("S", _east);
        _class = Node("C", _school);
        _tree = new OrganisationTree([_root, _east, _west, _school, _class]);
    }

    [Fact]
    public void Move_FromTheNewYear_LeavesTodayAsItIs()
    {
        _tree.Move(_school, _west, Guid.NewGuid(), NewYear);

        Assert.False(_tree.Settle(Today));
        Assert.Equal("/KF/E/S/C/", _class.Path);
        Assert.Equal(_east.Id, _school.ParentOn(NewYear.AddDays(-1)));
        Assert.Equal(_west.Id, _school.ParentOn(NewYear));
    }

    [Fact]
    public void Settle_OnTheDayOfAMove_TakesEverythingBelowAlong()
    {
        _tree.Move(_school, _west, Guid.NewGuid(), NewYear);

        Assert.True(_tree.Settle(NewYear));
        Assert.Equal("/KF/W/S/", _school.Path);
        Assert.Equal("/KF/W/S/C/", _class.Path);
        Assert.False(_tree.Settle(NewYear));
    }

    [Fact]
    public void On_ADayBeforeAMove_ShowsTheTreeAsItWas()
    {
        _tree.Move(_school, _west, Guid.NewGuid(), NewYear);
        _tree.Settle(NewYear);

        Assert.Equal(
            ["KF0", "E1", "S2", "C3", "W1"],
            _tree.On(Today).Select(one => $"{one.Node.Code}{one.Depth}")
        );
        Assert.Equal(
            ["KF0", "E1", "W1", "S2", "C3"],
            _tree.On(NewYear).Select(one => $"{one.Node.Code}{one.Depth}")
        );
    }

    [Fact]
    public void Move_BetweenTwoMoves_KeepsEachPlaceForItsTime()
    {
        _tree.Move(_school, _west, Guid.NewGuid(), NewYear);
        _tree.Move(_school, _root, Guid.NewGuid(), NewYear.AddMonths(-1));

        Assert.Equal(
            [(_east.Id, Start), (_root.Id, NewYear.AddMonths(-1)), (_west.Id, NewYear)],
            _school.Places().Select(place => (place.ParentId!.Value, place.From))
        );
        Assert.Equal(_root.Id, _school.Moves.Single(move => move.On == NewYear).FromParentId);
    }

    [Fact]
    public void WithdrawMove_BeforeItsDay_LeavesTheLaterOneFromTheRightPlace()
    {
        var first = _tree.Move(_school, _root, Guid.NewGuid(), NewYear);
        _tree.Move(_school, _west, Guid.NewGuid(), NewYear.AddMonths(1));

        _school.WithdrawMove(first.Id, Today);

        Assert.Equal(_east.Id, _school.ParentOn(NewYear));
        Assert.Equal(_west.Id, _school.ParentOn(NewYear.AddMonths(1)));
        Assert.True(first.IsWithdrawn);
    }

    [Fact]
    public void WithdrawMove_ThatHasComeAbout_IsRefused()
    {
        var move = _tree.Move(_school, _west, Guid.NewGuid(), Today);

        Refuses(OrganisationRules.MoveIsToCome, () => _school.WithdrawMove(move.Id, Today));
        Refuses(OrganisationRules.MoveIsToCome, () => _school.WithdrawMove(Guid.NewGuid(), Today));
    }

    [Fact]
    public void Move_UnderItselfOrWhatIsBelow_IsRefused()
    {
        Refuses(OrganisationRules.NotUnderItself, () => Move(_school, _school));
        Refuses(OrganisationRules.NotUnderItself, () => Move(_school, _class));
    }

    [Fact]
    public void Move_ThatALaterMoveWouldCloseToACircle_IsRefused()
    {
        // In the new year the east goes under the west: before that, the west may not go under the school.
        _tree.Move(_east, _west, Guid.NewGuid(), NewYear);

        Refuses(OrganisationRules.NotUnderItself, () => Move(_west, _school));
    }

    [Fact]
    public void Move_OfTheRootToNowhereOrTwiceADay_IsRefused()
    {
        Refuses(OrganisationRules.RootStays, () => Move(_root, _east));
        Refuses(OrganisationRules.MoveChangesPlace, () => Move(_school, _east));
        Move(_school, _west);
        Refuses(OrganisationRules.MoveDayIsFree, () => Move(_school, _root));
    }

    [Fact]
    public void Move_ToWhatEndsOrBeforeTheStart_IsRefused()
    {
        _west.End(NewYear);
        Refuses(OrganisationRules.PlaceIsThere, () => Move(_school, _west));
        Refuses(
            OrganisationRules.PlaceIsThere,
            () => _tree.Move(_school, _root, Guid.NewGuid(), Start.AddDays(-1))
        );
    }

    [Fact]
    public void FollowerOf_AChainOfEndedNodes_IsTheLastThatIsThere()
    {
        _school.End(Today.AddDays(-10), _east.Id);
        _east.End(Today.AddDays(-5), _west.Id);

        Assert.Equal(_west.Id, _tree.FollowerOf(_school.Id, Today));
        Assert.Equal(_east.Id, _tree.FollowerOf(_school.Id, Today.AddDays(-6)));
        Assert.Equal(_root.Id, _tree.FollowerOf(_root.Id, Today));
    }

    [Fact]
    public void Reopen_OfWhatHasNoEnd_IsRefused()
    {
        Refuses(OrganisationRules.NodeHasEnd, _school.Reopen);
        _school.End(Today);
        _school.Reopen();
        Assert.Null(_school.To);
    }

    [Fact]
    public void Places_OfANode_AreWhereItStoodFromItsFirstDay_AlsoWhenItHasMoved()
    {
        Assert.Equal([((Guid?)_east.Id, Start)], _school.Places());

        _tree.Move(_school, _west, Guid.NewGuid(), NewYear);
        _tree.Settle(NewYear);

        Assert.Equal([(_east.Id, Start), (_west.Id, NewYear)], _school.Places());
    }

    [Fact]
    public void WithdrawMove_TheLastOfTwo_LeavesTheFirst()
    {
        _tree.Move(_school, _root, Guid.NewGuid(), NewYear);
        var last = _tree.Move(_school, _west, Guid.NewGuid(), NewYear.AddMonths(1));

        _school.WithdrawMove(last.Id, Today);

        Assert.Equal(_root.Id, _school.ParentOn(NewYear.AddMonths(2)));
    }

    [Fact]
    public void Move_OnTheNodesFirstDay_IsWhereItBegan()
    {
        _tree.Move(_school, _west, Guid.NewGuid(), Start);

        Assert.Equal(_west.Id, _school.ParentOn(Start));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(null, false)]
    public void Move_ToAPlaceThatEnds_IsForWhatEndsNoLater(int? daysAfter, bool isTaken)
    {
        _west.End(NewYear);
        if (daysAfter is { } days)
        {
            _school.End(NewYear.AddDays(days));
        }

        if (isTaken)
        {
            Move(_school, _west);
            Assert.Equal(_west.Id, _school.ParentOn(Today));
        }
        else
        {
            Refuses(OrganisationRules.PlaceIsThere, () => Move(_school, _west));
        }
    }

    [Fact]
    public void On_SeveralRoots_AreInOrderOfTimeAndThenOfCode()
    {
        var older = new OrganisationNode(
            Guid.NewGuid(),
            "Z",
            "Äldst",
            NodeKind.Company,
            null,
            Start.AddYears(-1),
            Provenance.Entered
        );
        var tree = new OrganisationTree([Node("B", null), Node("A", null), older]);

        Assert.Equal(["Z", "A", "B"], tree.On(Today).Select(one => one.Node.Code));
    }

    private void Move(OrganisationNode node, OrganisationNode under) =>
        _tree.Move(node, under, Guid.NewGuid(), Today);

    private static void Refuses(DomainRule rule, Action act) =>
        Assert.Equal(rule, Assert.Throws<BrokenRuleException>(act).Rule);

    private static OrganisationNode Node(string code, OrganisationNode? parent) =>
        new(Guid.NewGuid(), code, code, NodeKind.Unit, parent, Start, Provenance.Entered);
}
