using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Features.Reporting.Pasting;

/// <summary>What is asked to be saved of a paste.</summary>
/// <param name="Id">Made when it was reviewed; a resend carries the same and saves nothing more.</param>
/// <param name="Seen">The preview that the person said yes to.</param>
/// <param name="Reason">Why stored values are changed, one for the whole paste.</param>
/// <param name="IsUnlikelyMeant">The values outside the likely are right.</param>
/// <param name="IsLateMeant">Values of locked reporting points are meant as efterhandsändringar.</param>
public sealed record PasteOrder(
    Guid Id,
    string Text,
    PasteTrial Seen,
    string? Reason,
    bool IsUnlikelyMeant,
    bool IsLateMeant
);

/// <summary>What is typed and not saved on the page of a paste.</summary>
public sealed record PasteDraft(string Text, string? Reason)
{
    /// <summary>Names it among the reader's drafts: one paste is reviewed at a time.</summary>
    public const string Key = "klistra-in";
}

/// <summary>What came of saving a paste. All that can be saved is, or nothing.</summary>
public abstract record PasteAnswer
{
    private PasteAnswer() { }

    /// <summary>It is saved, now or since before.</summary>
    /// <param name="Left">The text of what could not be saved.</param>
    public sealed record Done(int Saved, string Left) : PasteAnswer;

    /// <summary>Something has changed since it was reviewed; nothing is saved.</summary>
    public sealed record Otherwise(PasteTrial Now) : PasteAnswer;

    /// <summary>Something is asked that was not answered.</summary>
    public sealed record NotAnswered : PasteAnswer;

    /// <summary>The reason is missing or too long.</summary>
    public sealed record Refused(DomainRule Rule) : PasteAnswer;

    /// <summary>The person may report nothing.</summary>
    public sealed record NotYours : PasteAnswer;
}
