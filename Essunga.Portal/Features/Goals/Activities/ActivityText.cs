using Essunga.Portal.Components.Forms;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Texts;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Goals.Activities;

/// <summary>What was typed of an activity, understood.</summary>
internal sealed record ActivityText(
    DateOnly From,
    DateOnly To,
    Guid? OwnerId,
    Guid? StandInId,
    IReadOnlyList<Guid> IndicatorIds,
    Decision Decision
)
{
    private const string NoDay = "Skriv dagen som 2028-01-15.";

    /// <summary>Null with everything that is wrong when something is.</summary>
    public static async Task<(ActivityText? Text, IReadOnlyList<FormFault> Faults)> ReadAsync(
        PortalDbContext context,
        ActivityForm form,
        GoalPeriod period,
        Activity? activity,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var bodies = await DecidingBodies.ReadAsync(context, today, cancellation);
        var (decision, decisionFaults) = form.Decision.Read(
            [
                .. bodies.Select(one => one.Id),
                .. activity?.Decision.BodyId is { } was ? [was] : (Guid[])[],
            ],
            today
        );
        var faults = new List<FormFault>();
        Check(faults, GoalRules.ActivityNeedsTitle, !string.IsNullOrWhiteSpace(form.Title));
        Check(
            faults,
            GoalRules.ActivityTitleIsShortEnough,
            form.Title.Trim().Length <= Activity.MostTitle
        );
        var isFrom = SwedishDate.TryRead(form.From, out var from);
        var isTo = SwedishDate.TryRead(form.To, out var to);
        if (!isFrom)
        {
            faults.Add(new(RuleFaults.From, NoDay));
        }
        else if (from.Year < period.FromYear || from.Year > period.ToYear)
        {
            faults.Add(new(RuleFaults.From, Within(period)));
        }

        if (!isTo)
        {
            faults.Add(new(RuleFaults.To, NoDay));
        }
        else if (isFrom && to < from)
        {
            faults.Add(new(RuleFaults.To, RuleTexts.Of(GoalRules.ActivityEndsAfterStart)));
        }
        else if (to.Year > period.ToYear)
        {
            faults.Add(new(RuleFaults.To, Within(period)));
        }

        var owner = Id(form.OwnerId);
        var standIn = Id(form.StandInId);
        await CheckPeopleAsync(context, faults, (owner, standIn), activity, cancellation);
        Check(faults, OrganisationRules.StandInIsAnother, standIn is null || standIn != owner);
        var known = await context
            .Indicators.Where(one =>
                form.IndicatorIds.Contains(one.Id) && one.Kind == MeasureKind.Indicator
            )
            .Select(one => one.Id)
            .ToListAsync(cancellation);
        if (form.IndicatorIds.Except(known).Any())
        {
            faults.Add(new("indikatorer", "Välj indikatorer i listan."));
        }

        if (form.Reason.Length > 1_000)
        {
            faults.Add(new(RuleFaults.Reason, "Skälet får ha högst 1 000 tecken."));
        }

        faults.AddRange(decisionFaults);
        return faults.Count > 0
            ? (null, faults)
            : (new ActivityText(from, to, owner, standIn, known, decision), faults);
    }

    private static async Task CheckPeopleAsync(
        PortalDbContext context,
        List<FormFault> faults,
        (Guid? Owner, Guid? StandIn) typed,
        Activity? activity,
        CancellationToken cancellation
    )
    {
        var (owner, standIn) = typed;
        var (wasOwner, wasStandIn) = (activity?.OwnerId, activity?.StandInId);
        // Who has left stays where the activity already has them, until somebody else is chosen.
        var known = await context
            .People.Where(one =>
                (one.Id == owner || one.Id == standIn)
                && (one.IsActive || one.Id == wasOwner || one.Id == wasStandIn)
            )
            .Select(one => one.Id)
            .ToListAsync(cancellation);
        if (owner is { } first && !known.Contains(first))
        {
            faults.Add(new(RuleFaults.Owner, "Välj en person i listan."));
        }

        if (standIn is { } second && !known.Contains(second))
        {
            faults.Add(new(RuleFaults.StandIn, "Välj en person i listan."));
        }
    }

    private static string Within(GoalPeriod period) =>
        $"Aktiviteten måste ligga inom målperioden {Components.Text.Format.Years(period.FromYear, period.ToYear)}.";

    // What is no id is somebody that is not there.
    private static Guid? Id(string typed) =>
        typed.Length == 0 ? null
        : Guid.TryParse(typed, out var id) ? id
        : Guid.Empty;

    private static void Check(List<FormFault> faults, DomainRule rule, bool kept)
    {
        if (!kept)
        {
            faults.Add(RuleFaults.Of(rule));
        }
    }
}
