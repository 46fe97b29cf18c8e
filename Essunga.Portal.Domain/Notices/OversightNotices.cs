using System.Globalization;
using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Domain.Notices;

/// <summary>What the kvalitetsstrateg and the kommundirektör look after in the whole municipality: summed, not one by one.</summary>
internal static class OversightNotices
{
    private const int MostOwners = 3;

    public static IEnumerable<Notice> Of(Viewer reader, NoticeGround ground) =>
        reader.Roles.Any(held => held.Role is Role.QualityStrategist or Role.ChiefExecutive)
            ? Orphans(ground).Concat(Late(ground))
            : [];

    // The occasion is the day the latest of them lost its owner: one that gets an owner makes no new notice.
    private static IEnumerable<Notice> Orphans(NoticeGround ground)
    {
        var orphans = ground.Things.Where(thing => thing.IsOrphan).ToList();
        if (orphans.Count > 0)
        {
            var day = ground.OrphanSince is { } since
                ? LocalTime
                    .DayOf(since, ground.Zone)
                    .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : "earlier";
            yield return new WithoutOwner(
                $"orphans:{day}",
                ground.OrphanSince ?? LocalTime.InUtc(ground.Today, TimeOnly.MinValue, ground.Zone),
                orphans.Count(thing => thing.Kind == NoticeThingKind.Indicator),
                orphans.Count(thing => thing.Kind == NoticeThingKind.Activity)
            );
        }
    }

    private static IEnumerable<Notice> Late(NoticeGround ground) =>
        from point in ground.Points
        where DueNotices.StageOf(point.DueOn, ground.Today) == DueStage.Over
        let late = ground
            .Owed.Where(one => one.PointId == point.Id)
            .Select(one => one.Thing)
            .ToList()
        where late.Count > 0
        select new LateInAll(
            $"late:{point.Id:N}",
            DueNotices.Since(point.DueOn, DueStage.Over, ground.Zone),
            point,
            late.Count(thing => thing.Kind == NoticeThingKind.Indicator),
            late.Count(thing => thing.Kind == NoticeThingKind.Activity),
            [
                .. late.Where(thing => !thing.IsOrphan)
                    .GroupBy(thing => thing.Owner!, StringComparer.Ordinal)
                    .Select(owner => (owner.Key, owner.Count()))
                    .OrderByDescending(owner => owner.Item2)
                    .ThenBy(owner => owner.Key, StringComparer.Ordinal)
                    .Take(MostOwners),
            ],
            late.Count(thing => thing.IsOrphan)
        );
}
