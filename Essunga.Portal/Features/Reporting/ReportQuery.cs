using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Features.Reporting;

/// <summary>Reads everything that a person owes: values of indicators and reports on activities, as owner or stand-in.</summary>
public sealed class ReportQuery(
    CalendarReader calendars,
    GoalPeriodReader periods,
    DraftBook drafts,
    SettingsReader settings,
    TimeProvider time
)
{
    public async Task<ReportBoard> RunAsync(Viewer viewer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var today = time.Today();
        var calendar = await calendars.ReadAsync(cancellation);
        var next = calendar.Points.FirstOrDefault(point => point.DueOn >= today);
        if (
            calendar.ToReport(today) is not { } current
            || calendar.PeriodOf(current.Year) is not { } period
        )
        {
            return new ReportBoard(today, null, next, [], [], []);
        }

        var kept = await drafts.ReadAsync(viewer.PersonId, ReportBoard.DraftStart, cancellation);
        var expectation = (await settings.ReadAsync(cancellation)).Expectation;
        var values = new ValueLines(viewer, calendar, next, today, kept, expectation);
        var (chain, own) = await periods.ReadAsync(
            calendar,
            period,
            current,
            new OwnIndicators(viewer.PersonId, null),
            cancellation
        );
        return new ReportBoard(
            today,
            current,
            next,
            [
                .. own.SelectMany(values.Of)
                    .OrderBy(line => (line.Saved is not null, !line.IsDue))
                    .ThenBy(line => line.ExpectedOn)
                    .ThenBy(line => line.Code, StringComparer.Ordinal)
                    .ThenBy(line => line.Gender),
            ],
            Activities(viewer, chain, kept),
            [.. own.Select(values.ComingOf).OfType<ComingLine>()]
        );
    }

    private static List<ActivityLine> Activities(
        Viewer viewer,
        GoalPeriodReading chain,
        IReadOnlyDictionary<string, string> drafts
    ) =>
        [
            .. chain
                .Activities.Where(one =>
                    (one.Owner?.Id == viewer.PersonId || one.StandIn?.Id == viewer.PersonId)
                    && one.From <= chain.Point.Period.To
                    && !chain.HasEnded(one)
                    && !IsOver(one, chain)
                )
                .OrderBy(one => one.To)
                .Select(one => Line(one, viewer, chain, drafts)),
        ];

    // Finished or stopped at an earlier point: nothing more to say.
    private static bool IsOver(ReadActivity activity, GoalPeriodReading chain) =>
        chain.ReportOf(activity)
            is { Status: ActivityStatus.Completed or ActivityStatus.Cancelled } report
        && report.PointId != chain.Point.Id;

    private static ActivityLine Line(
        ReadActivity activity,
        Viewer viewer,
        GoalPeriodReading chain,
        IReadOnlyDictionary<string, string> drafts
    )
    {
        var assignment = chain.Assignments.First(one => one.Id == activity.AssignmentId);
        var goal = chain.Goals.First(one => one.Id == assignment.GoalId);
        var report = activity
            .Reports.Where(one => one.PointId == chain.Point.Id)
            .MaxBy(one => one.At);
        return new ActivityLine(
            activity.Id,
            activity.Code,
            activity.Title,
            activity.To,
            goal.Number,
            Links.Goal(goal.Slug, AddressState.None, "aktiviteter"),
            report,
            chain.ReportOf(activity)?.Status,
            ValueLines.InsteadOf(activity.Owner, viewer),
            DraftBook.Read<ActivityDraft>(
                drafts.GetValueOrDefault(ActivityLine.DraftKeyOf(activity.Code, chain.Point))
            ),
            activity.Provenance.IsDemo
        );
    }
}
