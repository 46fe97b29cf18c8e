using Essunga.Portal.Components.Forms;
using Essunga.Portal.Components.Loading;
using Essunga.Portal.Components.Status;
using Essunga.Portal.Components.Writing;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Writing;
using Microsoft.AspNetCore.Components;

namespace Essunga.Portal.Features.Reporting;

/// <summary>One activity: how it goes and whether it will be completed, saved by itself when both are told.</summary>
public sealed partial class ActivityRow
{
    private Guid _id = Guid.CreateVersion7();
    private RowStage _stage;
    private ActivityStatus? _status;
    private bool? _willBe;
    private string _comment = "";
    private string? _problem;
    private WrittenText? _written;
    private ReadActivityReport? _kept;
    private ReadActivityReport? _theirs;

    [Parameter, EditorRequired]
    public ActivityLine Line { get; set; } = default!;

    /// <summary>The point that is reported to.</summary>
    [Parameter, EditorRequired]
    public ReadPoint Point { get; set; } = default!;

    [Parameter]
    public DateOnly Today { get; set; }

    /// <summary>Saves the report.</summary>
    [Parameter, EditorRequired]
    public Func<ActivityToReport, Task<ReportAnswer>> Report { get; set; } = default!;

    /// <summary>Keeps the comment as it is written now, and answers the report that has it.</summary>
    [Parameter, EditorRequired]
    public Func<ActivityLine, TextKey, Task<ReportAnswer>> KeepComment { get; set; } = default!;

    /// <summary>Told the activity's code when it is saved.</summary>
    [Parameter]
    public EventCallback<string> OnKept { get; set; }

    [Inject]
    private ILogger<ActivityRow> Log { get; set; } = default!;

    [Inject]
    private DraftKeeper Drafts { get; set; } = default!;

    private string DraftKey => ActivityLine.DraftKeyOf(Line.Code, Point);

    private string Id => $"aktivitet-{Line.Code.ToLowerInvariant()}";

    private bool IsAsked => Point.Tertial is 2 or 3;

    // What the status says leaves no answer of the reader's behind when the choice goes on to something else.
    private bool? WillBeCompleted =>
        (_status is { } status ? ActivityReport.SaidBy(status) : null) ?? _willBe;

    private string WillBe =>
        WillBeCompleted switch
        {
            true => "ja",
            false => "nej",
            null => "",
        };

    private bool IsTold => _status is not null && (!IsAsked || WillBeCompleted is not null);

    private bool HasAnswer => RowLook.HasAnswer(_stage);

    private (SignalKind Kind, string Word) Look =>
        _stage switch
        {
            RowStage.Typing => (SignalKind.OnTheWay, "svara på båda"),
            RowStage.Wrong => (SignalKind.NotReached, "rätta svaret"),
            RowStage.Taken => (SignalKind.NotReached, "välj svar"),
            // The comment is optional: what is saved stays saved while it is written.
            RowStage.NeedsReason => RowLook.Kept,
            _ => RowLook.Of(_stage) ?? (_kept is not null ? RowLook.Kept : RowLook.Missing),
        };

    private string? Was =>
        _kept is { } kept && !HasAnswer ? ReportWords.When(kept.At, Today)
        : _kept is null && Line.Before is not null
            ? $"förra: {StatusWords.Of(Line.Before).ShortWord}"
        : null;

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        Take(Line.Report);
        if (Line.Draft is { } draft)
        {
            (_status, _willBe) = (draft.Status, draft.WillBeCompleted);
            _stage = IsTold ? RowStage.Failed : RowStage.Typing;
        }
    }

    private void Take(ReadActivityReport? report)
    {
        _kept = report;
        _status = report?.Status;
        _willBe = report?.WillBeCompleted;
        _comment = report?.Comment ?? "";
        _stage = RowStage.AsRead;
        // Every report is a row of its own; a resend of this one keeps its id.
        _id = Guid.CreateVersion7();
    }

    private Task StatusAsync(ActivityStatus? status)
    {
        _status = status;
        return ChosenAsync();
    }

    private Task WillBeAsync(string? chosen)
    {
        _willBe = chosen switch
        {
            "ja" => true,
            "nej" => false,
            _ => null,
        };
        return ChosenAsync();
    }

    private TextKey Comment => CommentPlace.KeyOf(Line.ActivityId, Point.Id);

    private void OpenComment()
    {
        _problem = null;
        _stage = RowStage.NeedsReason;
    }

    private async Task CloseCommentAsync()
    {
        if (_written is not null && !await _written.SettleAsync())
        {
            _problem =
                "Kommentaren har inte kommit fram till portalen än. Stäng den när det står Sparat under texten.";
            return;
        }

        try
        {
            await TakeAsync(await KeepComment(Line, Comment));
        }
        catch (Exception fault)
        {
            LoadFault.Record(Log, fault, nameof(ActivityRow));
            _problem = "Kommentaren är skriven men kunde inte läggas till rapporten. Försök igen.";
        }
    }

    private Task GoBackAsync()
    {
        Take(_kept);
        return Drafts.DropAsync(DraftKey);
    }

    private Task TakeTheirsAsync()
    {
        Take(_theirs);
        return Drafts.DropAsync(DraftKey);
    }

    private Task InsistAsync()
    {
        _kept = _theirs;
        return SaveAsync();
    }
}
