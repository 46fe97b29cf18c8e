using System.Data.Common;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Integrations.Database;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Essunga.Portal.Tests.Support;

/// <summary>Counts the SQL commands that are sent.</summary>
public sealed class CommandCounter : DbCommandInterceptor
{
    private int _count;

    public int Count => _count;

    public void Reset() => _count = 0;

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

    private static readonly string[] OfNoPage =
    [
        $"-- {ChangeWatch.Tag}",
        $"-- {PersonalSettings.EverybodysTag}",
    ];

    /// <summary>The polls for what other nodes have saved and for digests that are due belong to no page.</summary>
    private void Note(DbCommand command)
    {
        if (
            !Array.Exists(
                OfNoPage,
                tag => command.CommandText.StartsWith(tag, StringComparison.Ordinal)
            )
        )
        {
            Interlocked.Increment(ref _count);
        }
    }
}
