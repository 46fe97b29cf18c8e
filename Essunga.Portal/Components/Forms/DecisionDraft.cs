using System.Globalization;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Texts;

namespace Essunga.Portal.Components.Forms;

/// <summary>A decision as it stands in a form.</summary>
/// <param name="BodyId">The body that decides, as text; empty when it is not known.</param>
/// <param name="Date">As it was typed.</param>
public sealed record DecisionDraft(
    bool IsDecided,
    string BodyId,
    string Date,
    string Paragraph,
    string CaseNumber
)
{
    public const string BodyField = "beslut-organ";
    public const string DateField = "beslut-dag";
    public const string ParagraphField = "beslut-paragraf";
    public const string CaseField = "beslut-dnr";

    public static DecisionDraft None { get; } = new(false, "", "", "", "");

    public static DecisionDraft Of(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return new(
            decision.State != DecisionState.Proposed,
            decision.BodyId?.ToString() ?? "",
            decision.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            decision.Paragraph ?? "",
            decision.CaseNumber ?? ""
        );
    }

    /// <summary>The decision, or what is wrong with it.</summary>
    /// <param name="bodies">The bodies that there are to choose.</param>
    public (Decision Decision, IReadOnlyList<FormFault> Faults) Read(
        IReadOnlyCollection<Guid> bodies,
        DateOnly today
    )
    {
        ArgumentNullException.ThrowIfNull(bodies);
        var faults = new List<FormFault>();
        Guid? body = null;
        if (BodyId.Length > 0)
        {
            if (Guid.TryParse(BodyId, out var id) && bodies.Contains(id))
            {
                body = id;
            }
            else
            {
                faults.Add(new(BodyField, "Välj ett organ i listan."));
            }
        }

        DateOnly? date = null;
        if (!string.IsNullOrWhiteSpace(Date))
        {
            if (!SwedishDate.TryRead(Date, out var day))
            {
                faults.Add(new(DateField, "Skriv dagen som 2028-01-15."));
            }
            else if (IsDecided && day > today)
            {
                faults.Add(new(DateField, RuleTexts.Of(GoalRules.DecisionHasBeenMade)));
            }
            else
            {
                date = day;
            }
        }

        var paragraph = Paragraph.Trim().TrimStart('§').Trim();
        if (paragraph.Length > 30)
        {
            faults.Add(new(ParagraphField, "Paragrafen får ha högst 30 tecken."));
        }

        var dnr = CaseNumber.Trim();
        if (dnr.Length > 60)
        {
            faults.Add(new(CaseField, "Diarienumret får ha högst 60 tecken."));
        }

        return (
            new Decision(
                IsDecided ? DecisionState.Decided : DecisionState.Proposed,
                body,
                date,
                paragraph.Length == 0 ? null : paragraph,
                dnr.Length == 0 ? null : dnr
            ),
            faults
        );
    }
}
