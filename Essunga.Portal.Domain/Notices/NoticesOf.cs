using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Domain.Notices;

/// <summary>
/// What concerns a person: never what the person did, nothing older than <see cref="NoticeGround.Horizon"/>, and each
/// thing once for each occasion.
/// </summary>
public static class NoticesOf
{
    /// <summary>Oldest first.</summary>
    public static IReadOnlyList<Notice> Person(Viewer reader, NoticeGround ground)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(ground);
        var oldest = ground.Now - NoticeGround.Horizon;
        return
        [
            .. DueNotices
                .Of(reader, ground)
                .Concat(OwnNotices.Of(reader, ground))
                .Concat(StatementNotices.Of(reader, ground))
                .Concat(OversightNotices.Of(reader, ground))
                .Where(notice => notice.ById != reader.PersonId)
                .Where(notice => notice.At >= oldest && notice.At <= ground.Now)
                .DistinctBy(notice => notice.Key, StringComparer.Ordinal)
                .OrderBy(notice => notice.At)
                .ThenBy(notice => notice.Key, StringComparer.Ordinal),
        ];
    }
}
