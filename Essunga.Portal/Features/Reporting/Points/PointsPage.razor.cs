using Essunga.Portal.Components.Forms;
using Essunga.Portal.Components.Loading;
using Essunga.Portal.Domain.FollowUp;
using Essunga.Portal.Identity;
using Essunga.Portal.Texts;
using Microsoft.AspNetCore.Components;

namespace Essunga.Portal.Features.Reporting.Points;

/// <summary>The reporting points: what was in, what came late, and the lock.</summary>
public sealed partial class PointsPage
{
    private Guid? _asked;
    private string? _reason;
    private string? _problem;
    private string _said = "";

    [Inject]
    private PointsQuery Query { get; set; } = default!;

    [Inject]
    private LockPoint Points { get; set; } = default!;

    [Inject]
    private LayUpPoints Days { get; set; } = default!;

    [Inject]
    private CurrentViewer Reader { get; set; } = default!;

    [Inject]
    private DraftKeeper Drafts { get; set; } = default!;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        if (_asked is null && State.Data?.Draft is { } draft)
        {
            (_asked, _reason) = (draft.PointId, draft.Reason);
        }
    }

    /// <inheritdoc />
    protected override async Task<LoadResult<PointList>> LoadAsync(
        CancellationToken cancellation
    ) =>
        await Reader.FindAsync(cancellation) is { } viewer
            ? LoadResult.Ready(await Query.RunAsync(viewer, cancellation))
            : LoadResult.Forbidden<PointList>();

    private static string Answer(PointList list)
    {
        if (list.Lines is not [var latest, ..])
        {
            return "Inget att följa upp än.";
        }

        var locked = list.Lines.FirstOrDefault(line => line.Point.IsLocked);
        return locked is null ? $"{latest.Point.Label} är öppen."
            : latest == locked ? $"{latest.Point.Label} är låst."
            : $"{locked.Point.Label} är den senast låsta, {latest.Point.Label} är öppen.";
    }

    private static string? Was(PointLine line, DateOnly today) =>
        line.Latest is { } latest
            ? $"{latest.By}, {ReportWords.When(latest.At, today)}{(latest.Reason is null || line.Point.IsLocked ? "" : $": {latest.Reason}")}"
            : null;

    private void Ask(Guid pointId)
    {
        _asked = pointId;
        _reason = null;
        _problem = null;
    }

    private void Keep()
    {
        if (_asked is { } asked)
        {
            Drafts.Keep(UnlockDraft.Key, new UnlockDraft(asked, _reason));
        }
    }

    private Task StopAskingAsync()
    {
        _asked = null;
        return Drafts.DropAsync(UnlockDraft.Key);
    }

    private async Task<WriteOutcome> SaveDaysAsync(DaysForm form) =>
        await Reader.FindAsync(CancellationToken.None) is { } viewer
            ? await Days.RunAsync(form, viewer, CancellationToken.None)
            : new WriteOutcome.NotTheirs();

    private Task SavedAsync(string said)
    {
        _said = said;
        return ReloadAsync();
    }

    private async Task LockAsync(PointLine line)
    {
        if (await Reader.FindAsync(CancellationToken.None) is { } viewer)
        {
            await TakeAsync(
                await Points.LockAsync(viewer, line.Point.Id, CancellationToken.None),
                $"{line.Point.Label} är låst."
            );
        }
    }

    private async Task UnlockAsync(PointLine line)
    {
        if (await Reader.FindAsync(CancellationToken.None) is { } viewer)
        {
            await TakeAsync(
                await Points.UnlockAsync(viewer, line.Point.Id, _reason, CancellationToken.None),
                $"{line.Point.Label} är öppen igen."
            );
        }
    }

    private async Task TakeAsync(LockAnswer answer, string said)
    {
        switch (answer)
        {
            case LockAnswer.Done:
                await StopAskingAsync();
                _said = said;
                await ReloadAsync();
                break;
            case LockAnswer.NeedsReason:
                _problem = RuleTexts.Of(FollowUpRules.UnlockNeedsReason);
                break;
            case LockAnswer.Refused refused:
                await StopAskingAsync();
                _said = RuleTexts.Of(refused.Rule);
                await ReloadAsync();
                break;
            default:
                await StopAskingAsync();
                _said = "Du kan inte längre låsa rapporteringspunkter.";
                break;
        }
    }
}
