using Essunga.Portal.Domain.Data.Reading;

namespace Essunga.Portal.Tests.Support;

/// <summary>
/// Makes readings old as an entry of the change log does, without one. Its id is one that no entry will get: a later
/// save that got the same would pass for known, and what was read before it would be kept.
/// </summary>
internal static class MadeUpEntry
{
    private static long _id = 1L << 60;

    public static void Note(DataVersion version, string kind) =>
        version.RaiseTo(kind, Interlocked.Increment(ref _id));
}
