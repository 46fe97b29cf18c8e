using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Notices;

/// <summary>Reads the reader's own notices. One command.</summary>
public sealed class NoticesQuery(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    public async Task<NoticeBoard> RunAsync(
        Viewer viewer,
        bool showAll,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(viewer);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await (
            from notice in context.Notices.AsNoTracking()
            where notice.PersonId == viewer.PersonId
            join person in context.People on notice.ById equals person.Id into people
            from person in people.DefaultIfEmpty()
            join home in context.Nodes on person.HomeNodeId equals home.Id into homes
            from home in homes.DefaultIfEmpty()
            orderby notice.ReadAt != null, notice.Id descending
            select new
            {
                notice.Id,
                notice.Title,
                notice.Href,
                notice.At,
                IsNew = notice.ReadAt == null,
                Who = person == null ? null : person.Title + ", " + home.Name,
            }
        )
            .Take(NoticeBoard.Most)
            .ToListAsync(cancellation);
        return new NoticeBoard(
            time.Today(),
            showAll,
            [
                .. rows.Where(row => showAll || row.IsNew)
                    .OrderByDescending(row => row.At)
                    .ThenByDescending(row => row.Id)
                    .GroupBy(row => PortalTime.DayOf(row.At))
                    .Select(day => new NoticeDay(
                        day.Key,
                        [
                            .. day.Select(row => new NoticeLine(
                                row.Id,
                                row.Title,
                                row.Href,
                                row.Who is null ? null : PlaceText.Of(row.Who),
                                row.At,
                                row.IsNew
                            )),
                        ]
                    )),
            ],
            rows.Count(row => row.IsNew),
            rows.Exists(row => !row.IsNew),
            rows.Count > 0 ? rows.Max(row => row.Id) : null
        );
    }
}
