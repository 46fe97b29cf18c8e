using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Notices;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Integrations.Mail;

namespace Essunga.Portal.Features.Notices.Settings;

/// <summary>What became of a code that was asked for.</summary>
public enum CodeAnswer
{
    /// <summary>It is on its way.</summary>
    Sent,

    /// <summary>One was sent a moment ago.</summary>
    SentAlready,

    /// <summary>The mail server did not take it.</summary>
    NotSent,
}

/// <summary>Lets the reader prove to read mail at the address that was given: a code is mailed there and given back.</summary>
public sealed class ConfirmAddress(
    DigestChoices choices,
    CodeMail mails,
    MailCarrier carrier,
    TimeProvider time
)
{
    /// <summary>Mails a code to the address that the reader has kept.</summary>
    public async Task<CodeAnswer> SendAsync(Viewer viewer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var (choice, earlier) = await choices.ReadAsync(viewer.PersonId, cancellation);
        if (choice.Address is not { } address)
        {
            return CodeAnswer.NotSent;
        }

        var now = time.GetUtcNow().UtcDateTime;
        if (earlier is not null && now - earlier.At < AddressCode.Pause)
        {
            return earlier.Address == address ? CodeAnswer.SentAlready : CodeAnswer.NotSent;
        }

        var (kept, code) = AddressCode.New(address, now);
        if (await carrier.SendAsync(mails.Of(kept, code), cancellation) is not MailAnswer.Taken)
        {
            return CodeAnswer.NotSent;
        }

        await choices.KeepAsync(viewer.PersonId, kept, cancellation);
        return CodeAnswer.Sent;
    }

    /// <returns>The rule that is broken; null when the address is confirmed.</returns>
    public async Task<DomainRule?> GiveAsync(
        Viewer viewer,
        string? typed,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var (choice, code) = await choices.ReadAsync(viewer.PersonId, cancellation);
        if (code is null || code.Address != choice.Address)
        {
            return NoticeRules.CodeIsFresh;
        }

        try
        {
            if (code.Matches(typed, time.GetUtcNow().UtcDateTime))
            {
                await choices.KeepAsync(
                    viewer.PersonId,
                    choice with
                    {
                        IsConfirmed = true,
                    },
                    cancellation
                );
                await choices.KeepAsync(viewer.PersonId, (AddressCode?)null, cancellation);
                return null;
            }
        }
        catch (BrokenRuleException broken)
        {
            return broken.Rule;
        }

        await choices.KeepAsync(
            viewer.PersonId,
            code with
            {
                Tries = code.Tries + 1,
            },
            cancellation
        );
        return NoticeRules.CodeIsRight;
    }
}
