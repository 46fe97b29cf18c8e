using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Organisation;

/// <summary>
/// A fact, benchmark or example about the municipality that has no model of its own yet, kept as it was given
/// with its kind and source. <see cref="Section"/> is the part of the data file it comes from.
/// </summary>
public sealed class SourcedFact : Aggregate
{
    private SourcedFact() { }

    public SourcedFact(
        Guid id,
        string section,
        int number,
        string title,
        string payload,
        Provenance provenance
    )
        : base(id)
    {
        Section = section;
        Number = number;
        Title = title;
        Payload = payload;
        Provenance = provenance;
    }

    public string Section { get; private set; } = "";

    /// <summary>Place within the section, from 1.</summary>
    public int Number { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>The whole object as JSON.</summary>
    public string Payload { get; private set; } = "";

    public Provenance Provenance { get; private set; } = Provenance.Entered;
}
