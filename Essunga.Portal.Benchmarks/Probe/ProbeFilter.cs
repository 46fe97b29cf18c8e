using System.Diagnostics;
using Essunga.Portal.Domain.Data.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Essunga.Portal.Benchmarks.Probe;

/// <summary>The measuring points: memory, SQL commands, forgetting what is kept, and who holds a context.</summary>
internal sealed class ProbeFilter : IStartupFilter
{
    /// <summary>Every name that the change log can have for a kind of object, and some more.</summary>
    private static readonly IReadOnlyList<string> Kinds =
    [
        .. typeof(DataVersion)
            .Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsPublic: true })
            .Select(type => type.Name),
    ];

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Map("/bench/memory", at => at.Run(MemoryAsync));
            app.Map("/bench/allocated", at => at.Run(AllocatedAsync));
            app.Map("/bench/sql", at => at.Run(SqlAsync));
            app.Map("/bench/note", at => at.Run(NoteAsync));
            app.Map("/bench/forget", at => at.Run(ForgetAsync));
            app.Map("/bench/contexts", at => at.Run(ContextsAsync));
            app.Map("/bench/log", at => at.Run(LogAsync));
            next(app);
        };

    /// <summary>After a full collection, so that only what is still held is counted.</summary>
    private static async Task MemoryAsync(HttpContext http)
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(
                GC.MaxGeneration,
                GCCollectionMode.Aggressive,
                blocking: true,
                compacting: true
            );
            GC.WaitForPendingFinalizers();
        }

        using var process = Process.GetCurrentProcess();
        await http.Response.WriteAsJsonAsync(
            new MemoryReading(GC.GetTotalMemory(forceFullCollection: true), process.WorkingSet64)
        );
    }

    private static Task AllocatedAsync(HttpContext http) =>
        http.Response.WriteAsJsonAsync(GC.GetTotalAllocatedBytes(precise: true));

    private static Task SqlAsync(HttpContext http) =>
        http.Response.WriteAsJsonAsync(http.RequestServices.GetRequiredService<SqlLog>().TakeAll());

    private static Task NoteAsync(HttpContext http)
    {
        http.RequestServices.GetRequiredService<SqlLog>().Begin();
        return Task.CompletedTask;
    }

    private static Task ForgetAsync(HttpContext http)
    {
        var version = http.RequestServices.GetRequiredService<DataVersion>();
        string? saved = http.Request.Query["saved"];
        foreach (var kind in saved is null ? Kinds : [saved])
        {
            // An id that no entry will get: a save that got the same would pass for known.
            version.RaiseTo(kind, Math.Max(version.Latest, 1L << 60) + 1);
        }

        return Task.CompletedTask;
    }

    private static Task LogAsync(HttpContext http)
    {
        var version = http.RequestServices.GetRequiredService<DataVersion>();
        return http.Response.WriteAsJsonAsync(new LogReading(version.Latest, version.Settled));
    }

    private static Task ContextsAsync(HttpContext http) =>
        http.Response.WriteAsJsonAsync(ContextHolders.Find());
}

/// <summary>Bytes.</summary>
internal sealed record MemoryReading(long Heap, long WorkingSet);

/// <summary>Ids of the change log: the highest that is known, and the one that all before it are known too.</summary>
internal sealed record LogReading(long Latest, long Settled);
