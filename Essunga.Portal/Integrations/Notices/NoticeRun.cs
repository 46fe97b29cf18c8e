using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Notices;
using Essunga.Portal.Texts;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Integrations.Notices;

/// <summary>Makes everybody's notices from how things stand and gives what is new.</summary>
public sealed class NoticeRun(
    IDbContextFactory<PortalDbContext> contexts,
    NoticeGroundReader grounds,
    NoticeBook book,
    TimeProvider time
)
{
    /// <returns>How many were new.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (await grounds.ReadAsync(now, PortalTime.Stockholm, cancellation) is not { } ground)
        {
            return 0;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var viewers = await ActiveViewers.ReadAsync(context, ground.Today, cancellation);
        return await book.GiveAsync(
            [
                .. viewers.SelectMany(viewer =>
                    NoticesOf
                        .Person(viewer, ground)
                        .Select(notice => Kept(viewer.PersonId, notice, now))
                ),
            ],
            cancellation
        );
    }

    private static KeptNotice Kept(Guid personId, Notice notice, DateTime now)
    {
        var (title, href) = NoticeTexts.Of(notice);
        return new KeptNotice
        {
            PersonId = personId,
            Key = notice.Key,
            Kind = notice.Kind,
            At = notice.At,
            ById = notice.ById,
            Title = title,
            Href = href,
            MadeAt = now,
        };
    }
}
