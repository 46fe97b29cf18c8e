using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Organisation;

/// <summary>
/// A node of the municipality's organisation: council, committee, sector, unit, company. It starts and may end,
/// and is never removed. <see cref="Path"/> holds the codes from the root ("/KF/UN/SU/"), so that a right on a
/// node is a right on everything whose path begins with it. From "Ansvar och roller".
/// </summary>
public sealed class OrganisationNode : Aggregate
{
    /// <summary>The code of kommunstyrelsen.</summary>
    public const string ExecutiveBoardCode = "KS";

    private OrganisationNode() { }

    /// <exception cref="BrokenRuleException">No name.</exception>
    public OrganisationNode(
        Guid id,
        string code,
        string name,
        NodeKind kind,
        OrganisationNode? parent,
        DateOnly from,
        Provenance provenance
    )
        : base(id)
    {
        OrganisationRules.NodeNeedsName.Require(!string.IsNullOrWhiteSpace(name));
        Code = code;
        Name = name;
        Slug = Kernel.Slug.From(name);
        Kind = kind;
        ParentId = parent?.Id;
        Path = $"{parent?.Path ?? "/"}{code}/";
        From = from;
        Provenance = provenance;
    }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>The name as it stands in an address, as in <c>?namnd=socialnamnden</c>.</summary>
    public string Slug { get; private set; } = "";

    public NodeKind Kind { get; private set; }

    public Guid? ParentId { get; private set; }

    public string Path { get; private set; } = "";

    /// <summary>uppdrag: what the body is for. From "Nämndernas uppdrag".</summary>
    public string? Remit { get; private set; }

    public Provenance RemitProvenance { get; private set; } = Provenance.Entered;

    public DateOnly From { get; private set; }

    public DateOnly? To { get; private set; }

    public Provenance Provenance { get; private set; } = Provenance.Entered;

    public void DescribeRemit(string remit, Provenance provenance)
    {
        Remit = remit;
        RemitProvenance = provenance;
    }

    /// <exception cref="BrokenRuleException">The end lies before the start.</exception>
    public void End(DateOnly on)
    {
        OrganisationRules.EndNotBeforeStart.Require(on >= From);
        To = on;
    }
}
