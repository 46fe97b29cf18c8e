using System.Collections.Concurrent;
using System.Diagnostics;
using Essunga.Portal.Benchmarks.Hosting;
using Essunga.Portal.Domain.Writing;

namespace Essunga.Portal.Benchmarks.Writing;

/// <summary>A text that two have open: one types, and the other sees it come.</summary>
internal sealed class SharedPair : IAsyncDisposable
{
    private readonly WritingWire _writer;
    private readonly WritingWire _reader;
    private readonly ConcurrentDictionary<int, long> _sent = new();
    private int _unseen;

    private SharedPair(WritingWire writer, WritingWire reader)
    {
        (_writer, _reader) = (writer, reader);
        _writer.Heard = (client, number) => Note(client, number, Confirmed, isSeen: false);
        _reader.Heard = (client, number) => Note(client, number, Seen, isSeen: true);
    }

    /// <summary>From a letter sent until the server says that it is on disk.</summary>
    public ConcurrentBag<TimeSpan> Confirmed { get; } = [];

    /// <summary>From a letter sent until the other one has it.</summary>
    public ConcurrentBag<TimeSpan> Seen { get; } = [];

    /// <summary>Letters that the other one has not got.</summary>
    public int Unseen => Volatile.Read(ref _unseen);

    public IEnumerable<string> Faults => new[] { _writer.Fault, _reader.Fault }.OfType<string>();

    public static async Task<SharedPair> OpenAsync(
        MeasuredPortal portal,
        string cookies,
        TextKey key,
        CancellationToken cancellation
    ) =>
        new(
            await WritingWire.JoinAsync(portal, cookies, key, cancellation),
            await WritingWire.JoinAsync(portal, cookies, key, cancellation)
        );

    public async Task FillAsync(string text, CancellationToken cancellation)
    {
        await TypeAsync(text, cancellation);
        while (Unseen > 0 && !Faults.Any())
        {
            await Task.Delay(10, cancellation);
        }

        Confirmed.Clear();
        Seen.Clear();
    }

    public async Task TypeAsync(string text, CancellationToken cancellation)
    {
        // The answer can come before the number is told, but not before the clock is read.
        var began = Stopwatch.GetTimestamp();
        Interlocked.Increment(ref _unseen);
        _sent[await _writer.TypeAsync(text, cancellation)] = began;
    }

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        await _reader.DisposeAsync();
    }

    private void Note(string client, int number, ConcurrentBag<TimeSpan> times, bool isSeen)
    {
        if (client != _writer.Client)
        {
            return;
        }

        SpinWait.SpinUntil(() => _sent.ContainsKey(number));
        times.Add(Stopwatch.GetElapsedTime(_sent[number]));
        if (isSeen)
        {
            Interlocked.Decrement(ref _unseen);
        }
    }
}
