using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Notices;
using Essunga.Portal.Domain.Organisation;
using static Essunga.Portal.Tests.Support.ANoticeGround;

namespace Essunga.Portal.Tests.Domain.Notices;

/// <summary>
/// The key of a notice: two things that happened have two, so that neither hides the other, and the same thing has the
/// same, so that it is told once.
/// </summary>
public sealed class NoticeKeysTests
{
    private static readonly NoticeThing Mine = Indicator(Me);
    private static readonly NoticeThing Another = Indicator(Me);

    [Fact]
    public void Keys_OfTwoHandings_AreTwo_AlsoAsOwnerAndStandInInOneSave()
    {
        var save = Guid.NewGuid();
        var asStandIn = Indicator(Other) with { StandInId = Me };

        Assert.Equal(
            3,
            Keys(
                Ground() with
                {
                    Handings =
                    [
                        new(save, Mine, Me, false, Other, Now),
                        new(save, asStandIn, Me, true, Other, Now),
                        new(Guid.NewGuid(), Mine, Me, false, Other, Now),
                    ],
                }
            )
        );
    }

    [Fact]
    public void Handing_ToAnotherOrByMyself_IsNotMyNews()
    {
        var ground = Ground() with
        {
            Handings =
            [
                new(Guid.NewGuid(), Mine, Other, false, Guid.NewGuid(), Now),
                new(Guid.NewGuid(), Mine, Me, false, Me, Now),
                new(Guid.NewGuid(), Mine, Me, true, Other, Now),
            ],
        };

        Assert.Empty(NoticesOf.Person(Reader(Role.UnitManager), ground));
    }

    [Fact]
    public void Keys_OfTwoValues_AreTwo_AndEachDayIsOne()
    {
        var period = MeasurePeriod.OfTertial(2025, 2);

        Assert.Equal(
            4,
            Keys(
                Ground() with
                {
                    Values =
                    [
                        new(Guid.NewGuid(), Mine, period, false, Other, Now.AddHours(-1)),
                        new(Guid.NewGuid(), Another, period, false, Other, Now.AddHours(-1)),
                        new(Guid.NewGuid(), Mine, period.Next(), false, Other, Now.AddHours(-1)),
                        new(Guid.NewGuid(), Mine, period, false, Other, Now.AddDays(-1)),
                    ],
                }
            )
        );
    }

    [Fact]
    public void Keys_OfTwoTargets_AreTwo_AndOneSaveOfOneIsOne()
    {
        var save = Guid.NewGuid();
        var ground = Ground() with
        {
            Targets =
            [
                new(save, Mine, true, false, Other, Now),
                new(save, Mine, false, true, Other, Now),
                new(save, Another, true, true, Other, Now),
                new(Guid.NewGuid(), Mine, false, true, Other, Now),
                new(Guid.NewGuid(), Indicator(Other), true, false, Other, Now),
            ],
        };

        Assert.Equal(3, Keys(ground));
        var told = NoticesOf
            .Person(Reader(Role.UnitManager), ground)
            .Cast<TargetChanged>()
            .Select(one => (one.IsNew, one.OnlyDecision, IsMine: one.Indicator == Mine));
        Assert.Equivalent(
            new[] { (false, false, true), (true, true, false), (false, true, true) },
            told,
            strict: true
        );
    }

    [Fact]
    public void Keys_OfAPointThatWasLockedAndOpenedAgain_AreTwo()
    {
        var ground = Ground() with
        {
            Points = [Point with { DueOn = new DateOnly(2026, 2, 28) }],
            Owed =
            [
                new(Point.Id, Mine),
                new(Point.Id, Indicator(Other)),
                new(Guid.NewGuid(), Another),
            ],
            Moves =
            [
                new(Point.Id, true, Other, Now.AddHours(-2)),
                new(Point.Id, false, Other, Now.AddHours(-1)),
                new(Guid.NewGuid(), true, Other, Now),
            ],
        };

        Assert.Equal(2, Keys(ground));
        Assert.All(
            NoticesOf.Person(Reader(Role.UnitManager), ground).Cast<PointMoved>(),
            one => Assert.Equal(1, one.Missing)
        );
    }

    [Fact]
    public void Keys_OfStatements_AreOneForEach()
    {
        Assert.Equal(
            2,
            Keys(
                Ground() with
                {
                    Statements = [Stated(School, isMoved: true), Stated(Social, isMoved: true)],
                },
                Role.CouncilMember
            )
        );
    }

    [Fact]
    public void Keys_OfWhatIsToBeStated_AreOneForEachBodyAndPoint()
    {
        var sooner = Point with { Id = Guid.NewGuid(), DueOn = new DateOnly(2026, 1, 10) };
        var ground = Ground() with
        {
            Points = [Point, sooner],
            Unstated =
            [
                new(Point.Id, Goal, School),
                new(Point.Id, Goal, Social),
                new(sooner.Id, Goal, School),
                new(Guid.NewGuid(), Goal, School),
            ],
        };

        Assert.Equal(3, Keys(ground, Role.PresidiumMember));
    }

    private static int Keys(NoticeGround ground, Role role = Role.UnitManager)
    {
        var told = NoticesOf.Person(Reader(role), ground);
        Assert.All(told, one => Assert.InRange(one.Key.Length, 8, Notice.MostKey));
        Assert.Equal(
            told.Select(one => one.Key),
            NoticesOf.Person(Reader(role), ground).Select(one => one.Key)
        );
        return told.Select(one => one.Key).Distinct(StringComparer.Ordinal).Count();
    }
}
