using System.Collections.Concurrent;
using System.Data.Common;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Integrations.Database;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Essunga.Portal.Tests.Support;

/// <summary>Counts the SQL commands that are sent.</summary>
public sealed class CommandCounter : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> _texts = new();

    public int Count => _texts.Count;

    /// <summary>What was sent, so that a test that counts too many can tell which.</summary>
    public string Texts => string.Join("\n---\n", _texts);

    public void Reset() => _texts.Clear();

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
            _texts.Enqueue(command.CommandText);
        }
    }
}
