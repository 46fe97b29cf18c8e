using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Measures.Editing;

/// <summary>Finds an indicator for who may change it.</summary>
internal static class IndicatorAccess
{
    /// <summary>The indicator with its targets, to be changed; null when it is not there or not the person's.</summary>
    public static async Task<Indicator?> FindToEditAsync(
        this PortalDbContext context,
        Guid indicatorId,
        Viewer viewer,
        CancellationToken cancellation
    )
    {
        var found = await (
            from one in context
                .Indicators.Include(one => one.Targets)
                    .ThenInclude(target => target.Waypoints)
                .AsSingleQuery()
            join node in context.Nodes on one.NodeId equals node.Id
            where one.Id == indicatorId
            select new { Indicator = one, node.Path }
        ).SingleOrDefaultAsync(cancellation);
        return found is not null && viewer.May(PortalAction.EditIndicators, found.Path)
            ? found.Indicator
            : null;
    }

    /// <summary>Does a change, and looks again at what holds now when somebody saved something in between.</summary>
    public static async Task<EditAnswer> InOrderAsync(Func<Task<EditAnswer>> tried)
    {
        try
        {
            // A double click, or another person: the next try sees what they did.
            return await SaveRace.RunAsync(tried, tries: 3);
        }
        catch (Domain.Kernel.BrokenRuleException broken)
        {
            return new EditAnswer.Refused(broken.Rule);
        }
    }
}
