using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Domain.Notices;

/// <summary>What a person is to report or may state, fourteen and three days before a reporting point's last day and when it has passed.</summary>
internal static class DueNotices
{
    private const int Fortnight = 14;
    private const int ThreeDays = 3;

    public static IEnumerable<Notice> Of(Viewer reader, NoticeGround ground) =>
        ground.Points.SelectMany(point =>
            StageOf(point.DueOn, ground.Today) is { } stage
                ? Reports(reader, ground, point, stage)
                    .Concat(Statements(reader, ground, point, stage))
                : []
        );

    /// <summary>Null while it is more than a fortnight away.</summary>
    internal static DueStage? StageOf(DateOnly dueOn, DateOnly today) =>
        (dueOn.DayNumber - today.DayNumber) switch
        {
            < 0 => DueStage.Over,
            <= ThreeDays => DueStage.ThreeDays,
            <= Fortnight => DueStage.Fortnight,
            _ => null,
        };

    /// <summary>The instant, in UTC, of the morning when a stage begins.</summary>
    internal static DateTime Since(DateOnly dueOn, DueStage stage, TimeZoneInfo zone) =>
        LocalTime.InUtc(
            stage switch
            {
                DueStage.Over => dueOn.AddDays(1),
                DueStage.ThreeDays => dueOn.AddDays(-ThreeDays),
                _ => dueOn.AddDays(-Fortnight),
            },
            TimeOnly.MinValue,
            zone
        );

    private static IEnumerable<Notice> Reports(
        Viewer reader,
        NoticeGround ground,
        NoticePoint point,
        DueStage stage
    )
    {
        var owed = ground
            .Owed.Where(one => one.PointId == point.Id && one.Thing.IsOf(reader.PersonId))
            .ToList();
        if (owed.Count > 0 && reader.MaySomewhere(PortalAction.Report))
        {
            yield return new ReportDue(
                $"due:{point.Id:N}:{stage}",
                Since(point.DueOn, stage, ground.Zone),
                point,
                stage,
                owed.Count(one => one.Thing.Kind == NoticeThingKind.Indicator),
                owed.Count(one => one.Thing.Kind == NoticeThingKind.Activity)
            );
        }
    }

    private static IEnumerable<Notice> Statements(
        Viewer reader,
        NoticeGround ground,
        NoticePoint point,
        DueStage stage
    ) =>
        ground
            .Unstated.Where(one => one.PointId == point.Id && MayState(reader, one.Body))
            .GroupBy(one => one.Body)
            .Select(body => new StatementDue(
                $"state:{point.Id:N}:{body.Key?.Id.ToString("N") ?? "all"}:{stage}",
                Since(point.DueOn, stage, ground.Zone),
                point,
                stage,
                body.Key,
                [.. body.Select(one => one.Goal).OrderBy(goal => goal.Number)],
                point.IsLast
            ));

    private static bool MayState(Viewer reader, NoticeBody? body) =>
        body is null
            ? reader.MaySomewhere(PortalAction.StateOverallOutlook)
            : reader.May(PortalAction.StateOutlook, body.Path);
}
