using System.Net;
using System.Net.Http.Json;
using Essunga.Portal.Benchmarks.Probe;

namespace Essunga.Portal.Benchmarks.Hosting;

/// <summary>The published portal running with the measuring points, on its own copy of a database.</summary>
internal sealed class MeasuredPortal : IAsyncDisposable
{
    private readonly ChildProcess _process;
    private readonly string _folder;
    private readonly bool _isOwnFolder;
    private readonly HttpClient _probe = new();

    private MeasuredPortal(ChildProcess process, string folder, bool isOwnFolder)
    {
        _process = process;
        _folder = folder;
        _isOwnFolder = isOwnFolder;
    }

    public Uri Address => _process.Address;

    public ChildProcess Process => _process;

    /// <param name="published">The folder of <c>dotnet publish</c>.</param>
    /// <param name="database">Null is a new one with the sample data.</param>
    public static async Task<MeasuredPortal> StartAsync(string published, string? database)
    {
        var folder = Directory.CreateTempSubdirectory("portal-bench-").FullName;
        if (database is not null)
        {
            File.Copy(database, DatabaseIn(folder));
        }

        return await StartAsync(published, folder, isOwnFolder: true);
    }

    /// <summary>In a folder that stays: another node of the same portal, or the same portal again.</summary>
    /// <param name="address">Where it listens; null is any free port.</param>
    public static Task<MeasuredPortal> StartInAsync(
        string published,
        string folder,
        Uri? address = null
    ) => StartAsync(published, folder, isOwnFolder: false, address);

    public static string DatabaseIn(string folder) => Path.Combine(folder, "portal.db");

    private static async Task<MeasuredPortal> StartAsync(
        string published,
        string folder,
        bool isOwnFolder,
        Uri? address = null
    )
    {
        published = Path.GetFullPath(published);
        var file = DatabaseIn(folder);
        var process = await ChildProcess.StartAsync(
            published,
            [Path.Combine(published, "Essunga.Portal.dll")],
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ASPNETCORE_URLS"] = address?.ToString() ?? "http://127.0.0.1:0",
                ["ConnectionStrings__Portal"] = $"Data Source={file}",
                // The load comes as few people from one address.
                ["Limits__OpenPagesPerPerson"] = "100000",
                ["Limits__SignInsPerMinute"] = "100000",
                ["Keys__Folder"] = Path.Combine(folder, "keys"),
                ["Backup__Folder"] = Path.Combine(folder, "backup"),
                ["DOTNET_STARTUP_HOOKS"] = typeof(ProbeStartup).Assembly.Location,
                ["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = typeof(ProbeStartup)
                    .Assembly.GetName()
                    .Name!,
            }
        );
        return new MeasuredPortal(process, folder, isOwnFolder);
    }

    /// <summary>Signs in and answers with the cookies as a request header; empty when signed out.</summary>
    public async Task<string> SignInAsync(string? persona, CancellationToken cancellation)
    {
        if (persona is null)
        {
            return "";
        }

        var cookies = new CookieContainer();
        using var handler = new HttpClientHandler
        {
            CookieContainer = cookies,
            AllowAutoRedirect = false,
        };
        using var client = new HttpClient(handler);
        using var response = await client.GetAsync(
            new Uri(Address, $"/logga-in/exempel/{persona}?returnUrl=/om"),
            cancellation
        );
        return response.StatusCode == HttpStatusCode.Redirect
            ? cookies.GetCookieHeader(Address)
            : throw new InvalidOperationException(
                $"{persona} could not sign in: {response.StatusCode}."
            );
    }

    /// <summary>What is kept in memory is read anew by the next page.</summary>
    /// <param name="saved">Only what rests on this kind of object, as after a save of one; null is everything.</param>
    public async Task ForgetAsync(CancellationToken cancellation, string? saved = null)
    {
        using var response = await _probe.GetAsync(
            new Uri(Address, saved is null ? "/bench/forget" : $"/bench/forget?saved={saved}"),
            cancellation
        );
        response.EnsureSuccessStatusCode();
    }

    /// <summary>SQL commands are noted from now on.</summary>
    public async Task NoteSqlAsync(CancellationToken cancellation)
    {
        using var response = await _probe.GetAsync(new Uri(Address, "/bench/note"), cancellation);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>The SQL commands since they were last asked for, or since they are noted.</summary>
    public Task<IReadOnlyList<string>> SqlAsync(CancellationToken cancellation) =>
        AskAsync<IReadOnlyList<string>>("sql", cancellation);

    public Task<MemoryReading> MemoryAsync(CancellationToken cancellation) =>
        AskAsync<MemoryReading>("memory", cancellation);

    public Task<long> AllocatedAsync(CancellationToken cancellation) =>
        AskAsync<long>("allocated", cancellation);

    /// <summary>How far the change log has come as this process knows it.</summary>
    public Task<LogReading> LogAsync(CancellationToken cancellation) =>
        AskAsync<LogReading>("log", cancellation);

    /// <summary>Types of the portal that hold a database context.</summary>
    public Task<IReadOnlyList<string>> ContextHoldersAsync(CancellationToken cancellation) =>
        AskAsync<IReadOnlyList<string>>("contexts", cancellation);

    public async ValueTask DisposeAsync()
    {
        _probe.Dispose();
        await _process.DisposeAsync();
        if (_isOwnFolder)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private async Task<T> AskAsync<T>(string what, CancellationToken cancellation) =>
        await _probe.GetFromJsonAsync<T>(new Uri(Address, $"/bench/{what}"), cancellation)
        ?? throw new InvalidOperationException($"The measuring point {what} is silent.");
}
