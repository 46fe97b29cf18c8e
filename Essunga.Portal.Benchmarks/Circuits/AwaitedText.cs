using System.Diagnostics;

namespace Essunga.Portal.Benchmarks.Circuits;

/// <summary>The text that a circuit's reader waits to see drawn; one at a time, as a reader does.</summary>
internal sealed class AwaitedText
{
    private readonly Lock _lock = new();
    private IReadOnlyCollection<string> _texts = [];
    private TaskCompletionSource<(string Text, long At)>? _seen;
    private string? _fault;

    /// <summary>The first of the texts that a drawing holds, with the timestamp; any drawing when none is named.</summary>
    public Task<(string Text, long At)> Await(IReadOnlyCollection<string> texts)
    {
        lock (_lock)
        {
            _texts = texts;
            _seen = new(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_fault is not null)
            {
                _seen.SetException(new CircuitLostException(_fault));
            }

            return _seen.Task;
        }
    }

    public void Look(byte[] batch)
    {
        lock (_lock)
        {
            if (_seen is not { Task.IsCompleted: false } seen)
            {
                return;
            }

            var text =
                _texts.Count == 0 ? "" : RenderBatch.TextsIn(batch).FirstOrDefault(_texts.Contains);
            if (text is not null)
            {
                seen.TrySetResult((text, Stopwatch.GetTimestamp()));
            }
        }
    }

    /// <summary>No drawing will come any more.</summary>
    public void Fail(string fault)
    {
        lock (_lock)
        {
            _fault = fault;
            _seen?.TrySetException(new CircuitLostException(fault));
        }
    }
}

/// <summary>A circuit that broke down, or whose server is gone.</summary>
internal sealed class CircuitLostException(string message, Exception? inner = null)
    : Exception(message, inner);
