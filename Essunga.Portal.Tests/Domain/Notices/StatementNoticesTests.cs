using Essunga.Portal.Domain.Notices;
using Essunga.Portal.Domain.Organisation;
using static Essunga.Portal.Tests.Support.ANoticeGround;

namespace Essunga.Portal.Tests.Domain.Notices;

/// <summary>Who is told of a statement because of what they answer for, and how what is owed is counted.</summary>
public sealed class StatementNoticesTests
{
    private static readonly NoticeThing Mine = Activity(Me, School);

    public static TheoryData<string, NoticeThing, NoticeBody?, bool, bool> Cases { get; } =
        new()
        {
            { "my body's, as before", Mine, School, false, true },
            { "another body's, as before", Mine, Social, false, false },
            { "another body's, moved", Mine, Social, true, true },
            { "the whole, as before", Mine, null, false, true },
            {
                "another goal's activity",
                Mine with
                {
                    GoalId = Guid.NewGuid(),
                },
                School,
                true,
                false
            },
            { "somebody else's activity", Activity(Other, School), School, true, false },
            {
                "an indicator",
                Indicator(Me) with
                {
                    GoalId = Goal.Id,
                    BodyId = School.Id,
                },
                School,
                true,
                false
            },
            {
                "mine as stand-in",
                Activity(Other, School) with
                {
                    StandInId = Me,
                },
                School,
                false,
                true
            },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Stated_IsToldToWhoHasAnActivityThatItConcerns(
        string what,
        NoticeThing thing,
        NoticeBody? body,
        bool isMoved,
        bool isTold
    ) =>
        Assert.True(
            isTold
                == NoticesOf
                    .Person(
                        Reader(Role.UnitManager),
                        Ground() with
                        {
                            Things = [thing],
                            Statements = [Stated(body, isMoved)],
                        }
                    )
                    .Any(one => one.Kind == NoticeKind.OutlookStated),
            what
        );

    [Fact]
    public void Moved_OfTheWhole_IsToldToThePresidiumOfAnyOfItsCommittees()
    {
        var ground = Ground() with
        {
            Statements =
            [
                Stated(null, isMoved: true) with
                {
                    CommitteePaths = [Social.Path, School.Path],
                },
            ],
        };

        Assert.Single(NoticesOf.Person(Reader(Role.PresidiumMember, School.Path), ground));
        Assert.Empty(NoticesOf.Person(Reader(Role.PresidiumMember, "/KF/BMN/"), ground));
    }

    [Fact]
    public void Due_OfSeveral_CountsValuesAndActivitiesApart()
    {
        var due = Assert.IsType<ReportDue>(
            Assert.Single(
                NoticesOf.Person(
                    Reader(Role.UnitManager),
                    Ground() with
                    {
                        Owed =
                        [
                            new(Point.Id, Indicator(Me)),
                            new(Point.Id, Indicator(Me)),
                            new(Point.Id, Mine),
                            new(Guid.NewGuid(), Mine),
                        ],
                    }
                )
            )
        );

        Assert.Equal((2, 1), (due.Values, due.Activities));
    }
}
