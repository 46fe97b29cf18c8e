using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Features.Start.Sections;

namespace Essunga.Portal.Features.Start;

/// <summary>Everything that a reader's start page shows, as it is now. Made once for each reader until something changes.</summary>
public sealed class StartQuery(
    StartReader reader,
    CalendarReader calendars,
    GoalPeriodReader periods,
    PlanChangeReader plans,
    ReadCache cache,
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

        if (viewer.Home.EndsOn is { } endsOn && endsOn < today)
        {
            return NoPlace.NodeHasEnded(viewer, endsOn, today);
        }

        var now = PortalTime.LocalOf(time.GetUtcNow().UtcDateTime);
        return await cache.GetAsync(
            // The whole viewer: who has got another role meanwhile gets another page.
            ("start", viewer, today, StartTitle.Greeting(now)),
            RestsOn.Everything,
            token => MakeAsync(viewer, today, now, token),
            cancellation
        );
    }

    private async Task<StartBoard> MakeAsync(
        Viewer viewer,
        DateOnly today,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var calendar = await calendars.ReadAsync(cancellation);
        if (
            calendar.Current(today) is not { } point
            || calendar.PeriodOf(point.Year) is not { } period
        )
        {
            return NoPlace.NoPoint(viewer, today);
        }

        var role = viewer.MainRole;
        var own = OwnOf(viewer);
        // What is late may belong to anybody, and need not hang on a goal.
        var (chain, read) = await periods.ReadAsync(
            calendar,
            period,
            point,
            Has(StartPart.Late) ? OwnIndicators.Everybodys : own,
            cancellation
        );
        var ground = new StartGround(
            viewer,
            Has(StartPart.Dates) ? await reader.BodiesAsync(viewer.Home, today, cancellation) : [],
            calendar,
            chain,
            own is null ? [] : [.. read.Where(own.Includes)],
            read,
            viewer.PreviousVisitAt,
            today.ToDateTime(TimeOnly.FromDateTime(now))
        )
        {
            Plan = Has(StartPart.Changes) ? await plans.ReadAsync(cancellation) : [],
        };
        var board = new StartBoard(
            new StartHead("", "", null, "", ""),
            StartLayout.Of(role),
            $"{point.Label} · {PlaceText.Of(viewer.Home.Name)} · utskrivet {Format.Date(today)}"
        )
        {
            Goals = Has(StartPart.Goals) ? GoalLines.Of(ground) : null,
            Todo = Has(StartPart.Todo) ? TodoList.Of(ground) : null,
            Changes = Has(StartPart.Changes) ? ChangesSince.Of(ground) : null,
            Mine = Has(StartPart.Mine) ? MineLines.Of(ground) : null,
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

    /// <summary>Null for those whose page shows nothing of their own.</summary>
    private static OwnIndicators? OwnOf(Viewer viewer) =>
        StartLayout.Has(viewer.MainRole, StartPart.Todo)
        || StartLayout.Has(viewer.MainRole, StartPart.Mine)
            // Everything lies under the council: there only what the person answers for is the person's own.
            ? new OwnIndicators(
                viewer.PersonId,
                viewer.Home.Kind == NodeKind.Council ? null : viewer.Home.Path
            )
            : null;
}
