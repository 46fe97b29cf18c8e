using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Domain.Notices;

/// <summary>What happened to what a person answers for.</summary>
internal static class OwnNotices
{
    public static IEnumerable<Notice> Of(Viewer reader, NoticeGround ground) =>
        Handed(reader.PersonId, ground)
            .Concat(Values(reader.PersonId, ground))
            .Concat(Points(reader.PersonId, ground))
            .Concat(Targets(reader.PersonId, ground));

    // What has gone on to somebody else since is no longer the person's news.
    private static IEnumerable<Notice> Handed(Guid personId, NoticeGround ground) =>
        ground
            .Handings.Where(one => one.ToId == personId && one.ById != personId)
            .Where(one => (one.AsStandIn ? one.Thing.StandInId : one.Thing.OwnerId) == personId)
            .GroupBy(one => (one.SaveId, one.AsStandIn))
            .Select(save => new HandedOver(
                $"handed:{save.Key.SaveId:N}:{(save.Key.AsStandIn ? "stand-in" : "owner")}",
                save.First().At,
                save.First().ById,
                [.. save.Select(one => one.Thing).DistinctBy(thing => thing.Id)],
                save.Key.AsStandIn
            ));

    // The genders of one value are one thing, and so is what one person does to it in a day.
    private static IEnumerable<Notice> Values(Guid personId, NoticeGround ground) =>
        ground
            .Values.Where(one => one.Indicator.IsOf(personId) && one.ById != personId)
            .GroupBy(one =>
                (one.Indicator.Id, one.Period, one.ById, Day: LocalTime.DayOf(one.At, ground.Zone))
            )
            .Select(same => same.OrderBy(one => one.At).ThenBy(one => one.Id).ToList())
            .Select(same => new ValueChanged(
                $"value:{same[0].Id:N}",
                same[0].At,
                same[0].ById,
                same[0].Indicator,
                same[0].Period,
                same.Exists(one => one.IsLate)
            ));

    private static IEnumerable<Notice> Points(Guid personId, NoticeGround ground) =>
        from move in ground.Moves
        let point = ground.Points.FirstOrDefault(one => one.Id == move.PointId)
        where point is not null
        let missing = ground.Owed.Count(one =>
            one.PointId == move.PointId && one.Thing.IsOf(personId)
        )
        where missing > 0
        select new PointMoved(
            $"point:{move.PointId:N}:{move.At.Ticks}",
            move.At,
            move.ById,
            point,
            move.IsLocked,
            missing
        );

    private static IEnumerable<Notice> Targets(Guid personId, NoticeGround ground) =>
        ground
            .Targets.Where(one => one.Indicator.IsOf(personId))
            .GroupBy(one => (one.SaveId, one.Indicator.Id))
            .Select(same => new TargetChanged(
                $"target:{same.Key.SaveId:N}:{same.Key.Id:N}",
                same.First().At,
                same.First().ById,
                same.First().Indicator,
                same.All(one => one.IsNew),
                same.All(one => one.OnlyDecision)
            ));
}
