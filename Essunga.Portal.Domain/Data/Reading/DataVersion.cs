namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>
/// How far the data has come, as the id of the latest entry of the change log that this process knows of. What was
/// read at one version holds until the next. Raised by saves in this process and by a poll for those of others.
/// </summary>
public sealed class DataVersion
{
    private long _current;

    public long Current => Interlocked.Read(ref _current);

    /// <summary>Raises the version; a lower one is old news and changes nothing.</summary>
    public void RaiseTo(long version)
    {
        var known = Current;
        while (version > known)
        {
            var seen = Interlocked.CompareExchange(ref _current, version, known);
            if (seen == known)
            {
                return;
            }

            known = seen;
        }
    }
}
