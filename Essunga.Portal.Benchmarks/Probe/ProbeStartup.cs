using Essunga.Portal.Benchmarks.Probe;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(ProbeStartup))]

namespace Essunga.Portal.Benchmarks.Probe;

/// <summary>Adds the measuring points to the portal's host.</summary>
public sealed class ProbeStartup : IHostingStartup
{
    public void Configure(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.ConfigureServices(services =>
            services
                .AddSingleton<SqlLog>()
                .AddSingleton<IInterceptor>(provider => provider.GetRequiredService<SqlLog>())
                .AddTransient<IStartupFilter, ProbeFilter>()
        );
    }
}
