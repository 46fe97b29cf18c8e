using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Reporting.Pasting;

/// <summary>What the page of a paste begins with.</summary>
/// <param name="Known">What the reader may report, by code.</param>
/// <param name="Draft">What the reader pasted and did not save; null when nothing.</param>
/// <param name="Trial">The preview of the draft; null without one.</param>
public sealed record PasteStart(
    IReadOnlyList<PasteKnown> Known,
    KeptDraft<PasteDraft>? Draft,
    PasteTrial? Trial
);

/// <summary>Something that the reader may report.</summary>
/// <param name="Example">How its period is written: "T2 2025".</param>
public sealed record PasteKnown(string Code, string Name, string Unit, string Example);

/// <summary>Reads what may be pasted, and what was left unfinished with its preview.</summary>
public sealed class PasteQuery(
    IDbContextFactory<PortalDbContext> contexts,
    DraftBook drafts,
    TimeProvider time
)
{
    public async Task<PasteStart> RunAsync(Viewer viewer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var ground = await ReportGroundReader.ReadAsync(
            context,
            viewer,
            time.Today(),
            time.GetUtcNow().UtcDateTime,
            cancellation
        );
        var draft = await drafts.FindAsync<PasteDraft>(
            viewer.PersonId,
            PasteDraft.Key,
            cancellation
        );
        return new PasteStart(
            [
                .. ground
                    .All.Where(one => one.Indicator.Source == MeasureSource.Manual)
                    .Select(one => new PasteKnown(
                        one.Indicator.Code,
                        one.Indicator.Name,
                        PlaceText.Of(one.NodeName),
                        PeriodText.ExampleOf(one.Indicator.PeriodKind)
                    )),
            ],
            draft,
            draft is null ? null : new PasteJudge(ground).Judge(PasteText.Read(draft.Form.Text))
        );
    }
}
