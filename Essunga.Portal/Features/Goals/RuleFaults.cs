using Essunga.Portal.Components.Forms;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Texts;

namespace Essunga.Portal.Features.Goals;

/// <summary>The field that a broken rule is said beside.</summary>
internal static class RuleFaults
{
    public const string Title = "lydelse";
    public const string Number = "nummer";
    public const string Area = "malomrade";
    public const string Motivation = "motivering";
    public const string Reason = "skal";
    public const string From = "fran";
    public const string To = "till";
    public const string StandIn = "ersattare";
    public const string Owner = "ansvarig";
    public const string Day = "dag";

    private static readonly Dictionary<DomainRule, string> Fields = new()
    {
        [GoalRules.GoalNeedsTitle] = Title,
        [GoalRules.GoalTitleIsShortEnough] = Title,
        [GoalRules.ActivityNeedsTitle] = Title,
        [GoalRules.ActivityTitleIsShortEnough] = Title,
        [GoalRules.NumberIsOneToNinetyNine] = Number,
        [GoalRules.NumberIsFree] = Number,
        [GoalRules.AreaIsInPeriod] = Area,
        [GoalRules.MotivationIsShortEnough] = Motivation,
        [GoalRules.ChangeAfterDecisionNeedsReason] = Reason,
        [GoalRules.ChangeReasonIsShortEnough] = Reason,
        [GoalRules.ActivityEndsAfterStart] = To,
        [GoalRules.ActivityWithinPeriod] = From,
        [OrganisationRules.StandInIsAnother] = StandIn,
        [GoalRules.EndsWithinPeriod] = Day,
        [GoalRules.GoalHasNotEnded] = Title,
    };

    public static FormFault Of(DomainRule rule) =>
        new(Fields.GetValueOrDefault(rule, Title), RuleTexts.Of(rule));

    public static WriteOutcome.Faulty Outcome(DomainRule rule) => new([Of(rule)]);
}
