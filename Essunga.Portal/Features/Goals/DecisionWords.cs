using Essunga.Portal.Components.Forms;

namespace Essunga.Portal.Features.Goals;

/// <summary>A decision that stands in a form, in words.</summary>
internal static class DecisionWords
{
    public static string Of(DecisionDraft decision, IEnumerable<PlanBody> bodies) =>
        string.Join(
            ", ",
            new[]
            {
                decision.IsDecided ? "beslutat" : "föreslaget",
                bodies.FirstOrDefault(one => one.Id.ToString() == decision.BodyId)?.Name ?? "",
                decision.Date,
                decision.Paragraph.Length > 0 ? $"§ {decision.Paragraph}" : "",
                decision.CaseNumber.Length > 0 ? $"dnr {decision.CaseNumber}" : "",
            }.Where(part => part.Length > 0)
        );
}
