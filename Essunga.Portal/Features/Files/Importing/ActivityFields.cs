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
        (Title, From, To, AssignmentId) == (there.Title, there.From, there.To, there.AssignmentId)
        && Indicators.All(there.Indicators.Contains);

    /// <summary>What of the change no verb of the activity does; null when all can be done.</summary>
    public string? Fixed(ActivityFields there) =>
        AssignmentId != there.AssignmentId ? ActivityKind.Goal : null;

    /// <summary>A new activity with these fields.</summary>
    /// <exception cref="BrokenRuleException">A rule of the activity's would be broken.</exception>
    public Activity Make(string code, Goal goal, GoalAssignment assignment)
    {
        GoalRules.GoalHasNotEnded.Require(goal.EndedOn is null);
        var made = new Activity(
            Guid.CreateVersion7(),
            code,
            assignment,
            goal.Period,
            Title,
            From,
            To,
            Provenance.Entered
        );
        Put(made, goal.Period, null);
        return made;
    }

    /// <summary>Changes an activity to these fields.</summary>
    /// <returns>The ties to indicators that are new.</returns>
    /// <exception cref="BrokenRuleException">A rule of the activity's would be broken.</exception>
    public IReadOnlyList<ActivityIndicator> Put(
        Activity activity,
        GoalPeriod period,
        string? reason
    )
    {
        activity.Change(Title, From, To, period, reason);
        return
        [
            .. Indicators
                .Select(indicator => activity.ShowEffectBy(Guid.CreateVersion7(), indicator))
                .OfType<ActivityIndicator>(),
        ];
    }
}
