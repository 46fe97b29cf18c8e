using Essunga.Portal.Components.Loading;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Features.Administration.Ownings;
using Essunga.Portal.Identity;
using Microsoft.AspNetCore.Components;

namespace Essunga.Portal.Features.Administration.OnePerson;

/// <summary>A person: title, place, roles, identity, stand-in.</summary>
public sealed partial class PersonPage
{
    private Guid? _shown;
    private string _said = "";
    private string? _title;
    private Guid? _home;
    private string? _tenant;
    private string? _object;
    private Guid? _standIn;
    private RoleInput _role = new(null, default);

    /// <summary>Id of the person, as it stands in the address.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    [Inject]
    private PersonQuery Query { get; set; } = default!;

    [Inject]
    private ChangePerson Change { get; set; } = default!;

    [Inject]
    private HandOver Handing { get; set; } = default!;

    [Inject]
    private CurrentViewer Reader { get; set; } = default!;

    /// <inheritdoc />
    protected override async Task<LoadResult<PersonCard>> LoadAsync(
        CancellationToken cancellation
    ) =>
        Guid.TryParse(Id, out var id) && await Query.RunAsync(id, cancellation) is { } card
            ? LoadResult.Ready(card)
            : LoadResult.NotFound<PersonCard>();

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        if (State.Data is { } card && _shown != card.Person.Id)
        {
            _shown = card.Person.Id;
            Forget();
        }
    }

    // What is saved takes the place of what is typed.
    private void Forget()
    {
        var card = State.Data!;
        _title = card.Person.Title;
        _home = card.Person.HomeId;
        _tenant = card.Person.TenantId;
        _object = card.Person.ObjectId;
        _standIn = card.StandInForAll;
        _role = new RoleInput(card.Person.HomeId, card.Today);
    }

    private async Task SayAsync(string said)
    {
        await ReloadAsync();
        Forget();
        _said = said;
    }

    private static string Standing(PersonCard card) =>
        !card.Person.IsActive
            ? "Personen har slutat."
            : card.Roles.Count(role => role.IsInForce) switch
            {
                0 => "Personen har ingen roll i kraft och kan inte läsa något.",
                var roles =>
                    $"{Words.Count(roles, "roll", "roller")} i kraft. Svarar för {Words.Count(card.Owned.Count, "sak", "saker")}.",
            };

    private string Mine(PersonCard card) =>
        $"{_title}, {PlaceText.Of(card.Nodes.FirstOrDefault(node => node.Id == _home)?.Name ?? "")}";

    private Task<AdminAnswer> DescribeAsync() =>
        _home is { } home
            ? RunAsync(person => new PersonChange.Describe(person.Id, person.Version, _title, home))
            : Refuse(OrganisationRules.PlaceIsChosen);

    private Task<AdminAnswer> IdentifyAsync() =>
        RunAsync(person => new PersonChange.Identify(person.Id, person.Version, _tenant, _object));

    private Task<AdminAnswer> GiveRoleAsync() =>
        _role.Read(State.Data!.Today, out var missing) is { } role
            ? RunAsync(person => new PersonChange.GiveRole(person.Id, person.Version, role))
            : Refuse(missing!);

    private Task<AdminAnswer> EndRoleAsync(Guid assignmentId, DateOnly? lastDay) =>
        RunAsync(person => new PersonChange.EndRole(
            person.Id,
            person.Version,
            assignmentId,
            lastDay
        ));

    private Task<AdminAnswer> ReturnAsync() =>
        RunAsync(person => new PersonChange.ComeBack(person.Id, person.Version));

    private async Task<AdminAnswer> StandInAsync() =>
        await Reader.FindAsync(CancellationToken.None) is { } viewer
            ? await Handing.RunAsync(
                viewer,
                new HandOverOrder([
                    .. State.Data!.Owned.Select(thing => new Handing(
                        thing.Kind,
                        thing.Id,
                        thing.Version,
                        thing.OwnerId!.Value,
                        _standIn
                    )),
                ]),
                CancellationToken.None
            )
            : new AdminAnswer.NotYours();

    private static Task<AdminAnswer> Refuse(Domain.Kernel.DomainRule rule) =>
        Task.FromResult<AdminAnswer>(new AdminAnswer.Refused(rule));

    private async Task<AdminAnswer> RunAsync(
        Func<Domain.Data.Reading.OrganisationPerson, PersonChange> change
    ) =>
        await Reader.FindAsync(CancellationToken.None) is { } viewer
            ? await Change.RunAsync(viewer, change(State.Data!.Person), CancellationToken.None)
            : new AdminAnswer.NotYours();
}
