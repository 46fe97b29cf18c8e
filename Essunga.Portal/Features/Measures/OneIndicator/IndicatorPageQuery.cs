using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Measures.OneIndicator;

/// <summary>Reads one indicator with all that hangs on it, in as many commands whatever it holds.</summary>
public sealed class IndicatorPageQuery(
    IDbContextFactory<PortalDbContext> contexts,
    CalendarReader calendars,
    ReadCache cache,
    TimeProvider time
)
{
    /// <summary>Content and fault both null when no indicator has the code.</summary>
    /// <param name="code">As "i08" or "I08".</param>
    public async Task<IndicatorPageData> RunAsync(
        string code,
        string? year,
        string? period,
        string? committee,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(code);
        var calendar = await calendars.ReadAsync(cancellation);
        var (followUp, fault) = FollowUpAddress.Understand(
            calendar,
            year,
            period,
            committee,
            time.Today(),
            Links.Indicator(code, AddressState.None)
        );
        if (followUp is null)
        {
            return new IndicatorPageData(null, fault, null);
        }

        return new IndicatorPageData(
            followUp,
            null,
            IsCode(code) ? await ContentAsync(code, followUp, cancellation) : null
        );
    }

    private async Task<IndicatorContent?> ContentAsync(
        string code,
        FollowUp followUp,
        CancellationToken cancellation
    )
    {
        var found = await cache.GetAsync(
            (
                "indicator",
                code.ToUpperInvariant(),
                followUp with
                {
                    Committee = null,
                    State = AddressState.None,
                }
            ),
            RestsOn.Everything,
            async token => new Found(await LoadAsync(code, followUp, token)),
            cancellation
        );
        return found.Content;
    }

    // Nothing that LIKE reads as a wildcard; LIKE because "=" minds the case on SQLite.
    private static bool IsCode(string code) =>
        code.Length is > 0 and <= 40
        && code.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '.');

    private async Task<IndicatorContent?> LoadAsync(
        string code,
        FollowUp followUp,
        CancellationToken cancellation
    )
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var found = await IndicatorReader.ReadAsync(
            context,
            indicator => EF.Functions.Like(indicator.Code, code),
            followUp.Point.At(now),
            cancellation
        );
        if (found is not [var whole, ..])
        {
            return null;
        }

        var log = await ChangesOf.LoggedAsync(context, whole.Id, cancellation);
        var indicator = IndicatorAtPoint.Of(whole, followUp.Point);
        return new IndicatorContent(
            indicator,
            followUp.Point,
            History(whole, followUp, now),
            await UsesOf.ReadAsync(context, whole.Id, followUp.Period.Id, cancellation),
            await TargetsOf.ReadAsync(context, whole, cancellation),
            ChangesOf.All(whole, followUp.Calendar.Points, log)
        );
    }

    private static List<PointStanding> History(
        ReadIndicator indicator,
        FollowUp followUp,
        DateTime now
    ) =>
        [
            .. followUp
                .Calendar.Points.Where(point =>
                    point.Period <= followUp.Point.Period
                    // Before it was measured there is nothing to say.
                    && (
                        point.Year >= indicator.Publication.FirstYear
                        || indicator.Values.Any(value => value.Period <= point.Period)
                    )
                )
                .Reverse()
                .Select(point => Standing(indicator, point, now)),
        ];

    private static PointStanding Standing(ReadIndicator indicator, ReadPoint point, DateTime now)
    {
        var reading = indicator.ReadingAt(point.At(now));
        var standing = indicator.StandingAt(point.At(now));
        return new PointStanding(
            point,
            IndicatorAtPoint.HidesBaseline(indicator)
                ? standing with
                {
                    PathValue = null,
                }
                : standing,
            standing.Current is { } current && reading.LateChanges.Contains(current.Period)
        );
    }

    /// <summary>An answer that may be none, so that none is kept too.</summary>
    private sealed record Found(IndicatorContent? Content);
}
