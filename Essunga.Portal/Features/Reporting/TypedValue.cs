using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Texts;

namespace Essunga.Portal.Features.Reporting;

/// <summary>What stands in the fields of a line.</summary>
/// <param name="Text">The value as it was typed.</param>
/// <param name="Population">n as it was typed.</param>
/// <param name="IsUnmeasured">The person has said that it could not be measured; the comment tells why.</param>
internal sealed record LineText(string Text, string Population, string Comment, bool IsUnmeasured)
{
    public bool IsEmpty =>
        string.IsNullOrWhiteSpace(Population) && string.IsNullOrWhiteSpace(Comment);
}

/// <summary>What is to be done with what somebody typed in a line.</summary>
/// <param name="Next">What the line asks or shows; <see cref="RowStage.Saving"/> when nothing is left to ask.</param>
/// <param name="Value">Only meant when the text was a number, or when it could not be measured.</param>
/// <param name="Population">n; null when it is not told.</param>
/// <param name="Problem">Why it cannot be kept.</param>
internal sealed record TypedValue(RowStage Next, decimal? Value, int? Population, string? Problem)
{
    /// <summary>The problem is about n and not about the value.</summary>
    public bool IsAboutPopulation { get; init; }

    /// <summary>
    /// Asks one thing at a time: is it a number, is n told, is it likely, why is a saved value changed, is it meant as a
    /// late change.
    /// </summary>
    /// <param name="isConfirmed">The person has said that an unlikely value is right.</param>
    /// <param name="isLateConfirmed">The person has said that it is meant as an efterhandsändring.</param>
    public static TypedValue Judge(
        ValueLine line,
        SavedValue? saved,
        LineText typed,
        bool isConfirmed,
        bool isLateConfirmed
    )
    {
        var (read, fault) = SwedishNumber.Read(typed.Text);
        var (count, isFaulty) = PopulationText.Read(typed.Population);
        if (typed.IsUnmeasured)
        {
            return string.IsNullOrWhiteSpace(typed.Comment)
                    ? Wrong(RuleTexts.Of(MeasureRules.UnmeasuredNeedsComment))
                : line.LockedPoint is not null && !isLateConfirmed ? Asks(RowStage.Late)
                : Asks(RowStage.Saving);
        }

        if (fault == NumberFault.Empty && saved?.Value is null)
        {
            return Asks(saved is null && !typed.IsEmpty ? RowStage.Typing : RowStage.AsRead);
        }

        if (read is not { } value)
        {
            return Wrong(ReportWords.Of(fault!.Value));
        }

        if (isFaulty)
        {
            return Wrong(RuleTexts.Of(MeasureRules.PopulationIsSound)) with
            {
                IsAboutPopulation = true,
            };
        }

        if (line.NeedsPopulation && count is null)
        {
            return Asks(RowStage.NeedsCount);
        }

        if (saved is not null && saved.Value == value)
        {
            var isSame =
                saved.PopulationSize == count
                && string.Equals(
                    saved.Comment ?? "",
                    typed.Comment.Trim(),
                    StringComparison.Ordinal
                );
            return Asks(isSame ? RowStage.AsRead : RowStage.Saving);
        }

        return !isConfirmed && line.Expected?.Covers(value) is false ? Asks(RowStage.Asking)
            : saved is not null ? Asks(RowStage.NeedsReason)
            : line.LockedPoint is not null && !isLateConfirmed ? Asks(RowStage.Late)
            : Asks(RowStage.Saving);

        TypedValue Asks(RowStage next) => new(next, read, count, null);

        TypedValue Wrong(string problem) => new(RowStage.Wrong, null, null, problem);
    }
}
