using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Features.Files.Importing;

/// <summary>
/// What a file may say of an activity, and the verbs that put it there. The one place that knows both.
/// </summary>
/// <param name="Indicators">The indicators that show its effect; only ever added to.</param>
internal sealed record ActivityFields(
    string Title,
    DateOnly From,
    DateOnly To,
    Guid AssignmentId,
    IReadOnlyCollection<Guid> Indicators
)
{
    public static ActivityFields Of(Activity one) =>
        new(
            one.Title,
            one.From,
            one.To,
            one.AssignmentId,
            [.. one.Indicators.Select(link => link.IndicatorId)]
        );

    public bool IsSame(ActivityFields there) =>
        Fixed(there) is null && Indicators.All(there.Indicators.Contains);

    /// <summary>What of the change no verb of the activity does; null when all can be done.</summary>
    public string? Fixed(ActivityFields there) =>
        Title != there.Title ? ActivityKind.Title
        : From != there.From ? ActivityKind.From
        : To != there.To ? ActivityKind.To
        : AssignmentId != there.AssignmentId ? ActivityKind.Goal
        : null;

    /// <summary>A new activity with these fields.</summary>
    /// <exception cref="BrokenRuleException">A rule of the activity's would be broken.</exception>
    public Activity Make(string code, GoalAssignment assignment, GoalPeriod period)
    {
        var made = new Activity(
            Guid.CreateVersion7(),
            code,
            assignment,
            period,
            Title,
            From,
            To,
            Provenance.Entered
        );
        Put(made);
        return made;
    }

    /// <summary>Changes an activity that exists to these fields.</summary>
    public void Put(Activity activity)
    {
        foreach (var indicator in Indicators)
        {
            activity.ShowEffectBy(Guid.CreateVersion7(), indicator);
        }
    }
}
