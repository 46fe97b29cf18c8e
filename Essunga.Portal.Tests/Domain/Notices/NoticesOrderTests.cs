using Essunga.Portal.Domain.Notices;
using Essunga.Portal.Domain.Organisation;
using static Essunga.Portal.Tests.Support.ANoticeGround;

namespace Essunga.Portal.Tests.Domain.Notices;

/// <summary>What a person gets of all that happened, and in what order.</summary>
public sealed class NoticesOrderTests
{
    [Fact]
    public void Person_OfMuchThatHappened_GetsTheOldestFirst()
    {
        var at = NoticesOf
            .Person(
                Reader(Role.CouncilMember),
                Ground() with
                {
                    Statements =
                    [
                        Stated(School, isMoved: true) with
                        {
                            At = Now.AddDays(-1),
                        },
                        Stated(School, isMoved: true) with
                        {
                            At = Now - NoticeGround.Horizon,
                        },
                        Stated(School, isMoved: true),
                        Stated(School, isMoved: true) with
                        {
                            At = Now.AddMinutes(1),
                        },
                    ],
                }
            )
            .Select(one => one.At);

        Assert.Equal([Now - NoticeGround.Horizon, Now.AddDays(-1), Now], at);
    }

    [Fact]
    public void Person_WithSeveralRoles_GetsWhatAnyOfThemGets()
    {
        var node = Reader(Role.Employee).Home;
        var reader = Reader(Role.Employee) with
        {
            Roles =
            [
                new(Role.Employee, node),
                new(Role.QualityStrategist, node),
                new(Role.CouncilMember, node),
            ],
        };
        var ground = Ground() with
        {
            Things = [Indicator(null) with { IsOrphan = true }],
            Statements = [Stated(School, isMoved: true)],
            OrphanSince = Now,
        };

        Assert.Equal(2, NoticesOf.Person(reader, ground).Count);
    }

    [Fact]
    public void Person_OfWhatHappenedAtOnce_IsInOrderOfTheKey()
    {
        var keys = NoticesOf
            .Person(
                Reader(Role.CouncilMember),
                Ground() with
                {
                    Statements =
                    [
                        .. Enumerable.Range(0, 9).Select(_ => Stated(School, isMoved: true)),
                    ],
                }
            )
            .Select(one => one.Key)
            .ToList();

        Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
    }
}
