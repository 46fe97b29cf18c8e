using System.Globalization;
using Essunga.Portal.Components.App;
using Essunga.Portal.Components.Forms;
using Essunga.Portal.Components.Loading;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Texts;
using Microsoft.AspNetCore.Components;

namespace Essunga.Portal.Features.Goals.Editing;

/// <summary>Where a goal is made and changed: wording, place, motivation, decision, and the committees that have it.</summary>
public sealed partial class GoalFormPage
{
    private RemovedGoal? _removed;
    private string? _endProblem;
    private string? _partProblem;

    /// <summary>The goal's slug; null for a new goal.</summary>
    [Parameter]
    public string? Goal { get; set; }

    [SupplyParameterFromQuery(Name = "fran")]
    private string? FromYear { get; set; }

    [Inject]
    private GoalFormQuery Query { get; set; } = default!;

    [Inject]
    private SaveGoal Command { get; set; } = default!;

    [Inject]
    private HandGoal Hands { get; set; } = default!;

    [Inject]
    private EndGoal Ends { get; set; } = default!;

    /// <inheritdoc />
    protected override async Task<LoadResult<GoalFormView>> LoadAsync(
        CancellationToken cancellation
    )
    {
        if (await Reader.FindAsync(cancellation) is not { } viewer)
        {
            return LoadResult.Forbidden<GoalFormView>();
        }

        return await Query.RunAsync(Goal, FromYear, viewer, cancellation) is { } view
            ? LoadResult.Ready(view)
            : LoadResult.NotFound<GoalFormView>();
    }

    /// <inheritdoc />
    protected override GoalForm Begin(GoalFormView data) =>
        data.Draft?.Form is { } draft && IsFor(draft, data) ? draft : data.Saved;

    /// <inheritdoc />
    protected override bool IsFor(GoalForm form, GoalFormView data) =>
        data.Goal is { } goal
            ? form.Id == goal.Id
            : form.Seen is null && form.PeriodId == data.Period.Id;

    /// <inheritdoc />
    protected override bool IsChanged(GoalForm form, GoalFormView data) =>
        _removed is null
        && (
            form.Mark() != data.Saved.Mark()
            || (data.Goal is null && form.Motivation != data.Saved.Motivation)
        );

    /// <inheritdoc />
    protected override string KeyOf(GoalFormView data) => GoalFormQuery.KeyOf(data);

    /// <inheritdoc />
    protected override GoalForm Seeing(GoalForm form, GoalFormView now) =>
        form with
        {
            Seen = now.Saved.Seen,
        };

    /// <inheritdoc />
    protected override Task<WriteOutcome> SaveAsync(GoalForm form, Viewer viewer) =>
        Command.RunAsync(form, viewer, CancellationToken.None);

    /// <inheritdoc />
    protected override async Task AfterSavedAsync(WriteOutcome.Saved saved)
    {
        if (Goal is null)
        {
            LeaveFreely();
            Said = $"{SavedText(saved.At)}. Lämna nu målet till de nämnder som ska ha det.";
            Navigation.NavigateTo(Links.EditGoal(saved.Key));
            return;
        }

        await base.AfterSavedAsync(saved);
    }

    private Task HandAsync(PlanBody committee) =>
        PartAsync(
            (viewer, goal) =>
                Hands.ToAsync(
                    viewer,
                    goal,
                    committee.Id,
                    Guid.CreateVersion7(Time.GetUtcNow()),
                    CancellationToken.None
                ),
            $"{committee.Name} har målet."
        );

    private Task TakeBackAsync(GoalPart part) =>
        PartAsync(
            (viewer, goal) =>
                Hands.BackFromAsync(viewer, goal, part.CommitteeId, CancellationToken.None),
            $"Målet är taget tillbaka från {part.Name}."
        );

    private Task FollowAsync((GoalPart Part, PlanIndicator Indicator, bool IsUsed) asked) =>
        PartAsync(
            (viewer, goal) =>
                Hands.FollowAsync(
                    viewer,
                    goal,
                    asked.Part.CommitteeId,
                    asked.Indicator.Id,
                    asked.IsUsed,
                    CancellationToken.None
                ),
            asked.IsUsed
                ? $"{asked.Part.Name} följer målet med {asked.Indicator.Name}."
                : $"{asked.Part.Name} följer inte längre målet med {asked.Indicator.Name}."
        );

    private async Task PartAsync(Func<Viewer, Guid, Task<PlanAnswer>> change, string done)
    {
        _partProblem = await DoAsync(change, done);
        await ReloadAsync();
    }

    private async Task EndAsync((DateOnly On, string Reason) asked)
    {
        _endProblem = await DoAsync(
            (viewer, goal) =>
                Ends.EndAsync(viewer, goal, asked.On, asked.Reason, CancellationToken.None),
            $"Målet är avslutat den {Format.Date(asked.On)}."
        );
        await ReloadAsync();
    }

    private async Task ResumeAsync()
    {
        _endProblem = await DoAsync(
            (viewer, goal) => Ends.ResumeAsync(viewer, goal, CancellationToken.None),
            "Målet gäller igen."
        );
        await ReloadAsync();
    }

    private async Task RemoveAsync() =>
        _endProblem = await DoAsync(
            async (viewer, goal) =>
            {
                var (answer, removed) = await Ends.RemoveAsync(
                    viewer,
                    goal,
                    CancellationToken.None
                );
                _removed = removed;
                return answer;
            },
            ""
        );

    private async Task RestoreAsync()
    {
        if (_removed is { } removed)
        {
            _endProblem = await DoAsync(
                (viewer, _) => Ends.RestoreAsync(viewer, removed, CancellationToken.None),
                "Målet är tillbaka."
            );
            _removed = null;
            await ReloadAsync();
        }
    }

    /// <returns>What went wrong; null when it is done.</returns>
    private async Task<string?> DoAsync(Func<Viewer, Guid, Task<PlanAnswer>> change, string done)
    {
        Said = "";
        if (
            State.Data?.Goal is not { } goal
            || await Reader.FindAsync(CancellationToken.None) is not { } viewer
        )
        {
            return null;
        }

        var answer = await change(viewer, goal.Id);
        Said = answer is PlanAnswer.Done ? done : "";
        return answer switch
        {
            PlanAnswer.Done => null,
            PlanAnswer.Refused refused => RuleTexts.Of(refused.Rule),
            _ => "Inget är ändrat: du får inte längre ändra målet, eller så finns det inte kvar.",
        };
    }

    private static IReadOnlyList<(string Name, string Theirs, string Mine)> Differences(
        GoalFormView view,
        GoalForm form
    )
    {
        var (theirs, mine) = (view.Saved, form);
        var all = new (string Name, string Theirs, string Mine)[]
        {
            ("Lydelse", theirs.Title, mine.Title),
            ("Nummer", theirs.Number, mine.Number),
            ("Målområde", AreaOf(view, theirs), AreaOf(view, mine)),
            ("Beslut", DecisionOf(view, theirs), DecisionOf(view, mine)),
        };
        return [.. all.Where(one => one.Theirs != one.Mine)];
    }

    private static string AreaOf(GoalFormView view, GoalForm form) =>
        view.Areas.FirstOrDefault(one => one.Value == form.AreaId).Text ?? "";

    private static string DecisionOf(GoalFormView view, GoalForm form) =>
        DecisionWords.Of(form.Decision, view.Bodies);

    private static string Years(GoalFormView view) =>
        Format.Years(view.Period.FromYear, view.Period.ToYear);

    private static IReadOnlyList<TrailStep> Trail(GoalFormView view) =>
        view.Goal is { } goal
            ?
            [
                new($"Målperioden {Years(view)}", Links.GoalPeriods),
                new(goal.Title, Links.Goal(goal.Slug, AddressState.None)),
            ]
            : [new($"Målperioden {Years(view)}", Links.GoalPeriods)];

    private static string? NumberOf(GoalFormView view) =>
        view.Goal is { } goal ? $"Mål {goal.Number.ToString(CultureInfo.InvariantCulture)}" : null;

    private static string TitleOf(GoalFormView view) =>
        view.Goal is null ? "Nytt mål" : "Ändra målet";

    private static string TabOf(GoalFormView view) =>
        view.Goal is { } goal
            ? $"Ändra mål {goal.Number}, {goal.Title}"
            : $"Nytt mål {Years(view)}";

    private static string LeadOf(GoalFormView view) =>
        view.Goal is { } goal
            ? $"Målet gäller {Years(view)} och {Holders(view.Parts.Count)}. {(goal.EndedOn is { } on ? $"Det är avslutat den {Format.Date(on)}." : "")}".TrimEnd()
            : $"Ett mål för {Years(view)}. När det är sparat lämnas det till de nämnder som ska ha det.";

    private static string Holders(int count) =>
        count == 0
            ? "finns inte hos någon nämnd än"
            : $"finns hos {Words.Count(count, "nämnd", "nämnder")}";
}
