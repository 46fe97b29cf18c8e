namespace Essunga.Portal.Domain.Kernel;

/// <summary>Something with an identity of its own that is kept over time.</summary>
public abstract class Entity
{
    protected Entity() { }

    protected Entity(Guid id) => Id = id;

    public Guid Id { get; private set; }
}
