using Essunga.Portal.Components.App;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Features.Administration;
using Essunga.Portal.Features.Administration.OnePerson;
using Essunga.Portal.Features.Administration.Organisation;
using Essunga.Portal.Features.Administration.Ownings;
using Essunga.Portal.Features.Administration.Settings;
using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Essunga.Portal.Tests.Features.Administration;

/// <summary>The sample's organisation with the commands that change it, on 9 October 2025.</summary>
public sealed class AdministrationSample : IAsyncDisposable
{
    public const string Administrator = "administrator";

    public static readonly DateOnly Today = new(2025, 10, 9);

    private AdministrationSample(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    public FakeTimeProvider Time { get; } =
        new(new DateTimeOffset(2025, 10, 9, 8, 0, 0, TimeSpan.Zero));

    public ChangeOrganisation Organisation => new(Database, Time);

    public ChangePerson People => new(Database, Time);

    public HandOver Hands => new(Database, Time);

    public ChangeSettings Settings => new(Database, Options.Create(new PortalLook()), Time);

    public static async Task<AdministrationSample> OpenAsync() =>
        new(await TestDatabase.WithSampleAsync());

    public async Task<OrganisationNode> NodeAsync(string code)
    {
        await using var context = Database.CreateDbContext();
        return await context.Nodes.Include(node => node.Moves).SingleAsync(one => one.Code == code);
    }

    public async Task<Person> PersonAsync(string persona)
    {
        await using var context = Database.CreateDbContext();
        return await context
            .People.Include(one => one.Roles)
            .SingleAsync(one => one.PersonaKey == persona);
    }

    public async Task<ReadOrganisation> ReadAsync() =>
        await new OrganisationReader(Database, new ReadCache(new DataVersion())).ReadAsync(
            CancellationToken.None
        );

    public async Task<IReadOnlyList<OwnedThing>> ThingsAsync() =>
        await new OwningReader(Database, new ReadCache(new DataVersion())).ReadAsync(
            CancellationToken.None
        );

    public async Task<IReadOnlyList<Orphan>> OrphansAsync() =>
        WithoutOwner.Of(await ThingsAsync(), await ReadAsync(), Today);

    public async Task<AdminAnswer> ChangeAsync(NodeChange change, string by = Administrator) =>
        await Organisation.RunAsync(await Database.ViewerAsync(by), change, CancellationToken.None);

    public async Task<AdminAnswer> ChangeAsync(PersonChange change, string by = Administrator) =>
        await People.RunAsync(await Database.ViewerAsync(by), change, CancellationToken.None);

    public async Task<AdminAnswer> ChangeAsync(HandOverOrder order, string by = Administrator) =>
        await Hands.RunAsync(await Database.ViewerAsync(by), order, CancellationToken.None);

    public async Task<AdminAnswer> ChangeAsync(
        SettingsChange change,
        Guid seen,
        string by = Administrator
    ) =>
        await Settings.RunAsync(
            await Database.ViewerAsync(by),
            change,
            seen,
            CancellationToken.None
        );

    /// <summary>Gives somebody a second persona's title with the right to administer everything.</summary>
    public async Task<Guid> SecondAdministratorAsync()
    {
        var id = Guid.NewGuid();
        var root = await NodeAsync("KF");
        Assert.IsType<AdminAnswer.Done>(
            await ChangeAsync(
                new PersonChange.Add(
                    id,
                    "Systemförvaltare",
                    root.Id,
                    new NewRole(Guid.NewGuid(), Role.Administrator, root.Id, Today, null)
                )
            )
        );
        return id;
    }

    /// <summary>Everything of somebody's handed to another, without leaving.</summary>
    public async Task<List<Handing>> AllOfAsync(Guid personId, Guid to) =>
        [
            .. (await ThingsAsync())
                .Where(thing => thing.IsOf(personId))
                .Select(thing => Handings.Of(new HandRow(thing), to, personId)!),
        ];

    public async Task<int> LogAsync()
    {
        await using var context = Database.CreateDbContext();
        return await context.ChangeLog.CountAsync();
    }

    public static void Refused(Essunga.Portal.Domain.Kernel.DomainRule rule, AdminAnswer answer) =>
        Assert.Equal(rule, Assert.IsType<AdminAnswer.Refused>(answer).Rule);

    public async ValueTask DisposeAsync() => await Database.DisposeAsync();
}
