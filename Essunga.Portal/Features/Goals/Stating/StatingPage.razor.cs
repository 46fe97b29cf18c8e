using Essunga.Portal.Components.Forms;
using Essunga.Portal.Components.Loading;
using Essunga.Portal.Features.Goals.Texts;
using Essunga.Portal.Identity;
using Essunga.Portal.Writing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Essunga.Portal.Features.Goals.Stating;

/// <summary>Where a body states its prognos or slutbedömning for a goal, beside what the rule suggests and why.</summary>
public sealed partial class StatingPage
{
    private StatingQuestion _question;
    private StatingFault? _fault;
    private StatementSaved? _saved;
    private string? _failure;
    private string? _leaveFor;
    private bool _isLeaving;
    private bool _isSaving;
    private StatingForm? _form;

    /// <summary>The goal's slug, or its number in the period: "3", "m3".</summary>
    [Parameter]
    public string Goal { get; set; } = "";

    /// <summary>What is being written: kept when the circuit is evicted or the portal restarts.</summary>
    [PersistentState]
    public StatingDraft? Draft { get; set; }

    [SupplyParameterFromQuery(Name = "ar")]
    private string? Year { get; set; }

    [SupplyParameterFromQuery(Name = "period")]
    private string? Period { get; set; }

    [SupplyParameterFromQuery(Name = "namnd")]
    private string? Committee { get; set; }

    [Inject]
    private StatingQuery Query { get; set; } = default!;

    [Inject]
    private ITextDesk Texts { get; set; } = default!;

    [Inject]
    private StateCommand Command { get; set; } = default!;

    [Inject]
    private CurrentViewer Viewer { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private DraftKeeper Drafts { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    [Inject]
    private ILogger<StatingPage> Log { get; set; } = default!;

    /// <inheritdoc />
    protected override async Task<LoadResult<StatingAnswer>> LoadAsync(
        CancellationToken cancellation
    )
    {
        if (await Viewer.FindAsync(cancellation) is not { } viewer)
        {
            return LoadResult.Forbidden<StatingAnswer>();
        }

        var answer = await Query.RunAsync(Goal, new(Year, Period, Committee), viewer, cancellation);
        return answer is { View: null, Fault: null }
            ? LoadResult.NotFound(answer)
            : LoadResult.Ready(answer);
    }

    // A prerender keeps nothing: what it would leave in the page the circuit makes again.
    private StatingDraft DraftFor(StatingView view)
    {
        if (Draft?.IsFor(view) is true)
        {
            return Draft;
        }

        var begun =
            State.Data?.Kept?.Form is { } kept && kept.IsFor(view)
                ? kept
                : StatingDraft.Begin(view, Time.GetUtcNow());
        if (RendererInfo.IsInteractive)
        {
            Forget();
            Draft = begun;
        }

        return begun;
    }

    private void Change(StatingDraft draft)
    {
        Forget();
        Draft = draft;
        Drafts.Keep(draft.Key, draft);
    }

    /// <summary>When what the form holds was written, if it was another time and is not stated; UTC.</summary>
    private DateTime? KeptAt(StatingView view, StatingDraft draft) =>
        State.Data?.Kept is { } kept
        && kept.Form.StatementId == draft.StatementId
        && draft.IsChanged(view)
            ? kept.At
            : null;

    private void Forget() =>
        (_question, _fault, _saved, _failure, _isLeaving) = (
            StatingQuestion.None,
            null,
            null,
            null,
            false
        );

    private void DropQuestion() => _question = StatingQuestion.None;

    private Task SubmitAsync() => StateAsync(isLateMeant: false);

    private Task StateLateAsync() => StateAsync(isLateMeant: true);

    private Task StateMineAsync()
    {
        if (Draft is { } draft && State.Data?.View is { } view)
        {
            Draft = draft with { Seen = view.Ground };
        }

        return StateAsync(isLateMeant: false);
    }

    // Theirs is what the form then holds.
    private async Task StartOverAsync()
    {
        Forget();
        if (State.Data?.View is { } view)
        {
            Draft = StatingDraft.Begin(view, Time.GetUtcNow());
            await Drafts.DropAsync(Draft.Key);
        }
    }

    private async Task StateAsync(bool isLateMeant)
    {
        // The second click of a double click.
        if (_isSaving || Draft is not { } draft)
        {
            return;
        }

        Forget();
        _isSaving = true;
        try
        {
            await StateAsync(draft, isLateMeant);
            if (_saved is not null)
            {
                await Drafts.DropAsync(draft.Key);
            }

            if (_saved is not null || _question == StatingQuestion.Changed)
            {
                await ReloadAsync();
            }

            if (_saved is not null && State.Data?.View is { } view)
            {
                Draft = StatingDraft.Begin(view, Time.GetUtcNow());
            }
        }
        catch (Exception fault)
        {
            _failure = LoadFault.Record(Log, fault, nameof(StateCommand));
        }
        finally
        {
            _isSaving = false;
        }
    }

    private async Task StateAsync(StatingDraft draft, bool isLateMeant)
    {
        if (await Viewer.FindAsync(CancellationToken.None) is not { } viewer)
        {
            Show(new NothingToState());
            return;
        }

        if (_form is not null && !await _form.SettleAsync())
        {
            _question = StatingQuestion.Unsaved;
            return;
        }

        // What is stated takes a copy of the text as it is now, and the copy never changes.
        var text = ReasonPlace.KeyOf(draft.GoalId, draft.PointId, draft.CommitteeId);
        Draft = draft with
        {
            Reason = await Texts.ReadAsync(viewer, text, CancellationToken.None) ?? draft.Reason,
        };
        Show(await Command.RunAsync(Draft, isLateMeant, viewer, CancellationToken.None));
        if (_saved is not null)
        {
            await Texts.KeepAsync(viewer, text, CancellationToken.None);
        }
    }

    private void Show(StatingOutcome outcome)
    {
        _saved = outcome as StatementSaved;
        _fault = (outcome as StatementRefused)?.Fault;
        _question = outcome switch
        {
            GroundChanged => StatingQuestion.Changed,
            AsksWhetherLate => StatingQuestion.Late,
            NothingToState => StatingQuestion.NotYours,
            _ => StatingQuestion.None,
        };
    }

    private Task AskBeforeLeavingAsync(LocationChangingContext leaving)
    {
        var isChanged =
            State.Data?.View is { } view && Draft?.IsFor(view) is true && Draft.IsChanged(view);
        if (isChanged && !_isLeaving)
        {
            leaving.PreventNavigation();
            Forget();
            _leaveFor = leaving.TargetLocation;
            _question = StatingQuestion.Leave;
            StateHasChanged();
        }

        return Task.CompletedTask;
    }

    private async Task LeaveAsync()
    {
        _isLeaving = true;
        await Drafts.FlushAsync();
        Navigation.NavigateTo(_leaveFor ?? Links.Start);
    }

    private async Task LeaveAndDropAsync()
    {
        await StartOverAsync();
        _isLeaving = true;
        Navigation.NavigateTo(_leaveFor ?? Links.Start);
    }

    private static string PrintLine(StatingView view) =>
        view.FollowUp.PrintLine.Replace("Alla nämnder", "Hela målet", StringComparison.Ordinal);
}

/// <summary>What the page asks the one who is about to state something.</summary>
internal enum StatingQuestion
{
    None,
    Late,
    Changed,
    Leave,
    Unsaved,
    NotYours,
}
