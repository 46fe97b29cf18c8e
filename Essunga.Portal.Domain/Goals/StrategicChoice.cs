using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Goals;

/// <summary>strategiskt vägval: what the strategic plan points out as necessary on the way to the vision. From "Målområden och kommunövergripande mål".</summary>
public sealed class StrategicChoice : Entity
{
    private StrategicChoice() { }

    internal StrategicChoice(
        Guid id,
        Guid visionId,
        int number,
        string title,
        Provenance provenance
    )
        : base(id)
    {
        VisionId = visionId;
        Number = number;
        Title = title;
        Provenance = provenance;
    }

    public Guid VisionId { get; private set; }

    public int Number { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>What it means, as Markdown; null when nobody has written it.</summary>
    public string? Text { get; private set; }

    public Provenance Provenance { get; private set; } = Provenance.Entered;

    internal void Explain(string? text) => Text = text;
}
