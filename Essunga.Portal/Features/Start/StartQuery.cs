using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Features.Start.Sections;

namespace Essunga.Portal.Features.Start;

/// <summary>Everything that a reader's start page shows, as it is now.</summary>
public sealed class StartQuery(
    StartReader reader,
    CalendarReader calendars,
    GoalPeriodReader periods,
    VisitReader visits,
    TimeProvider time
)
{
    /// <param name="viewer">Null when the person is unknown here or has left.</param>
    public async Task<StartBoard> RunAsync(
        Viewer? viewer,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        if (viewer is null || !viewer.MaySomewhere(PortalAction.ReadGoals))
        {
            return NoPlace.WithoutRole(today);
        }

        var now = time.GetUtcNow().UtcDateTime;
        var bodies = await reader.BodiesAsync(viewer.Home, today, cancellation);
        if (bodies.Count > 0 && bodies[0].EndsOn < today)
        {
            return NoPlace.NodeHasEnded(viewer, bodies[0].EndsOn!.Value, today);
        }

        var calendar = await calendars.ReadAsync(cancellation);
        if (
            calendar.Current(today) is not { } point
            || calendar.PeriodOf(point.Year) is not { } period
        )
        {
            return NoPlace.NoPoint(viewer, today);
        }

        var role = viewer.MainRole;
        var ground = new StartGround(
            viewer,
            bodies,
            calendar,
            await periods.ReadAsync(calendar, period, point, cancellation),
            Has(StartPart.Todo) || Has(StartPart.Mine)
                ? await reader.OwnAsync(viewer, point, now, cancellation)
                : [],
            await visits.PreviousAsync(viewer.PersonId, cancellation),
            today.ToDateTime(TimeOnly.FromDateTime(PortalTime.LocalOf(now)))
        );
        var board = new StartBoard(
            new StartHead("", "", null, "", ""),
            StartLayout.Of(role),
            $"{point.Label} · {viewer.Home.Name} · utskrivet {Format.Date(today)}"
        )
        {
            Goals = Has(StartPart.Goals) ? GoalLines.Of(ground) : null,
            Todo = Has(StartPart.Todo) ? TodoList.Of(ground) : null,
            Changes = Has(StartPart.Changes) ? ChangesSince.Of(ground) : null,
            Mine = Has(StartPart.Mine) ? OwnIndicators.Of(ground) : null,
            Dates = Has(StartPart.Dates) ? NextMeetings.Of(ground) : null,
            Committees =
                Has(StartPart.Sectors) || Has(StartPart.Reporting)
                    ? CommitteeLines.Of(ground)
                    : null,
            Late = Has(StartPart.Late) ? LateLines.Of(ground) : null,
            Deviations = Has(StartPart.Deviations) ? DeviationLines.Of(ground) : null,
            Corrections = Has(StartPart.Corrections) ? DeviationLines.Corrections(ground) : null,
            Questions = Has(StartPart.Questions) ? Questions.Of(ground) : null,
            Topic =
                Has(StartPart.Economy) ? Topics.Of(ground, Topics.Economy)
                : Has(StartPart.Company) ? Topics.Of(ground, Topics.Housing)
                : null,
            System = Has(StartPart.System) ? await reader.SystemAsync(cancellation) : null,
        };
        return board with { Head = StartLead.HeadOf(ground, board) };

        bool Has(StartPart part) => StartLayout.Has(role, part);
    }
}
