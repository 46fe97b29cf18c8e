using Essunga.Portal.Components.Loading;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Identity;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Essunga.Portal.Components.Forms;

/// <summary>
/// Keeps what is typed in the forms of one circuit as the reader's own drafts on the server, so that nothing typed is
/// lost: within <see cref="Pause"/> while somebody types, and at once when the circuit is paused, evicted or left. A
/// page reads its draft back with <see cref="DraftBook"/> when it loads, calls <see cref="Keep"/> when something is
/// typed and <see cref="DropAsync"/> when it is saved or thrown away.
/// </summary>
public sealed partial class DraftKeeper(
    DraftBook book,
    CurrentViewer reader,
    PersistentComponentState persisted,
    TimeProvider time,
    ILogger<DraftKeeper> log
) : IAsyncDisposable
{
    /// <summary>The longest that something typed is on its way to the database.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(600);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _waiting = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly CancellationTokenSource _left = new();
    private PersistingComponentStateSubscription? _persisting;
    private bool _isScheduled;

    /// <summary>Keeps the form as it is now, soon. Never fails: a draft is a safety net.</summary>
    /// <param name="key">Names the form and what it is about, such as "prognos-…"; at most 120 letters.</param>
    public void Keep<T>(string key, T form)
        where T : class
    {
        var text = DraftBook.Write(form);
        if (text.Length > Draft.MostText)
        {
            TooLong(log, key, text.Length);
            return;
        }

        lock (_lock)
        {
            _waiting[key] = text;
            if (_isScheduled)
            {
                return;
            }

            _isScheduled = true;
        }

        _persisting ??= persisted.RegisterOnPersisting(Flush, RenderMode.InteractiveServer);
        _ = FlushSoonAsync();
    }

    /// <summary>Throws the draft away: what it held is saved, or not wanted.</summary>
    public async Task DropAsync(string key)
    {
        await _writing.WaitAsync();
        try
        {
            lock (_lock)
            {
                _waiting.Remove(key);
            }

            if (await reader.PersonIdAsync() is { } personId)
            {
                await book.DropAsync(personId, key, CancellationToken.None);
            }
        }
        catch (Exception fault)
        {
            LoadFault.Record(log, fault, nameof(DraftKeeper));
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Writes at once what waits to be written.</summary>
    public async Task FlushAsync()
    {
        await _writing.WaitAsync();
        Dictionary<string, string> texts = [];
        try
        {
            lock (_lock)
            {
                _isScheduled = false;
                texts = new(_waiting, StringComparer.Ordinal);
                _waiting.Clear();
            }

            if (texts.Count > 0 && await reader.PersonIdAsync() is { } personId)
            {
                foreach (var (key, text) in texts)
                {
                    await book.KeepAsync(personId, key, text, CancellationToken.None);
                }
            }
        }
        catch (Exception fault)
        {
            LoadFault.Record(log, fault, nameof(DraftKeeper));
            lock (_lock)
            {
                // Tried again with the next that is typed, or when the page is left; what is typed since is newer.
                foreach (var (key, text) in texts)
                {
                    _waiting.TryAdd(key, text);
                }
            }
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (!_left.IsCancellationRequested)
        {
            await _left.CancelAsync();
            await FlushAsync();
            _persisting?.Dispose();
        }
    }

    // A page that pauses is sent its state, and is gone if that waits for a database: the draft is written by the time
    // the circuit is let go, which is what a planned stop waits for.
    private Task Flush()
    {
        _ = FlushAsync();
        return Task.CompletedTask;
    }

    // Not put off by what is typed meanwhile: who types without a pause is kept too.
    private async Task FlushSoonAsync()
    {
        try
        {
            await Task.Delay(Pause, time, _left.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        await FlushAsync();
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The draft {Key} is {Length} letters and is not kept"
    )]
    private static partial void TooLong(ILogger log, string key, int length);
}
