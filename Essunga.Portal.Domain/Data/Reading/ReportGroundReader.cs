using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>Reads what many values are held against, in four commands however many there are.</summary>
public static class ReportGroundReader
{
    /// <param name="now">UTC.</param>
    public static async Task<ReportGround> ReadAsync(
        PortalDbContext context,
        Viewer viewer,
        DateOnly today,
        DateTime now,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(viewer);
        var reportable = (
            await (
                from indicator in context.Indicators.AsNoTracking()
                join node in context.Nodes on indicator.NodeId equals node.Id
                select new
                {
                    indicator,
                    node.Path,
                    node.Code,
                    node.Name,
                }
            ).ToListAsync(cancellation)
        ).Where(one => viewer.MayReport(one.indicator.IsReportedBy(viewer.PersonId), one.Path)).Select(one => new Reportable(one.indicator, one.Code, one.Name)).OrderBy(one => one.Indicator.Code, StringComparer.Ordinal).ToList();
        var ids = reportable.Select(one => one.Indicator.Id).ToList();
        var held = await context
            .Measurements.AsNoTracking()
            .Where(one => EF.Parameter(ids).Contains(one.IndicatorId))
            .Select(one => new
            {
                one.Id,
                one.IndicatorId,
                one.PeriodYear,
                one.PeriodKind,
                one.PeriodIndex,
                one.Gender,
                one.Value,
                one.PopulationSize,
                one.Comment,
            })
            .ToListAsync(cancellation);
        var points = await context
            .ReportingPoints.AsNoTracking()
            .OrderBy(point => point.DueOn)
            .ToListAsync(cancellation);
        var expectation = await context
            .Settings.AsNoTracking()
            .Select(one => new ExpectationRule(one.ExpectedFactor, one.ExpectedLeastShare))
            .SingleOrDefaultAsync(cancellation);
        return new ReportGround(
            reportable,
            held.Select(one => new HeldValue(
                one.Id,
                one.IndicatorId,
                new MeasurePeriod(one.PeriodYear, one.PeriodKind, one.PeriodIndex),
                one.Gender,
                new MeasuredValue(one.Value, one.PopulationSize, one.Comment)
            )),
            points,
            expectation ?? ExpectationRule.Default,
            viewer.PersonId,
            today,
            now
        );
    }
}
