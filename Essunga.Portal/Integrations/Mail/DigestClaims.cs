using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Integrations.Mail;

/// <summary>
/// Who sends which digest: a row with a key of person and day, taken by one node at a time. A claim that was not noted as
/// sent can be taken again when its time is out, so that a crash delays a mail and loses none.
/// </summary>
public sealed class DigestClaims(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    /// <summary>Longer than a mail server may take to answer.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <summary>How long until a failed digest is tried again: 1, 2, 4 … minutes, at most an hour.</summary>
    /// <param name="tries">How many times it has failed.</param>
    public static TimeSpan WaitAfter(int tries) =>
        TimeSpan.FromMinutes(Math.Min(LongestWait.TotalMinutes, Math.Pow(2, tries - 1)));

    /// <summary>True for the one who is to send it now.</summary>
    public async Task<bool> TakeAsync(
        Guid personId,
        DigestOccasion occasion,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(occasion);
        var now = Now;
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var again = await Of(context, personId, occasion.Day)
            .Where(one => one.SentAt == null && !one.IsGivenUp && one.ClaimedUntil <= now)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(one => one.ClaimedUntil, now + Lease)
                        .SetProperty(one => one.Tries, one => one.Tries + 1),
                cancellation
            );
        if (again > 0)
        {
            return true;
        }

        if (await Of(context, personId, occasion.Day).AnyAsync(cancellation))
        {
            return false;
        }

        context.SentDigests.Add(
            new()
            {
                PersonId = personId,
                Day = occasion.Day,
                Occasion = occasion.At,
                ClaimedUntil = now + Lease,
                Tries = 1,
            }
        );
        try
        {
            await context.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another node was first.
            return false;
        }
    }

    /// <summary>Notes what became of the mail.</summary>
    public async Task NoteAsync(
        Guid personId,
        DateOnly day,
        MailAnswer answer,
        CancellationToken cancellation
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var row = Of(context, personId, day);
        var now = Now;
        switch (answer)
        {
            case MailAnswer.Taken:
                await row.ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(one => one.SentAt, now)
                            .SetProperty(one => one.Problem, (string?)null),
                    cancellation
                );
                break;
            case MailAnswer.Refused refused:
                var why = Short(refused.Problem);
                await row.ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(one => one.IsGivenUp, true)
                            .SetProperty(one => one.Problem, why),
                    cancellation
                );
                break;
            case MailAnswer.Failed failed:
                var tries = await row.Select(one => one.Tries).SingleAsync(cancellation);
                var until = now + WaitAfter(tries);
                var problem = Short(failed.Problem);
                await row.ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(one => one.ClaimedUntil, until)
                            .SetProperty(one => one.Problem, problem),
                    cancellation
                );
                break;
        }
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private static IQueryable<SentDigest> Of(
        PortalDbContext context,
        Guid personId,
        DateOnly day
    ) => context.SentDigests.Where(one => one.PersonId == personId && one.Day == day);

    private static string Short(string text) =>
        text.Length <= SentDigest.MostProblem ? text : text[..SentDigest.MostProblem];
}
