using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Features.Administration.Organisation;

/// <summary>A new node as it is being typed.</summary>
public sealed class NewNodeInput(DateOnly from)
{
    public Guid Id { get; } = Guid.CreateVersion7();

    public string? Name { get; set; }

    public string? Code { get; set; }

    public NodeKind Kind { get; set; } = NodeKind.Unit;

    public DateOnly? From { get; set; } = from;
}
