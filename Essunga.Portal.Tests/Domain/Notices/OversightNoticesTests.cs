using Essunga.Portal.Domain.Notices;
using Essunga.Portal.Domain.Organisation;
using static Essunga.Portal.Tests.Support.ANoticeGround;

namespace Essunga.Portal.Tests.Domain.Notices;

/// <summary>What is looked after in the whole municipality: summed, with a key for each occasion.</summary>
public sealed class OversightNoticesTests
{
    private static readonly NoticeThing Mine = Indicator(Me);

    [Fact]
    public void Orphans_AreSummedForThoseWhoLookAfterThem_AndOneLessIsNoNews()
    {
        var orphan = Indicator(null) with { IsOrphan = true };
        var ground = Ground() with
        {
            Things = [orphan, orphan with { Id = Guid.NewGuid() }, Indicator(Other)],
            OrphanSince = Now.AddDays(-2),
        };

        var told = Assert.IsType<WithoutOwner>(
            Assert.Single(NoticesOf.Person(Reader(Role.QualityStrategist), ground))
        );
        Assert.Equal(2, told.Indicators);
        Assert.Equal(
            told.Key,
            NoticesOf
                .Person(Reader(Role.ChiefExecutive), ground with { Things = [orphan] })
                .Single()
                .Key
        );
        Assert.Empty(NoticesOf.Person(Reader(Role.SectorHead), ground));
    }

    [Fact]
    public void Keys_OfOrphans_AreOneForEachDayThatSomethingLostItsOwner()
    {
        var orphan = Indicator(null) with { IsOrphan = true };
        var activity = Activity(Other, School) with { OwnerId = null, IsOrphan = true };
        WithoutOwner Told(DateTime? since) =>
            Assert.IsType<WithoutOwner>(
                Assert.Single(
                    NoticesOf.Person(
                        Reader(Role.QualityStrategist),
                        Ground() with
                        {
                            Things =
                            [
                                orphan,
                                activity,
                                activity with
                                {
                                    Id = Guid.NewGuid(),
                                },
                                Mine,
                            ],
                            OrphanSince = since,
                        }
                    )
                )
            );

        Assert.Equal((1, 2), (Told(Now).Indicators, Told(Now).Activities));
        Assert.Equal(Now.AddDays(-2), Told(Now.AddDays(-2)).At);
        Assert.Equal(Told(Now).Key, Told(Now.AddHours(1).AddHours(-2)).Key);
        Assert.NotEqual(Told(Now).Key, Told(Now.AddDays(-2)).Key);
        Assert.NotEqual(Told(Now).Key, Told(null).Key);
        Assert.Equal(new DateTime(2026, 1, 8, 23, 0, 0, DateTimeKind.Utc), Told(null).At);
    }

    [Fact]
    public void Keys_OfWhatIsLateInAll_AreOneForEachPoint_AndNoneWhenNothingIs()
    {
        var before = Point with { DueOn = new DateOnly(2026, 1, 8) };
        var earlier = Point with { Id = Guid.NewGuid(), DueOn = new DateOnly(2026, 1, 7) };
        var ground = Ground() with { Points = [before, earlier] };

        Assert.Empty(NoticesOf.Person(Reader(Role.QualityStrategist), ground));
        Assert.Equal(
            2,
            KeysOf(
                ground with
                {
                    Owed = [new(before.Id, Indicator(Other)), new(earlier.Id, Indicator(Other))],
                }
            )
        );
    }

    [Fact]
    public void Late_InAll_NamesThoseWhoHaveMostOfIt()
    {
        var ground = Ground() with
        {
            Now = new DateTime(2026, 1, 24, 9, 0, 0, DateTimeKind.Utc),
            Owed =
            [
                new(Point.Id, Indicator(Other)),
                new(Point.Id, Indicator(Other)),
                new(Point.Id, Activity(Guid.NewGuid(), School) with { Owner = "Rektor, Skolan" }),
                new(Point.Id, Indicator(null) with { IsOrphan = true }),
            ],
        };

        var late = Assert.IsType<LateInAll>(
            Assert.Single(NoticesOf.Person(Reader(Role.ChiefExecutive), ground))
        );
        Assert.Equal((3, 1, 1), (late.Values, late.Activities, late.WithoutOwner));
        Assert.Equal([("Chef, Enheten", 2), ("Rektor, Skolan", 1)], late.Owners);
    }

    [Fact]
    public void Late_OfOwnersWithAsMuch_NamesThreeInOrderOfName()
    {
        var late = Assert.IsType<LateInAll>(
            Assert.Single(
                NoticesOf.Person(
                    Reader(Role.QualityStrategist),
                    Ground() with
                    {
                        Points = [Point with { DueOn = new DateOnly(2026, 1, 8) }],
                        Owed =
                        [
                            .. new[] { "D", "B", "A", "C", "C" }.Select(owner => new Owed(
                                Point.Id,
                                Indicator(Guid.NewGuid()) with
                                {
                                    Owner = owner,
                                }
                            )),
                        ],
                    }
                )
            )
        );

        Assert.Equal([("C", 2), ("A", 1), ("B", 1)], late.Owners);
    }

    private static int KeysOf(NoticeGround ground) =>
        NoticesOf
            .Person(Reader(Role.QualityStrategist), ground)
            .Select(one => one.Key)
            .Distinct(StringComparer.Ordinal)
            .Count();
}
