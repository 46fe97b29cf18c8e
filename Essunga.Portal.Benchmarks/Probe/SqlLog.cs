using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Essunga.Portal.Benchmarks.Probe;

/// <summary>The SQL commands since they were last taken, but not the poll of the change log, which belongs to no page.</summary>
internal sealed class SqlLog : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> _texts = new();

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
        // The portal tags it so.
        var isPoll = command.CommandText.Contains("change-watch", StringComparison.Ordinal);
        if (!isPoll)
        {
            _texts.Enqueue(command.CommandText);
        }
    }
}
