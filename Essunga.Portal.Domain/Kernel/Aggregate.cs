namespace Essunga.Portal.Domain.Kernel;

/// <summary>
/// An entity that is loaded, changed and saved as one. <see cref="Version"/> changes with every save, so that
/// of two people who change the same thing at once the second is told instead of overwriting the first.
/// </summary>
public abstract class Aggregate : Entity
{
    protected Aggregate() { }

    protected Aggregate(Guid id)
        : base(id) { }

    public Guid Version { get; private set; }
}
