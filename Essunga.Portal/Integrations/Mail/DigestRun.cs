using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Notices;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Integrations.Mail;

/// <summary>
/// Sends the digests that are due: to each who has chosen one, is still here and has something new. What is read in the
/// portal already is not new, and nothing is sent when nothing is.
/// </summary>
public sealed partial class DigestRun(
    IDbContextFactory<PortalDbContext> contexts,
    DigestChoices choices,
    DigestClaims claims,
    DigestMail mails,
    MailCarrier carrier,
    TimeProvider time,
    ILogger<DigestRun> log
)
{
    /// <returns>How many mails were taken.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var sent = 0;
        foreach (var (digest, occasion) in await DueAsync(cancellation))
        {
            if (!await claims.TakeAsync(digest.PersonId, occasion, cancellation))
            {
                continue;
            }

            var answer = await carrier.SendAsync(mails.Of(digest), cancellation);
            await claims.NoteAsync(digest.PersonId, occasion.Day, answer, cancellation);
            switch (answer)
            {
                case MailAnswer.Taken:
                    sent++;
                    break;
                case MailAnswer.Refused:
                    Refused(log, digest.PersonId);
                    break;
                case MailAnswer.Failed failed:
                    Failed(log, failed.Problem);
                    // A server that is down is down for the rest too; they are tried at the next look.
                    return sent;
            }
        }

        return sent;
    }

    private async Task<List<(Digest Digest, DigestOccasion Occasion)>> DueAsync(
        CancellationToken cancellation
    )
    {
        var now = time.GetUtcNow().UtcDateTime;
        var due = (await choices.ReadAllAsync(cancellation))
            .Select(one =>
                (
                    PersonId: one.Key,
                    Choice: one.Value,
                    Occasion: DigestSchedule.Due(one.Value, now, PortalTime.Stockholm)
                )
            )
            .Where(one => one.Occasion is not null)
            .ToDictionary(one => one.PersonId);
        if (due.Count == 0)
        {
            return [];
        }

        var ids = due.Keys.ToList();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var viewers = (await ActiveViewers.ReadAsync(context, time.Today(), cancellation))
            .Where(viewer => due.ContainsKey(viewer.PersonId))
            .ToDictionary(viewer => viewer.PersonId);
        var told = await context
            .SentDigests.Where(one => ids.Contains(one.PersonId) && one.SentAt != null)
            .GroupBy(one => one.PersonId)
            .Select(own => new { own.Key, Latest = own.Max(one => one.Occasion) })
            .ToDictionaryAsync(own => own.Key, own => own.Latest, cancellation);
        var notices = (
            await context
                .Notices.AsNoTracking()
                .Where(one => ids.Contains(one.PersonId) && one.ReadAt == null)
                .ToListAsync(cancellation)
        ).ToLookup(one => one.PersonId);
        return
        [
            .. from one in due.Values
            where viewers.ContainsKey(one.PersonId)
            let since = told.GetValueOrDefault(one.PersonId, DateTime.MinValue)
            let news = notices[one.PersonId]
                .Where(notice => notice.MadeAt > since && notice.MadeAt <= one.Occasion!.At)
                .Where(notice => one.Choice.Wants(notice.Kind))
                .OrderByDescending(notice => notice.At)
                .ToList()
            where news.Count > 0
            select (
                new Digest(
                    one.PersonId,
                    one.Choice.Address!,
                    one.Occasion!.Day,
                    viewers[one.PersonId].MaySomewhere(PortalAction.Report),
                    news
                ),
                one.Occasion!
            ),
        ];
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The address of {PersonId} takes no mail; the digest is given up"
    )]
    private static partial void Refused(ILogger log, Guid personId);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "A digest could not be sent and is tried again: {Problem}"
    )]
    private static partial void Failed(ILogger log, string problem);
}
