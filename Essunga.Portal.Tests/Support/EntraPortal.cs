using System.Security.Cryptography.X509Certificates;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Notices;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Tests.Support;

/// <summary>The portal as it is run, over HTTPS in Production, with people who sign in at a server with Entra's addresses.</summary>
public class EntraPortal : IAsyncLifetime
{
    private readonly string _folder = PortalProcess.NewFolder();
    private X509Certificate2 _certificate = null!;
    private string _pfx = "";
    private string _pem = "";

    protected virtual string Environment => "Production";

    internal EntraServer Entra { get; private set; } = null!;

    internal PortalProcess Portal { get; private set; } = null!;

    private string Database => PortalProcess.DatabaseIn(_folder);

    public async ValueTask InitializeAsync()
    {
        (_certificate, _pfx, _pem) = TestCertificate.Make(_folder);
        Entra = await EntraServer.StartAsync(_certificate);
        File.Copy(await SampleDatabase.FileAsync(), Database);
        Portal = await PortalProcess.StartAsync(Configure, _folder);
    }

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        await Entra.DisposeAsync();
        _certificate.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The settings of a portal in Production with Entra.</summary>
    internal void Configure(IDictionary<string, string?> settings)
    {
        settings["ASPNETCORE_ENVIRONMENT"] = Environment;
        settings["Authentication__Mode"] = "Entra";
        settings.Remove("ASPNETCORE_URLS");
        settings["Kestrel__Endpoints__Https__Url"] = "https://127.0.0.1:0";
        settings["Kestrel__Endpoints__Https__Certificate__Path"] = _pfx;
        settings["Kestrel__Endpoints__Https__Certificate__Password"] = TestCertificate.Password;
        // OpenSSL trusts what this file has.
        settings["SSL_CERT_FILE"] = _pem;
        settings["AzureAd__Instance"] = $"{Entra.Address}/";
        settings["AzureAd__TenantId"] = EntraServer.Tenant.ToString();
        settings["AzureAd__ClientId"] = EntraServer.ClientId;
        settings["AzureAd__ClientSecret"] = EntraServer.ClientSecret;
        settings["Authentication__RequiredAppRole"] = EntraAccount.PortalUser;
        settings["Authentication__LookAgainSeconds"] = "1";
        settings["Mail__Mode"] = "Folder";
        settings["Mail__PublicAddress"] = "https://portal.essunga.example/";
        settings["Mail__Folder"] = Path.Combine(
            Path.GetTempPath(),
            $"portal-mail-{Guid.NewGuid():N}"
        );
    }

    /// <summary>Somebody new before the portal, at one computer.</summary>
    /// <param name="portal">Another portal than this one.</param>
    internal EntraVisitor Visitor(PortalProcess? portal = null) =>
        new(_certificate, (portal ?? Portal).Address);

    /// <summary>A copy of the data as it is now, for a portal with other settings.</summary>
    internal string NewFolderWithSameData()
    {
        var folder = PortalProcess.NewFolder();
        DatabaseFile.Run(Database, $"VACUUM INTO '{PortalProcess.DatabaseIn(folder)}'");
        return folder;
    }

    /// <summary>Ties a sample persona to a new account, and signs in with it from now on.</summary>
    internal async Task<EntraAccount> AccountOfAsync(string persona)
    {
        var account = new EntraAccount(Guid.NewGuid());
        await ChangeAsync(async context =>
            Tie(await context.People.SingleAsync(one => one.PersonaKey == persona), account)
        );
        return Entra.SignsIn = account;
    }

    /// <summary>A person of the portal that holds no role, with an account.</summary>
    internal async Task<EntraAccount> AccountWithoutRoleAsync()
    {
        var account = new EntraAccount(Guid.NewGuid());
        await ChangeAsync(async context =>
        {
            var home = await context.Nodes.FirstAsync(one => one.Code == "KF");
            var person = new Person(Guid.NewGuid(), "Vikarie", home.Id, Provenance.Entered);
            Tie(person, account);
            context.Add(person);
        });
        return Entra.SignsIn = account;
    }

    /// <summary>The person with the account has asked for mails, and told no address.</summary>
    internal async Task WantsMailAsync(EntraAccount account)
    {
        await using var context = SampleDatabase.Open(Database);
        var id = account.ObjectId.ToString();
        var person = await context.People.SingleAsync(one => one.ObjectId == id);
        await new DigestChoices(
            new PersonalSettings(new Contexts(Database), TimeProvider.System)
        ).KeepAsync(
            person.Id,
            DigestChoice.None with
            {
                Cadence = DigestCadence.Weekdays,
            },
            CancellationToken.None
        );
    }

    /// <summary>The person with the account leaves.</summary>
    internal Task LeaveAsync(EntraAccount account) =>
        ChangeAsync(async context =>
        {
            var id = account.ObjectId.ToString();
            var person = await context.People.SingleAsync(one => one.ObjectId == id);
            context.Entry(person).Property(one => one.IsActive).CurrentValue = false;
        });

    internal async Task<List<SecurityLogEntry>> LogAsync()
    {
        await using var context = SampleDatabase.Open(Database);
        return await context.SecurityLog.AsNoTracking().OrderBy(one => one.Id).ToListAsync();
    }

    /// <summary>Saves behind the portal's back, as another node would.</summary>
    internal async Task ChangeAsync(Func<PortalDbContext, Task> change)
    {
        await using var context = SampleDatabase.Open(Database);
        await change(context);
        context.Stamp = new ChangeStamp(Guid.Empty, TimeProvider.System.GetUtcNow().UtcDateTime);
        await context.SaveChangesAsync();
    }

    private sealed class Contexts(string file) : IDbContextFactory<PortalDbContext>
    {
        public PortalDbContext CreateDbContext() => SampleDatabase.Open(file);
    }

    private static void Tie(Person person, EntraAccount account) =>
        person.SignInAs(EntraServer.Tenant.ToString(), account.ObjectId.ToString());
}

/// <summary>The same for a browser: a portal that is not published has the files of its pages in Development alone.</summary>
public sealed class EntraPortalWithPages : EntraPortal
{
    protected override string Environment => "Development";
}
