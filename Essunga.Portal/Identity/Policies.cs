using Essunga.Portal.Domain.Organisation;
using Microsoft.AspNetCore.Authorization;

namespace Essunga.Portal.Identity;

/// <summary>The policies that pages name: one for each action that an address needs.</summary>
public static class Policies
{
    /// <summary>Read goals, indicators and assessments.</summary>
    public const string ReadGoals = nameof(PortalAction.ReadGoals);

    /// <summary>Report values and activities.</summary>
    public const string Report = nameof(PortalAction.Report);

    /// <summary>See who has reported what to each reporting point.</summary>
    public const string FollowReporting = nameof(PortalAction.FollowReporting);

    /// <summary>Organisation, people, roles and settings.</summary>
    public const string Administer = nameof(PortalAction.Administer);

    /// <summary>Set up goal periods, goals and the assessment rule.</summary>
    public const string EditGoals = nameof(PortalAction.EditGoals);

    /// <summary>Set up indicators, key figures and targets.</summary>
    public const string EditIndicators = nameof(PortalAction.EditIndicators);

    /// <summary>Set up goals, or a committee's activities for them: who plans the period to come.</summary>
    public const string PlanGoals = nameof(PlanGoals);

    /// <summary>State a prognos or slutbedömning for some body.</summary>
    public const string StateSomething = nameof(StateSomething);

    /// <summary>Read some kind of file in.</summary>
    public const string ImportSomething = nameof(ImportSomething);

    /// <summary>See what nobody answers for: who gives it an owner, and who follows what is reported.</summary>
    public const string SeeUnowned = nameof(SeeUnowned);

    /// <summary>Be signed in and nothing more: for the page that tells somebody without a role whom to ask.</summary>
    public const string SignedIn = nameof(SignedIn);

    public static void Add(AuthorizationOptions options)
    {
        foreach (var action in Enum.GetValues<PortalAction>())
        {
            options.AddPolicy(
                action.ToString(),
                policy =>
                    policy.RequireAuthenticatedUser().AddRequirements(new ActionRequirement(action))
            );
        }

        options.AddPolicy(
            StateSomething,
            policy =>
                policy
                    .RequireAuthenticatedUser()
                    .AddRequirements(
                        new ActionRequirement(
                            PortalAction.StateOutlook,
                            PortalAction.StateOverallOutlook
                        )
                    )
        );
        options.AddPolicy(
            PlanGoals,
            policy =>
                policy
                    .RequireAuthenticatedUser()
                    .AddRequirements(
                        new ActionRequirement(PortalAction.EditGoals, PortalAction.EditActivities)
                    )
        );
        options.AddPolicy(
            ImportSomething,
            policy =>
                policy
                    .RequireAuthenticatedUser()
                    .AddRequirements(
                        new ActionRequirement(
                            PortalAction.Report,
                            PortalAction.EditIndicators,
                            PortalAction.EditActivities
                        )
                    )
        );
        options.AddPolicy(
            SeeUnowned,
            policy =>
                policy
                    .RequireAuthenticatedUser()
                    .AddRequirements(
                        new ActionRequirement(PortalAction.Administer, PortalAction.FollowReporting)
                    )
        );
        options.AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser());

        // An address that nobody thought of is closed, not open.
        options.FallbackPolicy = new AuthorizationPolicyBuilder()
            .RequireAuthenticatedUser()
            .Build();
    }
}

/// <summary>The reader may do one of the actions on some node.</summary>
public sealed class ActionRequirement(params PortalAction[] anyOf) : IAuthorizationRequirement
{
    public IReadOnlyList<PortalAction> AnyOf { get; } = anyOf;
}
