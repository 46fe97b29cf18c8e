using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Features.Goals;

/// <summary>How far a goal's wording has come, in words: proposed, decided or changed after its decision.</summary>
public static class GoalWording
{
    public static string Of(ReadGoal goal)
    {
        ArgumentNullException.ThrowIfNull(goal);
        var day = goal.Decision.Date is { } date ? $" {Format.Date(date)}" : "";
        var by = goal.DecisionBody is { } body ? $" av {body}" : "";
        var paragraph = string.Join(
            ", ",
            new[]
            {
                goal.Decision.Paragraph is { } number ? $"§ {number.TrimStart('§', ' ')}" : null,
                goal.Decision.CaseNumber is { } dnr ? $"dnr {dnr}" : null,
            }.OfType<string>()
        );
        var where = paragraph.Length == 0 ? "" : $", {paragraph}";
        return goal.Decision.State switch
        {
            DecisionState.Decided => $"Beslutat{by}{day}{where}.",
            DecisionState.ChangedAfterDecision =>
                $"Beslutat{by}{day}{where}{(goal.DecidedTitle is { } decided ? $": ”{decided}”" : "")}. Lydelsen är ändrad efter beslutet och inte beslutad.",
            _ when goal.DecisionBody is { } council =>
                $"Föreslaget{day}, inte beslutat av {council} så vitt portalen vet{where}.",
            _ => $"Föreslaget{day}, inte beslutat{where}.",
        };
    }

    /// <summary>What is known about how the wording was found; null when nothing is.</summary>
    public static string? NoteOf(ReadGoal goal)
    {
        ArgumentNullException.ThrowIfNull(goal);
        return goal.Provenance.Note is { Length: > 0 } note
            ? Words.Capital(note.TrimEnd('.', ' ')) + "."
            : null;
    }
}
