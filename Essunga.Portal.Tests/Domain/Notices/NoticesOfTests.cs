using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Notices;
using Essunga.Portal.Domain.Organisation;
using static Essunga.Portal.Tests.Support.ANoticeGround;

namespace Essunga.Portal.Tests.Domain.Notices;

/// <summary>What concerns whom.</summary>
public sealed class NoticesOfTests
{
    [Theory]
    [InlineData("2026-01-08", null)]
    [InlineData("2026-01-09", DueStage.Fortnight)]
    [InlineData("2026-01-19", DueStage.Fortnight)]
    [InlineData("2026-01-20", DueStage.ThreeDays)]
    [InlineData("2026-01-23", DueStage.ThreeDays)]
    [InlineData("2026-01-24", DueStage.Over)]
    public void Due_OnTheDay_IsToldInItsStage(string day, DueStage? stage)
    {
        var ground = Ground() with
        {
            Now = DateTime.SpecifyKind(
                DateTime.Parse(
                    $"{day}T09:00:00",
                    System.Globalization.CultureInfo.InvariantCulture
                ),
                DateTimeKind.Utc
            ),
            Owed = [new(Point.Id, Indicator(Me)), new(Point.Id, Activity(Me, School))],
        };

        var due = NoticesOf.Person(Reader(Role.UnitManager), ground).OfType<ReportDue>().ToList();

        Assert.Equal(stage, due.SingleOrDefault()?.Stage);
        Assert.All(due, one => Assert.Equal((1, 1), (one.Values, one.Activities)));
    }

    [Fact]
    public void Due_InEachStage_HasAKeyOfItsOwnAndTheSameAllDay()
    {
        var ground = Ground() with { Owed = [new(Point.Id, Indicator(Me))] };
        var keys = new[] { 9, 10, 20, 24 }
            .Select(day =>
                NoticesOf
                    .Person(
                        Reader(Role.UnitManager),
                        ground with
                        {
                            Now = new DateTime(2026, 1, day, 9, 0, 0, DateTimeKind.Utc),
                        }
                    )
                    .Single()
                    .Key
            )
            .ToList();

        Assert.Equal(keys[0], keys[1]);
        Assert.Equal(3, keys.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Due_OfAnothers_OrWithoutTheRightToReport_IsNotTold()
    {
        var ground = Ground() with { Owed = [new(Point.Id, Indicator(Other))] };
        Assert.Empty(NoticesOf.Person(Reader(Role.UnitManager), ground));
        Assert.Empty(
            NoticesOf.Person(
                Reader(Role.CouncilMember),
                ground with
                {
                    Owed = [new(Point.Id, Indicator(Me))],
                }
            )
        );
    }

    [Fact]
    public void Due_ForAStandIn_IsToldAsForTheOwner() =>
        Assert.IsType<ReportDue>(
            Assert.Single(
                NoticesOf.Person(
                    Reader(Role.UnitManager),
                    Ground() with
                    {
                        Owed = [new(Point.Id, Indicator(Other) with { StandInId = Me })],
                    }
                )
            )
        );

    [Fact]
    public void Statement_ToMake_IsSummedForEachBodyThatTheReaderMayStateFor()
    {
        var second = Goal with { Id = Guid.NewGuid(), Number = 1 };
        var ground = Ground() with
        {
            Unstated =
            [
                new(Point.Id, Goal, School),
                new(Point.Id, second, School),
                new(Point.Id, Goal, Social),
                new(Point.Id, Goal, null),
            ],
        };

        var school = Assert.IsType<StatementDue>(
            Assert.Single(NoticesOf.Person(Reader(Role.PresidiumMember, School.Path), ground))
        );
        Assert.Equal(School, school.Body);
        Assert.Equal([1, 3], school.Goals.Select(goal => goal.Number));
        Assert.Null(
            Assert
                .IsType<StatementDue>(
                    Assert.Single(NoticesOf.Person(Reader(Role.ExecutiveCommitteeMember), ground))
                )
                .Body
        );
    }

    [Fact]
    public void Handing_OfManyInOneSave_IsOneNotice_AndNotWhenItHasGoneOn()
    {
        var save = Guid.NewGuid();
        var ground = Ground() with
        {
            Handings =
            [
                new(save, Indicator(Me), Me, false, Other, Now),
                new(save, Activity(Me, School), Me, false, Other, Now),
                new(Guid.NewGuid(), Indicator(Other), Me, false, Other, Now),
                new(Guid.NewGuid(), Indicator(Me), Me, false, Me, Now),
            ],
        };

        var handed = Assert.IsType<HandedOver>(
            Assert.Single(NoticesOf.Person(Reader(Role.UnitManager), ground))
        );
        Assert.Equal(2, handed.Things.Count);
    }

    [Fact]
    public void Value_ChangedByAnother_IsOneNoticeADay_AndNoneOfMyOwn()
    {
        var mine = Indicator(Me);
        var period = MeasurePeriod.OfTertial(2025, 2);
        var ground = Ground() with
        {
            Values =
            [
                new(Guid.NewGuid(), mine, period, false, Other, Now.AddHours(-3)),
                new(Guid.NewGuid(), mine, period, true, Other, Now.AddHours(-2)),
                new(Guid.NewGuid(), mine, period, false, Me, Now.AddHours(-1)),
                new(Guid.NewGuid(), Indicator(Other), period, false, Other, Now),
            ],
        };

        var changed = Assert.IsType<ValueChanged>(
            Assert.Single(NoticesOf.Person(Reader(Role.UnitManager), ground))
        );
        Assert.True(changed.IsLate);
        Assert.Equal(Now.AddHours(-3), changed.At);
    }

    [Fact]
    public void Point_Locked_IsToldOnlyToWhomSomethingIsMissing()
    {
        var ground = Ground() with
        {
            Moves = [new(Point.Id, true, Other, Now)],
            Points = [Point with { DueOn = new DateOnly(2026, 2, 28) }],
        };
        Assert.Empty(NoticesOf.Person(Reader(Role.UnitManager), ground));

        Assert.Equal(
            1,
            Assert
                .IsType<PointMoved>(
                    Assert.Single(
                        NoticesOf.Person(
                            Reader(Role.UnitManager),
                            ground with
                            {
                                Owed = [new(Point.Id, Indicator(Me))],
                            }
                        )
                    )
                )
                .Missing
        );
    }

    [Theory]
    [InlineData(Role.CouncilMember, "/KF/", true, true)]
    [InlineData(Role.ExecutiveCommitteeMember, "/KF/KS/", true, true)]
    [InlineData(Role.PresidiumMember, "/KF/UN/", true, true)]
    [InlineData(Role.PresidiumMember, "/KF/SN/", false, false)]
    [InlineData(Role.UnitManager, "/KF/UN/", false, false)]
    public void Outlook_ThatMoved_IsToldToTheElected(
        Role role,
        string path,
        bool ofCommittee,
        bool ofWhole
    )
    {
        var reader = Reader(role, path);
        Assert.Equal(ofCommittee, Told(School));
        Assert.Equal(ofWhole, Told(null));

        bool Told(NoticeBody? body) =>
            NoticesOf
                .Person(reader, Ground() with { Statements = [Stated(body, isMoved: true)] })
                .Count == 1;
    }

    [Fact]
    public void Outlook_ThatIsAsBefore_IsToldToThoseWithActivitiesOfThatBodyAlone()
    {
        var ground = Ground() with
        {
            Things = [Activity(Me, School)],
            Statements = [Stated(School, isMoved: false)],
        };

        Assert.Equal(
            NoticeKind.OutlookStated,
            Assert.Single(NoticesOf.Person(Reader(Role.UnitManager), ground)).Kind
        );
        Assert.Empty(
            NoticesOf.Person(
                Reader(Role.UnitManager),
                ground with
                {
                    Statements = [Stated(Social, isMoved: false)],
                }
            )
        );
        Assert.Empty(NoticesOf.Person(Reader(Role.CouncilMember), ground with { Things = [] }));
    }

    [Fact]
    public void Outlook_ThatIStated_IsNotMyNews() =>
        Assert.Empty(
            NoticesOf.Person(
                Reader(Role.CouncilMember),
                Ground() with
                {
                    Statements = [Stated(School, isMoved: true) with { ById = Me }],
                }
            )
        );

    [Fact]
    public void Happening_BeyondTheHorizon_IsNoNews() =>
        Assert.Empty(
            NoticesOf.Person(
                Reader(Role.CouncilMember),
                Ground() with
                {
                    Statements =
                    [
                        Stated(School, isMoved: true) with
                        {
                            At = Now - NoticeGround.Horizon - TimeSpan.FromMinutes(1),
                        },
                    ],
                }
            )
        );
}
