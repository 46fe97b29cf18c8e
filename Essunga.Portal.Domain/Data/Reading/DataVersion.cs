namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>
/// How far the data has come as this process knows it: in all, and for each kind of object. What was read at one
/// version holds until the next. Raised by every entry of the change log once: by saves in this process at once, and
/// by a poll for those of others. Entries are not told by being higher than the last: of two transactions the one that
/// got the lower id may be seen last.
/// </summary>
public sealed class DataVersion
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, long> _bySubject = new(StringComparer.Ordinal);
    private readonly HashSet<long> _known = [];
    private long _count;
    private long _ofEverything;

    /// <summary>The highest id of the change log that is known here.</summary>
    public long Latest { get; private set; }

    /// <summary>Every entry up to this id is known, or will never come.</summary>
    public long Settled { get; private set; }

    /// <summary>How many changes there have been of any kind.</summary>
    public long Changes
    {
        get
        {
            lock (_lock)
            {
                return _count;
            }
        }
    }

    /// <summary>The version of the kinds; of everything when none is named. Higher is later.</summary>
    public long Of(IReadOnlyCollection<string> subjects)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        lock (_lock)
        {
            return subjects.Count == 0
                ? _ofEverything
                : subjects.Max(subject => _bySubject.GetValueOrDefault(subject));
        }
    }

    /// <summary>Makes old what rests on a kind that is not in the change log, and nothing else.</summary>
    public void Renew(string subject)
    {
        lock (_lock)
        {
            _bySubject[subject] = ++_count;
        }
    }

    /// <summary>Notes an entry of the change log; one that is known already changes nothing.</summary>
    public void RaiseTo(string subject, long id)
    {
        lock (_lock)
        {
            if (id <= Settled || !_known.Add(id))
            {
                return;
            }

            _ofEverything = _bySubject[subject] = ++_count;
            Latest = Math.Max(Latest, id);
        }
    }

    /// <summary>Lets go of what comes before: nothing more will come there.</summary>
    public void SettleTo(long id)
    {
        lock (_lock)
        {
            Settled = Math.Max(Settled, id);
            Latest = Math.Max(Latest, Settled);
            _known.RemoveWhere(known => known <= Settled);
        }
    }
}
