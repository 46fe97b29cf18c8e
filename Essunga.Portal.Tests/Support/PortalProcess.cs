using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Essunga.Portal.Tests.Support;

/// <summary>The portal as a process of its own, published when eng/test.sh has published it, with a database file of its own.</summary>
public sealed partial class PortalProcess : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(180);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly TaskCompletionSource<string> _listening = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    private PortalProcess(Process process, string folder)
    {
        _process = process;
        Folder = folder;
    }

    /// <summary>Where the database lies; removed at the end.</summary>
    public string Folder { get; }

    public string Address { get; private set; } = "";

    public string Output => string.Join('\n', _output);

    public int ExitCode => _process.ExitCode;

    public static string DatabaseIn(string folder) => Path.Combine(folder, "portal.db");

    public static string BackupsIn(string folder) => Path.Combine(folder, "backup");

    public static string NewFolder() => Directory.CreateTempSubdirectory("portal-").FullName;

    /// <summary>Starts and waits until it listens.</summary>
    public static async Task<PortalProcess> StartAsync(
        Action<IDictionary<string, string?>>? settings = null,
        string? folder = null
    )
    {
        var portal = Launch(settings, folder, prefix: null, []);
        var exited = portal._process.WaitForExitAsync();
        var first = await Task.WhenAny(portal._listening.Task, exited, Task.Delay(LongestStart));
        if (first != portal._listening.Task)
        {
            var output = portal.Output;
            await portal.DisposeAsync();
            throw new InvalidOperationException($"The portal did not start:\n{output}");
        }

        portal.Address = await portal._listening.Task;
        return portal;
    }

    /// <summary>Starts something that is expected to stop by itself, and waits until it has.</summary>
    /// <param name="words">A command of the portal, with its options.</param>
    /// <param name="prefix">Shell words before the command, such as a limit that the process shall have.</param>
    public static async Task<PortalProcess> RunToEndAsync(
        Action<IDictionary<string, string?>>? settings = null,
        string? folder = null,
        string? prefix = null,
        params string[] words
    )
    {
        var portal = Launch(settings, folder, prefix, words);
        using var limit = new CancellationTokenSource(LongestStart);
        try
        {
            await portal._process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException late)
        {
            var output = portal.Output;
            await portal.DisposeAsync();
            throw new InvalidOperationException($"The portal did not stop:\n{output}", late);
        }

        return portal;
    }

    /// <summary>Runs one of the portal's commands to its end; the folder stays.</summary>
    public static async Task<(int Code, string Output)> CommandAsync(
        string folder,
        string[] words,
        Action<IDictionary<string, string?>>? settings = null,
        string? prefix = null
    )
    {
        var portal = await RunToEndAsync(settings, folder, prefix, words);
        using (portal._process)
        {
            return (portal.ExitCode, portal.Output);
        }
    }

    /// <summary>Stops it as a lost machine would, and leaves its folder to the next.</summary>
    public async Task StopAsync()
    {
        Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    public void Kill() => _process.Kill(entireProcessTree: true);

    /// <summary>Asks it to stop, as systemd and a container engine do, and waits until it has; the folder stays.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
        using var limit = new CancellationTokenSource(LongestStart);
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static PortalProcess Launch(
        Action<IDictionary<string, string?>>? settings,
        string? folder,
        string? prefix,
        string[] words
    )
    {
        folder ??= NewFolder();
        var (dll, content) = Portal();
        var start = new ProcessStartInfo
        {
            WorkingDirectory = content,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        if (prefix is null)
        {
            start.FileName = "dotnet";
            start.ArgumentList.Add(dll);
            foreach (var word in words)
            {
                start.ArgumentList.Add(word);
            }
        }
        else
        {
            start.FileName = "bash";
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add($"{prefix} exec dotnet '{dll}' {string.Join(' ', words)}");
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["ConnectionStrings__Portal"] = $"Data Source={DatabaseIn(folder)}";
        start.Environment["Backup__Folder"] = BackupsIn(folder);
        start.Environment["Keys__Folder"] = Path.Combine(folder, "keys");
        // Sample sign-in needs Development, where the framework tells browsers to keep nothing; the rest is as published.
        start.Environment["EnableStaticAssetsDevelopmentCaching"] = "true";
        settings?.Invoke(start.Environment);
        var portal = new PortalProcess(new Process { StartInfo = start }, folder);
        portal._process.OutputDataReceived += (_, line) => portal.Read(line.Data);
        portal._process.ErrorDataReceived += (_, line) => portal.Read(line.Data);
        portal._process.Start();
        portal._process.BeginOutputReadLine();
        portal._process.BeginErrorReadLine();
        return portal;
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        _output.Enqueue(line);
        if (ListeningOn().Match(line) is { Success: true } match)
        {
            _listening.TrySetResult(match.Groups["address"].Value);
        }
    }

    private static (string Dll, string Content) Portal()
    {
        if (Environment.GetEnvironmentVariable("PORTAL_PUBLISHED") is { Length: > 0 } published)
        {
            return (Path.Combine(published, "Essunga.Portal.dll"), published);
        }

        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var project = Repository.Path("Essunga.Portal");
        return (
            Path.Combine(project, "bin", configuration, "net10.0", "Essunga.Portal.dll"),
            project
        );
    }

    [GeneratedRegex(
        "Now listening on: (?<address>https?://[^\\s\"]+)",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex ListeningOn();
}
