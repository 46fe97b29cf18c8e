using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Reporting;

/// <summary>
/// Reports a value, or corrects the one that is there. Twice the same is once; somebody else's value in between is
/// never overwritten unseen.
/// </summary>
public sealed class ReportValue(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    public async Task<ReportAnswer> RunAsync(
        Viewer viewer,
        ValueToReport asked,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(asked);
        try
        {
            // Somebody saved the same between the read and the write: what is there now decides.
            return await SaveRace.RunAsync(() => TryAsync(viewer, asked, cancellation), tries: 2);
        }
        catch (BrokenRuleException broken)
        {
            return new ReportAnswer.Refused(broken.Rule);
        }
    }

    private async Task<ReportAnswer> TryAsync(
        Viewer viewer,
        ValueToReport asked,
        CancellationToken cancellation
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var found = await (
            from one in context.Indicators
            join node in context.Nodes on one.NodeId equals node.Id
            where one.Id == asked.IndicatorId
            select new { Indicator = one, node.Path }
        ).SingleOrDefaultAsync(cancellation);
        if (
            found is null
            || !viewer.MayReport(found.Indicator.IsReportedBy(viewer.PersonId), found.Path)
        )
        {
            return new ReportAnswer.NotYours();
        }

        var indicator = found.Indicator;
        var now = time.GetUtcNow().UtcDateTime;
        var there = await context
            .Measurements.Include(one => one.Corrections)
            .SingleOrDefaultAsync(
                one =>
                    one.IndicatorId == indicator.Id
                    && one.PeriodYear == asked.Period.Year
                    && one.PeriodKind == asked.Period.Kind
                    && one.PeriodIndex == asked.Period.Index
                    && one.Gender == asked.Gender,
                cancellation
            );
        var measured = asked.Measured;
        var reason = asked.Reason;
        if (there is not null && IsSaid(there, measured, asked.Seen is null))
        {
            return new ReportAnswer.Kept(await SavedAsync(context, indicator, there, cancellation));
        }

        if (there is null)
        {
            there = indicator.Report(
                asked.Id,
                asked.Period,
                asked.Gender,
                measured,
                viewer.PersonId,
                time.Today(),
                now
            );
            context.Add(there);
        }
        else if (asked.Seen?.IsAs(there) is not true)
        {
            return new ReportAnswer.TakenByOther(
                await SavedAsync(context, indicator, there, cancellation)
            );
        }
        else
        {
            measured.RequireFor(indicator);
            var isLate = await IsLockedAsync(context, indicator, asked.Period, cancellation);
            reason ??= measured.Value is null ? measured.Comment : null;
            if (there.Value != measured.Value)
            {
                there.Correct(
                    Guid.CreateVersion7(),
                    measured.Value,
                    reason ?? "",
                    isLate,
                    viewer.PersonId,
                    now
                );
            }

            there.CountAmong(measured.PopulationSize);
            there.Explain(measured.Comment);
            reason ??= isLate ? "Efterhandsändring" : null;
        }

        context.Stamp = new ChangeStamp(viewer.PersonId, now, reason);
        await context.SaveChangesAsync(cancellation);
        return new ReportAnswer.Kept(await SavedAsync(context, indicator, there, cancellation));
    }

    // Who saw nothing saved and says the same value without more takes nothing from what somebody has said of it.
    private static bool IsSaid(Measurement there, MeasuredValue measured, bool isFirst) =>
        there.Value == measured.Value
        && (
            there.PopulationSize == measured.PopulationSize
            || (isFirst && measured.PopulationSize is null)
        )
        && (
            string.Equals(there.Comment ?? "", measured.Comment ?? "", StringComparison.Ordinal)
            || (isFirst && measured.Comment is null)
        );

    private static async Task<bool> IsLockedAsync(
        PortalDbContext context,
        Indicator indicator,
        MeasurePeriod period,
        CancellationToken cancellation
    )
    {
        var expected = new PublicationRule(
            indicator.PeriodKind,
            indicator.EveryNth,
            indicator.FirstYear,
            indicator.LagMonths
        ).ExpectedOn(period);
        return await context
            .ReportingPoints.Where(point => point.DueOn >= expected)
            .OrderBy(point => point.DueOn)
            .Select(point => point.LockedAt)
            .FirstOrDefaultAsync(cancellation)
            is not null;
    }

    private static async Task<SavedValue> SavedAsync(
        PortalDbContext context,
        Indicator indicator,
        Measurement there,
        CancellationToken cancellation
    )
    {
        var last = there.Corrections.MaxBy(one => one.At);
        var by = await context.ReadPersonAsync(last?.ById ?? there.ReportedById, cancellation);
        return new SavedValue(there.Value, by, last?.At ?? there.ReportedAt, last is not null)
        {
            PopulationSize = there.PopulationSize,
            Comment = there.Comment,
            IsWithheld = there.PopulationSize < indicator.SmallestPopulation,
        };
    }
}
