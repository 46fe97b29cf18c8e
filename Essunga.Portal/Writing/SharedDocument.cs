using System.Threading.Channels;
using Essunga.Portal.Domain.Data.Writing;
using Essunga.Portal.Domain.Writing;

namespace Essunga.Portal.Writing;

/// <summary>
/// One text and everyone who writes in it. All that happens to it is put in one line and done one thing at a time: that
/// is what puts the writers' steps in one order.
/// </summary>
internal sealed partial class SharedDocument
{
    private const int MostAtOnce = 64;

    /// <summary>So long without a letter is a pause, and a pause makes a version.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(60);

    /// <summary>Who writes without a pause gets a version now and then all the same.</summary>
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Forgotten = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LookOutside = TimeSpan.FromSeconds(2);

    private readonly TextKey _key;
    private readonly OpenText _text;
    private readonly TextRights _rights;
    private readonly VersionKeeper _versions;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly List<Writer> _writers = [];
    private readonly Channel<Func<Task>> _line = Channel.CreateBounded<Func<Task>>(
        new BoundedChannelOptions(1_024) { SingleReader = true }
    );
    private readonly List<(Writer Writer, Pushed Push)> _pushes = [];
    private readonly Lock _gate = new();
    private long _quietSince;
    private int _here;
    private DateTime _retryAt;
    private DateTime _lookedAt;
    private DateTime? _unkeptSince;
    private long _kept = -1;

    /// <summary>The version that everyone who writes here has been told of.</summary>
    private long _told;

    public SharedDocument(
        TextKey key,
        EnginePool engines,
        TextLog log,
        TextRights rights,
        VersionKeeper versions,
        TimeProvider time,
        ILogger logger
    )
    {
        _key = key;
        _text = new OpenText(key, engines, log, rights);
        _rights = rights;
        _versions = versions;
        _time = time;
        _log = logger;
        NoteMove();
        Ended = RunAsync();
    }

    /// <summary>Done when the text is closed.</summary>
    public Task Ended { get; }

    /// <summary>Nobody has been here for a while. Asked from outside the line.</summary>
    public bool IsForgotten =>
        Volatile.Read(ref _here) == 0
        && _time.GetElapsedTime(Volatile.Read(ref _quietSince)) >= Forgotten;

    private TimeSpan Quiet => _time.GetElapsedTime(Volatile.Read(ref _quietSince));

    private DateTime Now => _time.GetUtcNow().UtcDateTime;

    /// <summary>Lets a writer in and tells it how the text stands.</summary>
    /// <param name="version">What the client has; -1 when it has nothing.</param>
    public ValueTask<bool> JoinAsync(Writer writer, long version) =>
        PutAsync(() => AdmitAsync(writer, version));

    public ValueTask<bool> LeaveAsync(Writer writer) =>
        PutAsync(() =>
        {
            Remove(writer);
            return Task.CompletedTask;
        });

    /// <summary>Puts a push in line. Those that wait at the same time are taken together and saved at once.</summary>
    public ValueTask<bool> PushAsync(Writer writer, Pushed push)
    {
        lock (_gate)
        {
            _pushes.Add((writer, push));
        }

        return PutAsync(TakePushesAsync);
    }

    public ValueTask<bool> SelectAsync(Writer writer, int anchor, int head) =>
        PutAsync(() =>
        {
            Tell(WritingMessages.Selected(writer, anchor, head), but: writer);
            return Task.CompletedTask;
        });

    /// <summary>Once a second: snapshots, versions, what other processes have saved. False when the text can be put away.</summary>
    public ValueTask<bool> TickAsync() => PutAsync(LookAsync);

    /// <summary>What the text says now, as Markdown.</summary>
    public Task<string> MarkdownAsync(CancellationToken cancellation) =>
        AskAsync(() => _text.MarkdownAsync(Now, cancellation));

    /// <summary>Keeps what the text says as a version, if anything has been written since the latest.</summary>
    public Task<bool> KeepAsync(CancellationToken cancellation) =>
        AskAsync(async () =>
        {
            await _text.OpenAsync(Now, cancellation);
            return await KeepVersionAsync(byId: null, restored: null);
        });

    /// <summary>Makes the text say what a version said, as a new one. False when it may not or has no room.</summary>
    public Task<bool> RestoreAsync(
        string markdown,
        int number,
        Guid byId,
        CancellationToken cancellation
    ) =>
        AskAsync(async () =>
        {
            await _text.OpenAsync(Now, cancellation);
            if (await _rights.OfAsync(byId, _key, cancellation) != TextRight.Write)
            {
                return false;
            }

            await KeepVersionAsync(byId: null, restored: null);
            return await TurnTowardAsync(markdown, byId)
                && await KeepVersionAsync(byId, restored: number);
        });

    /// <summary>Puts the text away: what is not in a version becomes one, and the writers may come back.</summary>
    public async Task CloseAsync()
    {
        await PutAsync(async () =>
        {
            foreach (var writer in _writers)
            {
                writer.Cut(CloseCodes.GoingAway);
            }

            _writers.Clear();
            if (_text.Version >= 0)
            {
                await _text.SnapshotAsync(Now, CancellationToken.None);
                await KeepVersionAsync(byId: null, restored: null);
                await _text.CloseAsync(CancellationToken.None);
            }
        });
        _line.Writer.TryComplete();
        await Ended;
    }

    private async ValueTask<bool> PutAsync(Func<Task> act)
    {
        try
        {
            await _line.Writer.WriteAsync(act);
            return true;
        }
        catch (ChannelClosedException)
        {
            return false;
        }
    }

    private async Task<T> AskAsync<T>(Func<Task<T>> ask)
    {
        var answer = new TaskCompletionSource<T>(
            TaskCreationOptions.RunContinuationsAsynchronously
        );
        var isPut = await PutAsync(async () =>
        {
            try
            {
                answer.SetResult(await ask());
            }
            catch (Exception fault)
            {
                answer.SetException(fault);
            }
        });
        return isPut ? await answer.Task : throw new TextClosedException();
    }

    private async Task RunAsync()
    {
        await Task.Yield();
        await foreach (var act in _line.Reader.ReadAllAsync())
        {
            try
            {
                await act();
            }
            catch (Exception fault)
            {
                // The writers keep what is not saved and come back with it.
                Failed(_log, _key.ToString(), fault);
                foreach (var writer in _writers)
                {
                    writer.Cut(CloseCodes.TooSlow);
                }

                _writers.Clear();
                NoteMove();
            }
        }
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "The text {Text} could not be written to; its writers come back"
    )]
    private static partial void Failed(ILogger log, string text, Exception fault);
}

/// <summary>The text was put away between being found and being asked: find it again.</summary>
internal sealed class TextClosedException() : InvalidOperationException("The text is closed.");
