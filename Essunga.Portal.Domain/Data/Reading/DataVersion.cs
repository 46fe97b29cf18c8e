using System.Collections.Concurrent;

namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>
/// How far the data has come, as ids of the change log that this process knows of: in all, and for each kind of object.
/// What was read at one version holds until the next. Raised by saves in this process and by a poll for those of others.
/// </summary>
public sealed class DataVersion
{
    private readonly ConcurrentDictionary<string, long> _bySubject = new(StringComparer.Ordinal);
    private long _latest;

    /// <summary>The latest change of any kind.</summary>
    public long Latest => Interlocked.Read(ref _latest);

    /// <summary>The latest change of any of the kinds; of every kind when none is named.</summary>
    public long Of(IReadOnlyCollection<string> subjects)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        return subjects.Count == 0
            ? Latest
            : subjects.Max(subject => _bySubject.GetValueOrDefault(subject));
    }

    /// <summary>Makes old what rests on a kind that is not in the change log.</summary>
    public void Renew(string subject) =>
        _bySubject.AddOrUpdate(subject, 1, (_, known) => known + 1);

    /// <summary>Notes a change of a kind; an earlier one is old news and changes nothing.</summary>
    public void RaiseTo(string subject, long id)
    {
        _bySubject.AddOrUpdate(subject, id, (_, known) => Math.Max(known, id));
        var latest = Latest;
        while (id > latest)
        {
            var seen = Interlocked.CompareExchange(ref _latest, id, latest);
            if (seen == latest)
            {
                return;
            }

            latest = seen;
        }
    }
}
