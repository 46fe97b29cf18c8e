using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.FollowUp;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Features.Goals.Stating;

/// <summary>What was chosen in the form: a prognos, or a slutbedömning at the end of the period.</summary>
internal sealed record Choice(Outlook? Outlook, Verdict? Verdict)
{
    /// <summary>Null for nothing, and for what cannot be chosen at the point.</summary>
    public static Choice? Of(string? value, bool isVerdict) =>
        isVerdict
            ? Named<Verdict>(value) is { } verdict
                ? new(null, verdict)
                : null
            : Named<Outlook>(value) is { } outlook
                ? new(outlook, null)
                : null;

    /// <exception cref="BrokenRuleException">The goal refuses.</exception>
    public Entity State(
        Goal goal,
        Guid id,
        ReportingPoint at,
        StatingBody body,
        StatingGround ground,
        string? reason,
        Guid byId,
        DateTime now
    ) =>
        Verdict is { } verdict
            ? goal.StateVerdict(id, at, body, verdict, ground.SuggestedVerdict, reason, byId, now)
            : goal.StateOutlook(id, at, body, Outlook!.Value, ground.Basis, reason, byId, now);

    private static T? Named<T>(string? value)
        where T : struct, Enum =>
        Enum.GetNames<T>().Contains(value, StringComparer.Ordinal) ? Enum.Parse<T>(value!) : null;
}
