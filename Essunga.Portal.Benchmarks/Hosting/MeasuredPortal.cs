using System.Net;
using System.Net.Http.Json;
using Essunga.Portal.Benchmarks.Probe;

namespace Essunga.Portal.Benchmarks.Hosting;

/// <summary>The published portal running with the measuring points, on its own copy of a database.</summary>
internal sealed class MeasuredPortal : IAsyncDisposable
{
    private readonly ChildProcess _process;
    private readonly string _folder;
    private readonly HttpClient _probe = new();

    private MeasuredPortal(ChildProcess process, string folder)
    {
        _process = process;
        _folder = folder;
    }

    public Uri Address => _process.Address;

    public ChildProcess Process => _process;

    /// <param name="published">The folder of <c>dotnet publish</c>.</param>
    /// <param name="database">Null is a new one with the sample data.</param>
    public static async Task<MeasuredPortal> StartAsync(string published, string? database)
    {
        published = Path.GetFullPath(published);
        var folder = Directory.CreateTempSubdirectory("portal-bench-").FullName;
        var file = Path.Combine(folder, "portal.db");
        if (database is not null)
        {
            File.Copy(database, file);
        }

        var process = await ChildProcess.StartAsync(
            published,
            [Path.Combine(published, "Essunga.Portal.dll")],
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ConnectionStrings__Portal"] = $"Data Source={file}",
                // The load comes as few people from one address.
                ["Limits__OpenPagesPerPerson"] = "100000",
                ["Limits__SignInsPerMinute"] = "100000",
                ["DOTNET_STARTUP_HOOKS"] = typeof(ProbeStartup).Assembly.Location,
                ["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = typeof(ProbeStartup)
                    .Assembly.GetName()
                    .Name!,
            }
        );
        return new MeasuredPortal(process, folder);
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

    /// <summary>What is kept in memory is read anew by the next page, and the log of commands is empty.</summary>
    /// <param name="saved">Only what rests on this kind of object, as after a save of one; null is everything.</param>
    public async Task ForgetAsync(CancellationToken cancellation, string? saved = null)
    {
        using var response = await _probe.GetAsync(
            new Uri(Address, saved is null ? "/bench/forget" : $"/bench/forget?saved={saved}"),
            cancellation
        );
        response.EnsureSuccessStatusCode();
    }

    /// <summary>The SQL commands since they were last asked for.</summary>
    public Task<IReadOnlyList<string>> SqlAsync(CancellationToken cancellation) =>
        AskAsync<IReadOnlyList<string>>("sql", cancellation);

    public Task<MemoryReading> MemoryAsync(CancellationToken cancellation) =>
        AskAsync<MemoryReading>("memory", cancellation);

    public Task<long> AllocatedAsync(CancellationToken cancellation) =>
        AskAsync<long>("allocated", cancellation);

    /// <summary>Types of the portal that hold a database context.</summary>
    public Task<IReadOnlyList<string>> ContextHoldersAsync(CancellationToken cancellation) =>
        AskAsync<IReadOnlyList<string>>("contexts", cancellation);

    public async ValueTask DisposeAsync()
    {
        _probe.Dispose();
        await _process.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<T> AskAsync<T>(string what, CancellationToken cancellation) =>
        await _probe.GetFromJsonAsync<T>(new Uri(Address, $"/bench/{what}"), cancellation)
        ?? throw new InvalidOperationException($"The measuring point {what} is silent.");
}
