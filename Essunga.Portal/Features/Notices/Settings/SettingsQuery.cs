using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Integrations.Mail;
using Essunga.Portal.Texts;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Notices.Settings;

/// <summary>Reads what the reader has chosen about notices. Two commands.</summary>
public sealed class SettingsQuery(
    IDbContextFactory<PortalDbContext> contexts,
    DigestChoices choices,
    MailSettings mail,
    TimeProvider time
)
{
    public async Task<SettingsView> RunAsync(Viewer viewer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var (choice, code) = await choices.ReadAsync(viewer.PersonId, cancellation);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var latest = await context
            .SentDigests.AsNoTracking()
            .Where(one => one.PersonId == viewer.PersonId)
            .OrderByDescending(one => one.Day)
            .Select(one => new LatestMail(one.Day, one.SentAt, one.IsGivenUp))
            .FirstOrDefaultAsync(cancellation);
        return new SettingsView(
            time.Today(),
            mail.Mode != MailMode.Off,
            choice,
            NoticeKindTexts.For(viewer),
            choice is { Address: not null, IsConfirmed: false } && code?.Address == choice.Address,
            latest
        );
    }
}
