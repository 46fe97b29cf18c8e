using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Features.Reporting;

/// <summary>What is to be done with what somebody typed in a line.</summary>
/// <param name="Next">What the line asks or shows; <see cref="RowStage.Saving"/> when nothing is left to ask.</param>
/// <param name="Value">Only meant when the text was a number.</param>
/// <param name="Problem">Why it cannot be kept.</param>
internal sealed record TypedValue(RowStage Next, decimal Value, string? Problem)
{
    /// <summary>
    /// Asks one thing at a time: is it a number, is it likely, why is a saved value changed, is it meant as a late
    /// change.
    /// </summary>
    /// <param name="isConfirmed">The person has said that an unlikely value is right.</param>
    /// <param name="isLateConfirmed">The person has said that it is meant as an efterhandsändring.</param>
    public static TypedValue Judge(
        ValueLine line,
        SavedValue? saved,
        string text,
        bool isConfirmed,
        bool isLateConfirmed
    )
    {
        var (read, fault) = SwedishNumber.Read(text);
        if (fault == NumberFault.Empty && saved is null)
        {
            return Asks(RowStage.AsRead);
        }

        if (read is not { } value)
        {
            return new(RowStage.Wrong, 0, ReportWords.Of(fault!.Value));
        }

        return saved is not null && saved.Value == value ? Asks(RowStage.AsRead)
            : !isConfirmed && line.Expected?.Covers(value) is false ? Asks(RowStage.Asking)
            : saved is not null ? Asks(RowStage.NeedsReason)
            : line.LockedPoint is not null && !isLateConfirmed ? Asks(RowStage.Late)
            : Asks(RowStage.Saving);

        TypedValue Asks(RowStage next) => new(next, read ?? 0, null);
    }
}
