using Essunga.Portal.Components.App;
using Essunga.Portal.Components.Status;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Goals;

namespace Essunga.Portal.Features.Goals.Stating;

/// <summary>What the address leads to: the page, what is wrong with the address, or nothing that is the reader's to state.</summary>
/// <param name="Own">What the reader may state instead: text and address.</param>
/// <param name="Kept">What the reader wrote another time and did not state.</param>
public sealed record StatingAnswer(
    StatingView? View,
    FollowUpFault? Fault,
    IReadOnlyList<(string Text, string Href)> Own,
    KeptDraft<StatingDraft>? Kept = null
);

/// <summary>What is stated at a reporting point.</summary>
public enum StatingKind
{
    /// <summary>At T1 nothing is.</summary>
    Nothing,

    /// <summary>prognos.</summary>
    Outlook,

    /// <summary>slutbedömning.</summary>
    Verdict,
}

/// <summary>Everything that the page shows.</summary>
/// <param name="Ground">What a statement made now would be made on.</param>
/// <param name="InForce">What the body has stated at the point; null before it has.</param>
/// <param name="Earlier">What the body has stated, the latest first.</param>
/// <param name="OtherPoints">The points where something is stated, for the one where nothing is.</param>
public sealed record StatingView(
    FollowUp FollowUp,
    ContextChoices Choices,
    ReadGoal Goal,
    GoalBody Body,
    StatingKind Kind,
    AssessmentRule Rule,
    StatingGround Ground,
    IReadOnlyList<StatingOption> Options,
    StandingChoice? InForce,
    IReadOnlyList<BasisRow> Basis,
    string BasisDemo,
    IReadOnlyList<StatementLine> Earlier,
    IReadOnlyList<OtherBody> Others,
    IReadOnlyList<ActivityState> Activities,
    bool ActivitiesAreDemo,
    IReadOnlyList<(string Text, string Href)> OtherPoints
)
{
    public ReadPoint Point => FollowUp.Point;

    /// <summary>"prognos" or "slutbedömning".</summary>
    public string What => Kind == StatingKind.Verdict ? "slutbedömning" : "prognos";

    /// <summary>"prognosen" or "slutbedömningen".</summary>
    public string TheWhat => Kind == StatingKind.Verdict ? "slutbedömningen" : "prognosen";

    /// <summary>The choice that the rule speaks for; null when it speaks for none.</summary>
    public StatingOption? Suggested => Options.FirstOrDefault(one => one.IsSuggested);

    /// <summary>The page's own address.</summary>
    public string Here => Links.StateOutlook(Goal.Slug, FollowUp.State);

    /// <summary>The bedömningsspår, which can be printed.</summary>
    public string Trace => Links.Goal(Goal.Slug, FollowUp.State, "bedomningsspar");

    public StatingOption? OptionOf(string? choice) =>
        Options.FirstOrDefault(one => one.Value == choice);
}

/// <summary>Something to choose.</summary>
/// <param name="Value">Name of the <see cref="Outlook"/> or <see cref="Verdict"/>.</param>
public sealed record StatingOption(string Value, StatusWord Word, bool IsSuggested);

/// <summary>What the body has chosen at the point.</summary>
/// <param name="Choice">As <see cref="StatingOption.Value"/>.</param>
public sealed record StandingChoice(string Choice, string? Reason, StatementLine Line);

/// <summary>An indicator that the rule counts.</summary>
/// <param name="Way">Where the indicator was to be by the period of its value.</param>
public sealed record BasisRow(
    string Name,
    string Href,
    string? Origin,
    string Value,
    string? ValueNote,
    string Way,
    StatusWord Word
);

/// <summary>What another body has stated about the same goal.</summary>
public sealed record OtherBody(string Name, string Href, OutlookStanding Standing, string? Reason);

/// <summary>An activity for the goal and how it goes.</summary>
public sealed record ActivityState(string Title, string Href, StatusWord Word);
