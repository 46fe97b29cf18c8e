using Essunga.Portal.Domain.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Essunga.Portal.Tests.Support;

/// <summary>The portal in this process on a real port, with the sample data and every SQL command counted.</summary>
public sealed class PortalHost : IAsyncLifetime
{
    private readonly string _folder = PortalProcess.NewFolder();
    private WebApplicationFactory<Program> _factory = null!;

    public CommandCounter Commands { get; } = new();

    /// <summary>What is done with the sample database before the portal opens it.</summary>
    internal Func<PortalDbContext, Task>? Prepare { get; init; }

    public string Address { get; private set; } = "";

    public IServiceProvider Services => _factory.Services;

    public async ValueTask InitializeAsync()
    {
        var file = PortalProcess.DatabaseIn(_folder);
        File.Copy(await SampleDatabase.FileAsync(), file);
        if (Prepare is not null)
        {
            await using var context = SampleDatabase.Open(file);
            await Prepare(context);
        }

        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseEnvironment("Development");
            host.UseSetting("ConnectionStrings:Portal", $"Data Source={file}");
            host.UseSetting("Keys:Folder", Path.Combine(_folder, "keys"));
            host.UseSetting("urls", "http://127.0.0.1:0");
            host.ConfigureServices(services => services.AddSingleton<IInterceptor>(Commands));
        });
        _factory.UseKestrel(0);
        _factory.StartServer();
        Address = _factory.ClientOptions.BaseAddress.ToString().TrimEnd('/');
    }

    /// <summary>A client that keeps cookies and follows nothing by itself.</summary>
    public HttpClient NewClient()
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        client.BaseAddress = new Uri(Address);
        return client;
    }

    public async Task<HttpClient> SignedInAsync(string persona)
    {
        var client = NewClient();
        using var response = await client.GetAsync(
            new Uri($"/logga-in/exempel/{persona}", UriKind.Relative)
        );
        Assert.Equal(302, (int)response.StatusCode);
        return client;
    }

    /// <summary>The cookie that a persona is signed in by.</summary>
    public async Task<string> CookieAsync(string persona)
    {
        using var client = NewClient();
        using var response = await client.GetAsync(
            new Uri($"/logga-in/exempel/{persona}", UriKind.Relative)
        );
        return string.Join(
            "; ",
            response.Headers.GetValues("Set-Cookie").Select(one => one.Split(';')[0])
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
