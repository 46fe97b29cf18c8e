using Essunga.Portal.Components.Forms;
using Essunga.Portal.Components.Loading;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Identity;
using Essunga.Portal.Texts;
using Microsoft.AspNetCore.Components;

namespace Essunga.Portal.Features.Goals.Periods;

/// <summary>The goal periods with their areas, goals and rule, read by everybody and changed by who may.</summary>
public sealed partial class PeriodsPage
{
    private string _said = "";
    private string? _problem;
    private AreaForm? _removed;

    [Inject]
    private PeriodsQuery Query { get; set; } = default!;

    [Inject]
    private SavePeriod Years { get; set; } = default!;

    [Inject]
    private SaveRule Rules { get; set; } = default!;

    [Inject]
    private SaveArea Areas { get; set; } = default!;

    [Inject]
    private CurrentViewer Reader { get; set; } = default!;

    /// <inheritdoc />
    protected override async Task<LoadResult<PeriodBoard>> LoadAsync(
        CancellationToken cancellation
    ) =>
        await Reader.FindAsync(cancellation) is { } viewer
            ? LoadResult.Ready(await Query.RunAsync(viewer, cancellation))
            : LoadResult.Forbidden<PeriodBoard>();

    private static string Answer(PeriodBoard board) =>
        board.Current is not { } now
            ? "Ingen målperiod gäller i dag."
            : $"Målperioden {Format.Years(now.FromYear, now.ToYear)} gäller nu, med {Words.Count(now.Goals.Count(), "mål", "mål")} i {Words.Count(now.Areas.Count, "målområde", "målområden")}.";

    private async Task<WriteOutcome> SaveYearsAsync(YearsForm form) =>
        await Reader.FindAsync(CancellationToken.None) is { } viewer
            ? await Years.RunAsync(form, viewer, CancellationToken.None)
            : new WriteOutcome.NotTheirs();

    private async Task<WriteOutcome> SaveRuleAsync(RuleForm form) =>
        await Reader.FindAsync(CancellationToken.None) is { } viewer
            ? await Rules.RunAsync(form, viewer, CancellationToken.None)
            : new WriteOutcome.NotTheirs();

    private async Task<WriteOutcome> SaveAreaAsync(AreaForm form) =>
        await Reader.FindAsync(CancellationToken.None) is { } viewer
            ? await Areas.RunAsync(form, viewer, CancellationToken.None)
            : new WriteOutcome.NotTheirs();

    private Task SavedAsync(string said)
    {
        (_said, _problem, _removed) = (said, null, null);
        return ReloadAsync();
    }

    private async Task RemoveAsync(AreaForm area)
    {
        (_said, _problem, _removed) = ("", null, null);
        if (await Reader.FindAsync(CancellationToken.None) is not { } viewer)
        {
            return;
        }

        var answer = await Areas.RemoveAsync(viewer, area.Id, CancellationToken.None);
        if (answer is PlanAnswer.Done)
        {
            _removed = area;
        }
        else
        {
            _problem = answer is PlanAnswer.Refused refused
                ? RuleTexts.Of(refused.Rule)
                : "Du kan inte längre ändra målområdena.";
        }

        await ReloadAsync();
    }

    private async Task RestoreAsync()
    {
        if (_removed is not { } area)
        {
            return;
        }

        // The same id: what is put back is the same area.
        var outcome = await SaveAreaAsync(area with { Seen = null });
        _removed = null;
        _said = outcome is WriteOutcome.Saved ? $"{area.Name} är tillbaka." : "";
        _problem = (outcome as WriteOutcome.Faulty)?.Faults[0].Text;
        await ReloadAsync();
    }
}
