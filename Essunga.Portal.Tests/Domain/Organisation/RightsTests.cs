using CsCheck;
using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Tests.Domain.Organisation;

/// <summary>
/// What each role may do where, written from what the role is for and what it must never be able to: "Roller i
/// verksamhetsstyrningen". The table is not asked of the portal: where the two differ, one of them is wrong.
/// </summary>
public sealed class RightsTests
{
    // all: everywhere; own: on the role's node and below it; body: for the body that the own place lies under; -: nowhere.
    private const string Table = """
        Role                     ReadGoals ReadChangeLog Report StateOutlook StateOverallOutlook EditGoals FollowReporting LockPoints EditActivities Administer EditIndicators
        CouncilMember            all       -             -      -            -                   -         -               -          -              -          -
        PresidiumMember          all       -             -      own          -                   -         -               -          own            -          own
        ExecutiveCommitteeMember all       -             -      -            own                 -         -               -          -              -          -
        ChiefExecutive           all       -             own    body         -                   -         own             own        body           -          body
        SectorHead               all       -             own    own          -                   -         -               -          own            -          own
        UnitManager              all       -             own    -            -                   -         -               -          -              -          -
        Employee                 all       -             -      -            -                   -         -               -          -              -          -
        QualityStrategist        all       own           -      -            -                   own       own             own        -              -          own
        FinanceManager           all       -             own    -            -                   -         own             -          -              -          -
        CompanyManager           all       -             own    -            -                   -         -               -          -              -          -
        Auditor                  all       own           -      -            -                   -         -               -          -              -          -
        Administrator            all       own           -      -            -                   -         -               -          -              own        -
        """;

    private const string Place = "/KF/KS/KLS/";

    private static readonly string[] Nodes =
    [
        "/KF/",
        "/KF/KS/",
        Place,
        "/KF/KS/KLS/IT/",
        "/KF/KS/KLSX/",
        "/KF/SN/",
        "/KF/SN/SS/",
        "/KLS/",
    ];

    private static readonly Dictionary<(Role, PortalAction), string> Cells = ReadTable();

    private static readonly Gen<HeldRole> Held = Gen.Select(
        Gen.Int[0, Enum.GetValues<Role>().Length - 1],
        Gen.Int[0, Nodes.Length - 1],
        (role, node) => new HeldRole((Role)role, Node(Nodes[node]))
    );

    public static TheoryData<Role, PortalAction> Pairs { get; } =
        new(
            Enum.GetValues<Role>()
                .SelectMany(role => Enum.GetValues<PortalAction>().Select(action => (role, action)))
        );

    [Theory]
    [MemberData(nameof(Pairs))]
    public void May_OfEachRoleActionAndNode_IsWhatTheRoleIsFor(Role role, PortalAction action)
    {
        var viewer = Holding(new HeldRole(role, Node(Place)));
        var expected = Cells[(role, action)] switch
        {
            "all" => Nodes,
            "own" => ["/KF/KS/KLS/", "/KF/KS/KLS/IT/"],
            // The role itself lies on the sector; what it gives over the body is in the next test.
            "body" => ["/KF/KS/KLS/"],
            _ => [],
        };

        Assert.Equal(expected, Nodes.Where(node => viewer.May(action, node)));
        Assert.Equal(Cells[(role, action)] != "-", viewer.MaySomewhere(action));
    }

    [Fact]
    public void May_OfTheChiefExecutiveOverTheWhole_SpeaksForTheOwnBodyAlone()
    {
        var chief = Holding(new HeldRole(Role.ChiefExecutive, Node("/KF/")));

        Assert.All(
            [PortalAction.EditActivities, PortalAction.EditIndicators, PortalAction.StateOutlook],
            action =>
            {
                Assert.True(chief.May(action, "/KF/KS/"));
                Assert.False(chief.May(action, "/KF/SN/"));
                Assert.False(chief.May(action, "/KF/UN/"));
            }
        );
        Assert.True(chief.May(PortalAction.Report, "/KF/SN/SS/"));
        Assert.True(chief.May(PortalAction.LockPoints, "/KF/UN/"));
    }

    [Fact]
    public void May_WithARoleMore_TakesNoRightAway() =>
        Gen.Select(Held.Array[0, 4], Held)
            .Sample(
                (roles, more) =>
                {
                    var before = Holding(roles);
                    var after = Holding([.. roles, more]);
                    foreach (var (action, node) in Everything())
                    {
                        Assert.True(!before.May(action, node) || after.May(action, node));
                    }
                }
            );

    [Fact]
    public void May_OfAnyRoles_IsWhatSomeOneOfThemGives() =>
        Held.Array[0, 4]
            .Sample(roles =>
            {
                var together = Holding(roles);
                var alone = roles.Select(role => Holding(role)).ToList();
                foreach (var (action, node) in Everything())
                {
                    Assert.Equal(
                        alone.Exists(one => one.May(action, node)),
                        together.May(action, node)
                    );
                }
            });

    [Fact]
    public void May_OnANode_HoldsForAllThatIsBelowIt() =>
        Held.Where(held => held.Role != Role.ChiefExecutive)
            .Array[0, 4]
            .Sample(roles =>
            {
                var viewer = Holding(roles);
                foreach (var (action, node) in Everything())
                {
                    Assert.True(!viewer.May(action, node) || viewer.May(action, $"{node}X/"));
                }
            });

    [Fact]
    public void May_WithoutARole_IsNothing()
    {
        var nobody = Holding();

        Assert.DoesNotContain(Everything(), one => nobody.May(one.Action, one.Node));
        Assert.DoesNotContain(Enum.GetValues<PortalAction>(), nobody.MaySomewhere);
        Assert.False(nobody.MayReport(isReporter: true, Place));
    }

    [Theory]
    [InlineData(Role.UnitManager, true, "/KF/SN/SS/", true)]
    [InlineData(Role.UnitManager, false, "/KF/SN/SS/", false)]
    [InlineData(Role.UnitManager, false, "/KF/KS/KLS/IT/", true)]
    [InlineData(Role.Employee, true, "/KF/KS/KLS/", false)]
    [InlineData(Role.Auditor, true, "/KF/KS/KLS/", false)]
    public void MayReport_OfTheOwnerWhereverItLies_OfOthersOnTheirNode(
        Role role,
        bool isReporter,
        string path,
        bool may
    ) => Assert.Equal(may, Holding(new HeldRole(role, Node(Place))).MayReport(isReporter, path));

    [Theory]
    [InlineData(new Role[0], Role.Employee)]
    [InlineData(new[] { Role.Employee }, Role.Employee)]
    [InlineData(new[] { Role.Employee, Role.Administrator }, Role.Administrator)]
    [InlineData(new[] { Role.UnitManager, Role.SectorHead, Role.Employee }, Role.SectorHead)]
    [InlineData(new[] { Role.Auditor, Role.CouncilMember }, Role.CouncilMember)]
    public void MainRole_OfSeveral_IsTheOneNearestTheCouncilThatIsNotEmployee(
        Role[] roles,
        Role main
    ) =>
        Assert.Equal(
            main,
            Holding([.. roles.Select(role => new HeldRole(role, Node(Place)))]).MainRole
        );

    private static IEnumerable<(PortalAction Action, string Node)> Everything() =>
        Enum.GetValues<PortalAction>().SelectMany(action => Nodes.Select(node => (action, node)));

    private static Viewer Holding(params HeldRole[] roles) =>
        new(Guid.NewGuid(), "Någon", Node(Place), roles);

    private static HeldNode Node(string path) =>
        new(Guid.NewGuid(), "X", "En enhet", NodeKind.Unit, path);

    private static Dictionary<(Role, PortalAction), string> ReadTable()
    {
        var rows = Table
            .Split('\n')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToList();
        var actions = rows[0].Skip(1).Select(Enum.Parse<PortalAction>).ToList();
        return rows.Skip(1)
            .SelectMany(row =>
                actions.Zip(row.Skip(1), (action, cell) => (Key: (Named(row[0]), action), cell))
            )
            .ToDictionary(one => one.Key, one => one.cell);

        static Role Named(string name) => Enum.Parse<Role>(name);
    }
}
