using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Domain.Notices;

/// <summary>
/// What bodies have stated: for who has activities for the goal, what the own committee or the municipality as
/// a whole states and what went another way elsewhere; for who is elected, what went another way. A
/// council member and KSAU follow all committees, a presidium its own and the goal as a whole.
/// </summary>
internal static class StatementNotices
{
    public static IEnumerable<Notice> Of(Viewer reader, NoticeGround ground) =>
        from one in ground.Statements
        let kind = HasActivities(reader, ground, one) ? NoticeKind.OutlookStated
        : one.IsMoved && Follows(reader, one) ? NoticeKind.OutlookMoved
        : (NoticeKind?)null
        where kind is not null
        select new OutlookNotice(
            $"stated:{one.Id:N}",
            kind.Value,
            one.At,
            one.ById,
            one.Goal,
            one.Body,
            one.Point,
            one.Move
        );

    private static bool HasActivities(Viewer reader, NoticeGround ground, Statement one) =>
        ground.Things.Any(thing =>
            thing.Kind == NoticeThingKind.Activity
            && thing.GoalId == one.Goal.Id
            && thing.IsOf(reader.PersonId)
            && (one.Body is null || one.IsMoved || one.Body.Id == thing.BodyId)
        );

    private static bool Follows(Viewer reader, Statement one) =>
        reader.Roles.Any(held =>
            held.Role switch
            {
                Role.CouncilMember or Role.ExecutiveCommitteeMember => true,
                Role.PresidiumMember => one.Body is { } body
                    ? IsUnder(body.Path, held.Node.Path)
                    : one.CommitteePaths.Any(path => IsUnder(path, held.Node.Path)),
                _ => false,
            }
        );

    private static bool IsUnder(string path, string node) =>
        path.StartsWith(node, StringComparison.Ordinal);
}
