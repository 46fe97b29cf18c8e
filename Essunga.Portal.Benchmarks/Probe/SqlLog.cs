using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Essunga.Portal.Benchmarks.Probe;

/// <summary>The SQL commands since they were last taken, but not the poll of the change log, which belongs to no page.</summary>
/// <remarks>Notes nothing before it is asked to: a run of many saves would be weighed with the texts of all of them.</remarks>
internal sealed class SqlLog : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> _texts = new();
    private volatile bool _isNoting;

    /// <summary>Empties it, and notes from now on.</summary>
    public void Begin()
    {
        _texts.Clear();
        _isNoting = true;
    }

    public IReadOnlyList<string> TakeAll()
    {
        var taken = new List<string>();
        while (_texts.TryDequeue(out var text))
        {
            taken.Add(text);
        }

        return taken;
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result
    )
    {
        Note(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        Note(command);
        return new(result);
    }

    private void Note(DbCommand command)
    {
        // The portal tags the poll so.
        if (_isNoting && !command.CommandText.Contains("change-watch", StringComparison.Ordinal))
        {
            _texts.Enqueue(command.CommandText);
        }
    }
}
