using Essunga.Portal.Components.App;
using Essunga.Portal.Components.Forms;
using Essunga.Portal.Components.Loading;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Texts;
using Microsoft.AspNetCore.Components;

namespace Essunga.Portal.Features.Goals.Activities;

/// <summary>A committee's activity for a goal: read by everybody, made and changed by who sets up the committee's activities.</summary>
public sealed partial class ActivityPage
{
    private ActivityForm? _removed;
    private string? _endProblem;

    /// <summary>The goal's slug.</summary>
    [Parameter]
    public string Goal { get; set; } = "";

    /// <summary>The activity's code, as "a05"; null for a new one.</summary>
    [Parameter]
    public string? Code { get; set; }

    [SupplyParameterFromQuery(Name = "namnd")]
    private string? Committee { get; set; }

    [Inject]
    private ActivityQuery Query { get; set; } = default!;

    [Inject]
    private SaveActivity Command { get; set; } = default!;

    [Inject]
    private EndActivity Ends { get; set; } = default!;

    /// <inheritdoc />
    protected override async Task<LoadResult<ActivityView>> LoadAsync(
        CancellationToken cancellation
    )
    {
        if (
            await Reader.FindAsync(cancellation) is not { } viewer
            || (Code is null && !viewer.MaySomewhere(PortalAction.EditActivities))
        )
        {
            return LoadResult.Forbidden<ActivityView>();
        }

        return await Query.RunAsync(Goal, Code, Committee, viewer, cancellation) is { } view
            ? LoadResult.Ready(view)
            : LoadResult.NotFound<ActivityView>();
    }

    /// <inheritdoc />
    protected override ActivityForm Begin(ActivityView data) =>
        data.Draft?.Form is { } draft && IsFor(draft, data) ? draft : data.Saved;

    /// <inheritdoc />
    protected override bool IsFor(ActivityForm form, ActivityView data) =>
        data.Activity is { } activity
            ? form.Id == activity.Id
            : form.Seen is null && form.AssignmentId == data.Place.AssignmentId;

    /// <inheritdoc />
    protected override bool IsChanged(ActivityForm form, ActivityView data) =>
        _removed is null && form.Mark() != data.Saved.Mark();

    /// <inheritdoc />
    protected override string KeyOf(ActivityView data) => ActivityQuery.KeyOf(data);

    /// <inheritdoc />
    protected override ActivityForm Seeing(ActivityForm form, ActivityView now) =>
        form with
        {
            Seen = now.Saved.Seen,
        };

    /// <inheritdoc />
    protected override Task<WriteOutcome> SaveAsync(ActivityForm form, Viewer viewer) =>
        Command.RunAsync(form, viewer, CancellationToken.None);

    /// <inheritdoc />
    protected override async Task AfterSavedAsync(WriteOutcome.Saved saved)
    {
        if (Code is null && State.Data is { } data)
        {
            LeaveFreely();
            Navigation.NavigateTo(Links.Activity(data.Place.GoalSlug, saved.Key));
            return;
        }

        await base.AfterSavedAsync(saved);
    }

    private async Task EndAsync((DateOnly On, string Reason) asked)
    {
        await DoAsync(
            (viewer, id) =>
                Ends.EndAsync(viewer, id, asked.On, asked.Reason, CancellationToken.None),
            $"Aktiviteten är avslutad den {Format.Date(asked.On)}."
        );
        await ReloadAsync();
    }

    private async Task ResumeAsync()
    {
        await DoAsync(
            (viewer, id) => Ends.ResumeAsync(viewer, id, CancellationToken.None),
            "Aktiviteten gäller igen."
        );
        await ReloadAsync();
    }

    private async Task RemoveAsync()
    {
        var saved = State.Data?.Saved;
        if (await DoAsync((viewer, id) => Ends.RemoveAsync(viewer, id, CancellationToken.None), ""))
        {
            _removed = saved;
        }
    }

    private async Task RestoreAsync()
    {
        if (
            _removed is not { } removed
            || State.Data is not { } data
            || await Reader.FindAsync(CancellationToken.None) is not { } viewer
        )
        {
            return;
        }

        switch (await Ends.RestoreAsync(viewer, removed, CancellationToken.None))
        {
            case WriteOutcome.Saved saved:
                _removed = null;
                Said = "Aktiviteten är tillbaka.";
                LeaveFreely();
                Navigation.NavigateTo(Links.Activity(data.Place.GoalSlug, saved.Key));
                await ReloadAsync();
                break;
            case WriteOutcome.Faulty faulty:
                Said = faulty.Faults[0].Text;
                break;
            default:
                Said = "Aktiviteten kunde inte läggas tillbaka.";
                break;
        }
    }

    private async Task<bool> DoAsync(Func<Viewer, Guid, Task<PlanAnswer>> change, string done)
    {
        (_endProblem, Said) = (null, "");
        if (
            State.Data?.Activity is not { } activity
            || await Reader.FindAsync(CancellationToken.None) is not { } viewer
        )
        {
            return false;
        }

        switch (await change(viewer, activity.Id))
        {
            case PlanAnswer.Done:
                Said = done;
                return true;
            case PlanAnswer.Refused refused:
                _endProblem = RuleTexts.Of(refused.Rule);
                return false;
            default:
                _endProblem =
                    "Inget är ändrat: du får inte längre ändra aktiviteten, eller så finns den inte kvar.";
                return false;
        }
    }

    private static IReadOnlyList<(string Name, string Theirs, string Mine)> Differences(
        ActivityView view,
        ActivityForm form
    )
    {
        var (theirs, mine) = (view.Saved, form);
        var all = new (string Name, string Theirs, string Mine)[]
        {
            ("Aktivitet", theirs.Title, mine.Title),
            ("Start", theirs.From, mine.From),
            ("Slut", theirs.To, mine.To),
            ("Ansvarig", PersonOf(view, theirs.OwnerId), PersonOf(view, mine.OwnerId)),
            ("Ersättare", PersonOf(view, theirs.StandInId), PersonOf(view, mine.StandInId)),
            ("Indikatorer", IndicatorsOf(view, theirs), IndicatorsOf(view, mine)),
            ("Beslut", DecisionOf(view, theirs), DecisionOf(view, mine)),
        };
        return [.. all.Where(one => one.Theirs != one.Mine)];
    }

    private static string PersonOf(ActivityView view, string id) =>
        view.People.FirstOrDefault(one => one.Value == id).Text ?? "";

    private static string IndicatorsOf(ActivityView view, ActivityForm form) =>
        Words.Join([
            .. view
                .Own.Concat(view.Others)
                .Where(one => form.IndicatorIds.Contains(one.Id))
                .Select(one => one.Name),
        ]);

    private static string DecisionOf(ActivityView view, ActivityForm form) =>
        DecisionWords.Of(form.Decision, view.Bodies);

    private static string GoalHref(ActivityView view) =>
        Links.Goal(view.Place.GoalSlug, AddressState.None, "aktiviteter");

    private static IReadOnlyList<TrailStep> Trail(ActivityView view) =>
        [
            new("Mål", Links.Goals),
            new($"Mål {view.Place.GoalNumber}, {view.Place.GoalTitle}", GoalHref(view)),
        ];

    private static string TabOf(ActivityView view) =>
        view.Activity is { } activity ? $"{activity.Code}, {activity.Title}" : "Ny aktivitet";

    private static string LeadOf(ActivityView view) =>
        $"{view.Place.CommitteeName}s aktivitet för mål {view.Place.GoalNumber}, {Format.Years(view.Place.FromYear, view.Place.ToYear)}."
        + (view.Activity?.EndedOn is { } on ? $" Den är avslutad den {Format.Date(on)}." : "");
}
