using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Essunga.Portal.Benchmarks.Hosting;

/// <summary>A web application in a process of its own on loopback, ended with this object.</summary>
internal sealed partial class ChildProcess : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(90);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly TaskCompletionSource<Uri> _listening = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    private ChildProcess(ProcessStartInfo start) => _process = new Process { StartInfo = start };

    public Uri Address { get; private set; } = default!;

    /// <summary>Processor time that it has used, over all cores.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Bytes that it holds in memory now, without a collection before.</summary>
    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public int Threads
    {
        get
        {
            _process.Refresh();
            return _process.Threads.Count;
        }
    }

    /// <summary>Lines of the log that tell of a failure.</summary>
    public int Failures => FailureLines.Count();

    public IEnumerable<string> FailureLines =>
        _output.Where(line =>
            line.StartsWith("fail:", StringComparison.Ordinal)
            || line.StartsWith("crit:", StringComparison.Ordinal)
        );

    /// <summary>Ends it as <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks it to stop, as systemd does, and waits until it has.</summary>
    /// <returns>How long it took.</returns>
    public async Task<TimeSpan> TerminateAsync(CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync(cancellation);
        return Stopwatch.GetElapsedTime(started);
    }

    /// <summary>Starts <c>dotnet</c> with the arguments and waits until it says where it listens.</summary>
    /// <exception cref="InvalidOperationException">It did not start; the message has its output.</exception>
    public static async Task<ChildProcess> StartAsync(
        string workingFolder,
        IReadOnlyList<string> arguments,
        IReadOnlyDictionary<string, string> settings
    )
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = workingFolder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Those that measure choose where to listen; otherwise any free port.
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        // What everyday logging would cost belongs to the portal, but not the reading of it over a pipe.
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        start.Environment["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var child = new ChildProcess(start);
        await child.RunAsync();
        return child;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private async Task RunAsync()
    {
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        var first = await Task.WhenAny(
            _listening.Task,
            _process.WaitForExitAsync(),
            Task.Delay(LongestStart)
        );
        if (first != _listening.Task)
        {
            await DisposeAsync();
            throw new InvalidOperationException(
                $"The process did not start:\n{string.Join('\n', _output)}"
            );
        }

        Address = await _listening.Task;
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        if (_output.Count < 500)
        {
            _output.Enqueue(line);
        }

        if (ListeningOn().Match(line) is { Success: true } match)
        {
            _listening.TrySetResult(new Uri(match.Groups["address"].Value));
        }
    }

    [GeneratedRegex(
        "Now listening on: (?<address>http://\\S+)",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex ListeningOn();
}
