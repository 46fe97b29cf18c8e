using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Files.Importing;

/// <summary>What an import made or changed, loaded to be taken back.</summary>
internal sealed class ImportedThings
{
    private readonly PortalDbContext _context;
    private readonly Dictionary<Guid, Aggregate> _found;

    private ImportedThings(PortalDbContext context, IEnumerable<Aggregate> found)
    {
        _context = context;
        _found = found.ToDictionary(one => one.Id);
    }

    public int Count => _found.Count;

    public static async Task<ImportedThings> ReadAsync(
        PortalDbContext context,
        IReadOnlyList<Guid> ids,
        CancellationToken cancellation
    ) =>
        new(
            context,
            [
                .. await context
                    .Measurements.Include(one => one.Corrections)
                    .Where(one => EF.Parameter(ids).Contains(one.Id))
                    .ToListAsync(cancellation),
                .. await context
                    .Indicators.Include(one => one.Targets)
                    .Where(one => EF.Parameter(ids).Contains(one.Id))
                    .ToListAsync(cancellation),
                .. await context
                    .Activities.Include(one => one.Indicators)
                    .Include(one => one.Reports)
                    .AsSplitQuery()
                    .Where(one => EF.Parameter(ids).Contains(one.Id))
                    .ToListAsync(cancellation),
            ]
        );

    public Measurement MeasurementOf(Guid id) => (Measurement)_found[id];

    /// <exception cref="ChangedSinceTrial">Something rests on it, which would go with it.</exception>
    public void Remove(Guid id)
    {
        if (_found[id] is Indicator { Targets.Count: > 0 } or Activity { Reports.Count: > 0 })
        {
            throw new ChangedSinceTrial();
        }

        _context.Remove(_found[id]);
    }

    /// <summary>Whether the reader may still change all of it.</summary>
    public async Task<bool> AreAllowedAsync(Viewer viewer, CancellationToken cancellation)
    {
        var paths = await _context.Nodes.ToDictionaryAsync(
            node => node.Id,
            node => node.Path,
            cancellation
        );
        var measured = _found
            .Values.OfType<Measurement>()
            .Select(one => one.IndicatorId)
            .Distinct()
            .ToList();
        var reported = await _context
            .Indicators.AsNoTracking()
            .Where(one => EF.Parameter(measured).Contains(one.Id))
            .ToListAsync(cancellation);
        var assigned = _found.Values.OfType<Activity>().Select(one => one.AssignmentId).ToList();
        var committees = await _context
            .Goals.SelectMany(goal => goal.Assignments)
            .Where(one => EF.Parameter(assigned).Contains(one.Id))
            .Select(one => one.CommitteeId)
            .Distinct()
            .ToListAsync(cancellation);
        return reported.TrueForAll(one =>
                viewer.MayReport(one.IsReportedBy(viewer.PersonId), paths[one.NodeId])
            )
            && _found
                .Values.OfType<Indicator>()
                .All(one => viewer.May(PortalAction.EditIndicators, paths[one.NodeId]))
            && committees.TrueForAll(one => viewer.May(ActivityKind.Right, paths[one]));
    }
}
