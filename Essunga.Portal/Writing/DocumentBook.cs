using System.Collections.Concurrent;
using Essunga.Portal.Domain.Data.Writing;
using Essunga.Portal.Domain.Writing;

namespace Essunga.Portal.Writing;

/// <summary>The texts that are open in this process, one of each, opened when somebody asks and put away when nobody has for a while.</summary>
internal sealed partial class DocumentBook(
    EnginePool engines,
    TextLog log,
    TextRights rights,
    VersionKeeper versions,
    TimeProvider time,
    ILogger<DocumentBook> logger
) : BackgroundService
{
    private const int MostTries = 100;

    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(50);

    // Lazy: of two who ask at once only one may open the text.
    private readonly ConcurrentDictionary<TextKey, Lazy<SharedDocument>> _open = new();

    /// <summary>How many are open.</summary>
    public int Count => _open.Count;

    public SharedDocument Find(TextKey key) =>
        _open
            .GetOrAdd(
                key,
                one => new Lazy<SharedDocument>(() =>
                    new SharedDocument(one, engines, log, rights, versions, time, logger)
                )
            )
            .Value;

    /// <summary>Does something with a text, found again if it was put away in between.</summary>
    public async Task<T> WithAsync<T>(TextKey key, Func<SharedDocument, Task<T>> act)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await act(Find(key));
            }
            catch (TextClosedException) when (attempt < MostTries)
            {
                await Task.Delay(Moment);
            }
        }
    }

    /// <summary>Lets a writer in, to the text as it is open now.</summary>
    public async Task<SharedDocument> JoinAsync(TextKey key, Writer writer, long version)
    {
        while (true)
        {
            var document = Find(key);
            if (await document.JoinAsync(writer, version))
            {
                return document;
            }

            await Task.Delay(Moment);
        }
    }

    /// <summary>Puts a text away now; it is opened again when somebody asks.</summary>
    public async Task PutAwayAsync(TextKey key)
    {
        if (_open.TryGetValue(key, out var document))
        {
            await PutAwayAsync(key, document);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                foreach (var (key, document) in _open)
                {
                    await LookAfterAsync(key, document);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The portal stops: the texts are put away below.
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        foreach (var (key, document) in _open)
        {
            await PutAwayAsync(key, document);
        }
    }

    private async Task LookAfterAsync(TextKey key, Lazy<SharedDocument> document)
    {
        if (document.Value.IsForgotten)
        {
            await PutAwayAsync(key, document);
        }
        else
        {
            await document.Value.TickAsync();
        }
    }

    private async Task PutAwayAsync(TextKey key, Lazy<SharedDocument> document)
    {
        try
        {
            await document.Value.CloseAsync();
        }
        catch (Exception fault)
        {
            NotPutAway(logger, key.ToString(), fault);
        }
        finally
        {
            // Not before it is closed: there must never be two of one text.
            _open.TryRemove(new(key, document));
        }
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "The text {Text} could not be put away; its log has it all"
    )]
    private static partial void NotPutAway(ILogger log, string text, Exception fault);
}
