using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Notices;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Texts;

namespace Essunga.Portal.Features.Notices.Settings;

/// <summary>Keeps what the reader has chosen about mail, and mails a code to an address that is new. Only ever the reader's own.</summary>
public sealed class SaveDigest(DigestChoices choices, ConfirmAddress confirm)
{
    public async Task<SaveAnswer> RunAsync(
        Viewer viewer,
        DigestForm form,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(form);
        var (before, _) = await choices.ReadAsync(viewer.PersonId, cancellation);
        var wrong = new Dictionary<DigestField, DomainRule>();
        var at = before.At;
        Try(wrong, () => at = TimeText.Read(form.At));
        var choice = before;
        Try(
            wrong,
            () =>
                choice = before.ChangeTo(
                    new DigestChoice(
                        form.Cadence,
                        form.Day,
                        at,
                        [.. form.Muted],
                        form.Address,
                        IsConfirmed: false
                    ),
                    NoticeKindTexts.For(viewer)
                )
        );
        if (wrong.Count > 0)
        {
            return new SaveAnswer.Refused(wrong);
        }

        await choices.KeepAsync(viewer.PersonId, choice, cancellation);
        return new SaveAnswer.Kept(
            before,
            choice is { Cadence: not DigestCadence.Off, IsConfirmed: false }
                ? await confirm.SendAsync(viewer, cancellation)
                : null
        );
    }

    /// <summary>Puts back what was chosen before.</summary>
    public Task UndoAsync(Viewer viewer, DigestChoice before, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return choices.KeepAsync(viewer.PersonId, before, cancellation);
    }

    private static void Try(Dictionary<DigestField, DomainRule> wrong, Action read)
    {
        try
        {
            read();
        }
        catch (BrokenRuleException broken)
        {
            wrong[FieldOf(broken.Rule)] = broken.Rule;
        }
    }

    private static DigestField FieldOf(DomainRule rule) =>
        rule == NoticeRules.TimeIsATime ? DigestField.At
        : rule == NoticeRules.DigestNeedsKind ? DigestField.Kinds
        : DigestField.Address;
}

/// <summary>What came of keeping a choice.</summary>
public abstract record SaveAnswer
{
    private SaveAnswer() { }

    /// <summary>It is kept.</summary>
    /// <param name="Code">What became of the code; null when none was needed.</param>
    public sealed record Kept(DigestChoice Before, CodeAnswer? Code) : SaveAnswer;

    /// <summary>Nothing is kept.</summary>
    public sealed record Refused(IReadOnlyDictionary<DigestField, DomainRule> Wrong) : SaveAnswer;
}
