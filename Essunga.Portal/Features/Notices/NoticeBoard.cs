namespace Essunga.Portal.Features.Notices;

/// <summary>What concerns the reader, the latest day first.</summary>
/// <param name="ShowsAll">Also what is read; the latest <see cref="Most"/>.</param>
/// <param name="Unread">How many are new.</param>
/// <param name="HasRead">There is something that is read.</param>
/// <param name="LatestId">The latest that was there when the page was made; null when there is none.</param>
public sealed record NoticeBoard(
    DateOnly Today,
    bool ShowsAll,
    IReadOnlyList<NoticeDay> Days,
    int Unread,
    bool HasRead,
    long? LatestId
)
{
    public const int Most = 200;
}

/// <summary>A day's notices, the latest first.</summary>
public sealed record NoticeDay(DateOnly Day, IReadOnlyList<NoticeLine> Lines);

/// <summary>A notice.</summary>
/// <param name="Href">Where it is done.</param>
/// <param name="Who">"Kvalitetsstrateg, Kommunledningssektorn"; null when only time has passed.</param>
/// <param name="At">UTC.</param>
public sealed record NoticeLine(
    long Id,
    string Title,
    string Href,
    string? Who,
    DateTime At,
    bool IsNew
);
