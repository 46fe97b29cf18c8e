using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Identity;
using Microsoft.AspNetCore.Components;

namespace Essunga.Portal.Features.Administration.Organisation;

/// <summary>One node with its forms. What is typed stays until it is saved.</summary>
public sealed partial class NodePanel
{
    private string? _name;
    private Guid? _under;
    private DateOnly? _moveOn;
    private DateOnly? _lastDay;
    private Guid? _successor;
    private Guid _moveId;
    private NewNodeInput _new = new(default);

    /// <summary>The organisation on the day.</summary>
    [Parameter, EditorRequired]
    public OrganisationView View { get; set; } = default!;

    /// <summary>The node.</summary>
    [Parameter, EditorRequired]
    public NodeDetail Node { get; set; } = default!;

    /// <summary>Something is saved: the page reads again and says what.</summary>
    [Parameter]
    public EventCallback<string> OnDone { get; set; }

    /// <summary>Somebody else was before: the page reads again.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    [Inject]
    private ChangeOrganisation Change { get; set; } = default!;

    [Inject]
    private CurrentViewer Reader { get; set; } = default!;

    /// <inheritdoc />
    protected override void OnInitialized() => Forget();

    private void Forget()
    {
        _name = Node.Name;
        _under = null;
        _moveOn = View.Day > View.Today ? View.Day : View.Today;
        _lastDay = Node.To;
        _successor = null;
        _moveId = Guid.CreateVersion7();
        _new = new NewNodeInput(View.Today);
    }

    private async Task DoneAsync(string said)
    {
        await OnDone.InvokeAsync(said);
        Forget();
    }

    private Task<AdminAnswer> AddAsync() =>
        _new.From is { } from
            ? RunAsync(new NodeChange.Add(_new.Id, _new.Code, _new.Name, _new.Kind, Node.Id, from))
            : Refuse(OrganisationRules.DayIsReasonable);

    private Task<AdminAnswer> MoveAsync() =>
        _under is not { } under ? Refuse(OrganisationRules.PlaceIsChosen)
        : _moveOn is not { } on ? Refuse(OrganisationRules.DayIsReasonable)
        : RunAsync(new NodeChange.Move(Node.Id, Node.Version, _moveId, under, on));

    private Task<AdminAnswer> EndAsync() =>
        _lastDay is { } last
            ? RunAsync(new NodeChange.Finish(Node.Id, Node.Version, last, _successor))
            : Refuse(OrganisationRules.DayIsReasonable);

    private static Task<AdminAnswer> Refuse(Domain.Kernel.DomainRule rule) =>
        Task.FromResult<AdminAnswer>(new AdminAnswer.Refused(rule));

    private async Task<AdminAnswer> RunAsync(NodeChange change) =>
        await Reader.FindAsync(CancellationToken.None) is { } viewer
            ? await Change.RunAsync(viewer, change, CancellationToken.None)
            : new AdminAnswer.NotYours();
}
