using Essunga.Portal.Domain.Notices;
using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Tests.Support;

/// <summary>What notices are made from, on the morning of 9 January 2026, a fortnight before T3 2025 is due.</summary>
internal static class ANoticeGround
{
    public static readonly Guid Me = Guid.NewGuid();
    public static readonly Guid Other = Guid.NewGuid();
    public static readonly DateTime Now = new(2026, 1, 9, 9, 0, 0, DateTimeKind.Utc);

    public static readonly NoticePoint Point = new(
        Guid.NewGuid(),
        "T3 2025",
        2025,
        3,
        new DateOnly(2026, 1, 23),
        IsLast: false
    );

    public static readonly NoticeGoal Goal = new(Guid.NewGuid(), 3, "ett-mal", "Ett mål");

    public static readonly NoticeBody School = new(
        Guid.NewGuid(),
        "Utbildningsnämnden",
        "utbildningsnamnden",
        "/KF/UN/"
    );

    public static readonly NoticeBody Social = new(
        Guid.NewGuid(),
        "Socialnämnden",
        "socialnamnden",
        "/KF/SN/"
    );

    public static NoticeGround Ground() =>
        new(Now, PortalTime.Stockholm, [Point], [], [], [], [], [], [], [], [], null);

    public static Viewer Reader(Role role, string path = "/KF/")
    {
        var node = new HeldNode(Guid.NewGuid(), "X", "Enheten", NodeKind.Unit, path);
        return new Viewer(Me, "Chef", node, [new HeldRole(role, node)]);
    }

    public static NoticeThing Indicator(Guid? owner) =>
        new(
            Guid.NewGuid(),
            NoticeThingKind.Indicator,
            "I01",
            "En indikator",
            null,
            null,
            null,
            owner,
            null,
            owner is null ? null : "Chef, Enheten",
            false
        );

    public static NoticeThing Activity(Guid owner, NoticeBody body) =>
        Indicator(owner) with
        {
            Kind = NoticeThingKind.Activity,
            GoalId = Goal.Id,
            GoalSlug = Goal.Slug,
            BodyId = body.Id,
        };

    public static Statement Stated(NoticeBody? body, bool isMoved) =>
        new(
            Guid.NewGuid(),
            Goal,
            body,
            [School.Path],
            Point,
            isMoved,
            isMoved ? NoticeMove.Worsened : null,
            Other,
            Now
        );
}
