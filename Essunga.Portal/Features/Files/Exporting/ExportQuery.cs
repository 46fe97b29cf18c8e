using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Features.Files.Exporting;

/// <summary>What the export page shows: what there is to choose, and what is wrong with what the address chose.</summary>
/// <param name="Faults">By the name of the field.</param>
/// <param name="Order">Null when something is wrong.</param>
public sealed record ExportChoices(
    ExportAsked Asked,
    IReadOnlyList<ExportTable> Tables,
    IReadOnlyList<int> Years,
    IReadOnlyList<ReadCommittee> Committees,
    DateOnly Today,
    ExportOrder? Order,
    IReadOnlyDictionary<string, string> Faults
);

/// <summary>Reads what the reader may export.</summary>
public sealed class ExportQuery(CalendarReader calendars, TimeProvider time)
{
    public async Task<ExportChoices> RunAsync(
        Viewer viewer,
        ExportAsked asked,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(asked);
        var calendar = await calendars.ReadAsync(cancellation);
        var today = time.Today();
        var (order, faults) = ExportOrder.Understand(asked, viewer, calendar.Committees, today);
        return new ExportChoices(
            asked,
            ExportTables.AllowedFor(viewer),
            [.. calendar.Begun(today).Select(point => point.Year).Distinct().OrderDescending()],
            calendar.Committees,
            today,
            order,
            faults
        );
    }
}
