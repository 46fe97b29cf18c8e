using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.YearWheel;

/// <summary>A meeting of a body, and what is taken up there in the steering of the municipality. From "Kommunens planerings- och uppföljningsprocess".</summary>
public sealed class Meeting : Aggregate
{
    private Meeting() { }

    public Meeting(Guid id, Guid bodyId, DateOnly on, string? matter, Provenance provenance)
        : base(id)
    {
        BodyId = bodyId;
        On = on;
        Matter = matter;
        Provenance = provenance;
    }

    public Guid BodyId { get; private set; }

    public DateOnly On { get; private set; }

    /// <summary>What is taken up; null when nothing is known yet.</summary>
    public string? Matter { get; private set; }

    public Provenance Provenance { get; private set; } = Provenance.Entered;
}
