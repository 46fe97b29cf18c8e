using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Essunga.Portal.Components.Forms;
using Essunga.Portal.Domain.Goals;

namespace Essunga.Portal.Features.Goals.Activities;

/// <summary>An activity as it stands in the form.</summary>
/// <param name="Id">Made when the form of a new activity is, so that a resend is the same activity.</param>
/// <param name="AssignmentId">The committee's part of the goal that it is for.</param>
/// <param name="Seen">A mark of what was saved when the form was opened; null for a new activity.</param>
/// <param name="From">The first day as it was typed.</param>
/// <param name="OwnerId">As text; empty for none.</param>
/// <param name="IndicatorIds">In the order of their ids.</param>
/// <param name="IsDecidedAnew">Title and time as they stand now are what the decision is about.</param>
/// <param name="Reason">Why what is decided is changed.</param>
public sealed record ActivityForm(
    Guid Id,
    Guid AssignmentId,
    string? Seen,
    string Title,
    string From,
    string To,
    string OwnerId,
    string StandInId,
    IReadOnlyList<Guid> IndicatorIds,
    DecisionDraft Decision,
    bool IsDecidedAnew,
    string Reason
)
{
    public static ActivityForm Of(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var form = new ActivityForm(
            activity.Id,
            activity.AssignmentId,
            null,
            activity.Title,
            DayText(activity.From),
            DayText(activity.To),
            activity.OwnerId?.ToString() ?? "",
            activity.StandInId?.ToString() ?? "",
            [.. activity.Indicators.Select(link => link.IndicatorId).Order()],
            DecisionDraft.Of(activity.Decision),
            false,
            ""
        );
        return form with { Seen = form.Mark() };
    }

    public static string DayText(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The form with an indicator chosen, or not.</summary>
    public ActivityForm Choose(Guid indicatorId, bool isChosen) =>
        this with
        {
            IndicatorIds =
            [
                .. IndicatorIds
                    .Where(id => id != indicatorId)
                    .Concat(isChosen ? [indicatorId] : (Guid[])[])
                    .Order(),
            ],
        };

    /// <summary>The same for the same text: what the form is about, without how it was come to.</summary>
    public string Mark() =>
        Convert.ToBase64String(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Join(
                        '\u001F',
                        Title,
                        From,
                        To,
                        OwnerId,
                        StandInId,
                        string.Join(',', IndicatorIds),
                        Decision
                    )
                )
            ),
            0,
            12
        );
}
