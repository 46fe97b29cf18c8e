using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Measures;

/// <summary>delmål: the value that a target shall have passed in a year on the way.</summary>
public sealed class TargetWaypoint : Entity
{
    private TargetWaypoint() { }

    internal TargetWaypoint(Guid id, Guid targetId, int year, decimal value)
        : base(id)
    {
        TargetId = targetId;
        Year = year;
        Value = value;
    }

    public Guid TargetId { get; private set; }

    public int Year { get; private set; }

    /// <summary>In the indicator's unit.</summary>
    public decimal Value { get; private set; }

    internal void Move(decimal value) => Value = value;
}
