using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Essunga.Portal.Components.Forms;
using Essunga.Portal.Domain.Goals;

namespace Essunga.Portal.Features.Goals.Editing;

/// <summary>A goal as it stands in the form.</summary>
/// <param name="Id">Made when the form of a new goal is, so that a resend is the same goal.</param>
/// <param name="Seen">A mark of what was saved when the form was opened; null for a new goal.</param>
/// <param name="IsDecidedAnew">The wording that stands now is what the decision is about.</param>
/// <param name="Reason">Why what is decided is changed.</param>
public sealed record GoalForm(
    Guid Id,
    Guid PeriodId,
    string? Seen,
    string Title,
    string Number,
    string AreaId,
    string Motivation,
    DecisionDraft Decision,
    bool IsDecidedAnew,
    string Reason
)
{
    public static GoalForm Of(Goal goal)
    {
        ArgumentNullException.ThrowIfNull(goal);
        var form = new GoalForm(
            goal.Id,
            goal.PeriodId,
            null,
            goal.Title,
            goal.Number.ToString(CultureInfo.InvariantCulture),
            goal.AreaId.ToString(),
            goal.Motivation ?? "",
            DecisionDraft.Of(goal.Decision),
            false,
            ""
        );
        return form with { Seen = form.Mark() };
    }

    /// <summary>The same for the same text: what the form is about, without how it was come to.</summary>
    public string Mark() =>
        Convert.ToBase64String(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Join('\u001F', Title, Number, AreaId, Motivation, Decision)
                )
            ),
            0,
            12
        );
}
