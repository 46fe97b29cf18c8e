using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Domain.YearWheel;
using Essunga.Portal.Features.Start.Sections;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Start;

/// <summary>Reads what start pages need beside the chain of the goals, and keeps it until something changes.</summary>
public sealed class StartReader(IDbContextFactory<PortalDbContext> contexts, ReadCache cache)
{
    private const int LogEntries = 8;

    /// <summary>The nodes from the reader's own and upwards, with a year of meetings. One command.</summary>
    public Task<IReadOnlyList<StartBody>> BodiesAsync(
        HeldNode home,
        DateOnly today,
        CancellationToken cancellation
    ) =>
        cache.GetAsync(
            ("start-bodies", home.Path, today),
            RestsOn.Meetings,
            token => LoadBodiesAsync(home, today, token),
            cancellation
        );

    /// <summary>What the portal holds. One command.</summary>
    public Task<SystemSection> SystemAsync(CancellationToken cancellation) =>
        cache.GetAsync("start-system", RestsOn.Everything, LoadSystemAsync, cancellation);

    private async Task<IReadOnlyList<StartBody>> LoadBodiesAsync(
        HeldNode home,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var upwards = home
            .Path.Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Reverse()
            .ToList();
        var lastDay = today.AddYears(1);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await (
            from node in context.Nodes.AsNoTracking()
            where upwards.Contains(node.Code)
            from meeting in context
                .Meetings.Where(one =>
                    one.BodyId == node.Id && one.On >= today && one.On <= lastDay
                )
                .DefaultIfEmpty()
            select new { Node = node, Meeting = meeting }
        ).ToListAsync(cancellation);
        return
        [
            .. rows.GroupBy(row => row.Node.Id)
                .Select(group =>
                    Body(group.First().Node, group.Select(row => row.Meeting).OfType<Meeting>())
                )
                .OrderBy(body => upwards.IndexOf(body.Code)),
        ];
    }

    private static StartBody Body(OrganisationNode node, IEnumerable<Meeting> meetings) =>
        new(
            node.Code,
            node.Name,
            node.Kind,
            node.To,
            [
                .. meetings
                    .OrderBy(meeting => meeting.On)
                    .Select(meeting => new StartMeeting(
                        node.Code,
                        node.Name,
                        meeting.On,
                        meeting.Matter,
                        meeting.Provenance
                    )),
            ]
        );

    private async Task<SystemSection> LoadSystemAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var counts = context
            .Nodes.GroupBy(_ => 1)
            .Select(nodes => new
            {
                Nodes = nodes.Count(),
                People = context.People.Count(person => person.IsActive),
                Unowned = context.Indicators.Count(indicator =>
                    !context.People.Any(person => person.Id == indicator.OwnerId && person.IsActive)
                ),
                Entered = context.Measurements.Count(value =>
                    value.Provenance.Kind == DataKind.Entered
                ),
                Facts = context.Measurements.Count(value => value.Provenance.Kind == DataKind.Fact),
                Benchmarks = context.Measurements.Count(value =>
                    value.Provenance.Kind == DataKind.Benchmark
                ),
                Demo = context.Measurements.Count(value => value.Provenance.Kind == DataKind.Demo),
            });
        var latest = context.ChangeLog.OrderByDescending(entry => entry.Id).Take(LogEntries);
        // One command for the counts and the log: the counts stand on every row of it.
        var rows = await (
            from count in counts
            from entry in latest.DefaultIfEmpty()
            join person in context.People on entry.ById equals person.Id into people
            from person in people.DefaultIfEmpty()
            join home in context.Nodes on person.HomeNodeId equals home.Id into homes
            from home in homes.DefaultIfEmpty()
            select new
            {
                Count = count,
                Entry = entry,
                By = person == null ? "Portalen" : person.Title + ", " + home.Name,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        var found = rows.FirstOrDefault()?.Count;
        return new SystemSection(
            found?.Nodes ?? 0,
            found?.People ?? 0,
            found?.Unowned ?? 0,
            [
                .. new (DataKind Kind, int Count)[]
                {
                    (DataKind.Entered, found?.Entered ?? 0),
                    (DataKind.Fact, found?.Facts ?? 0),
                    (DataKind.Benchmark, found?.Benchmarks ?? 0),
                    (DataKind.Demo, found?.Demo ?? 0),
                }.Where(one => one.Count > 0),
            ],
            [
                .. rows.Where(row => row.Entry is not null)
                    .OrderByDescending(row => row.Entry.Id)
                    .Select(row => new LogLine(
                        row.Entry.Id,
                        row.Entry.Subject,
                        row.Entry.Kind,
                        row.Entry.At,
                        row.By,
                        row.Entry.Reason
                    )),
            ]
        );
    }
}
