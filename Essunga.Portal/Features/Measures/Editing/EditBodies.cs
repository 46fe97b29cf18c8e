using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Features.Measures.Editing;

/// <summary>The kinds of bodies that decide targets.</summary>
internal static class EditBodies
{
    public static readonly NodeKind[] Kinds =
    [
        NodeKind.Council,
        NodeKind.Committee,
        NodeKind.JointCommittee,
        NodeKind.Subcommittee,
        NodeKind.MunicipalAssociation,
        NodeKind.Company,
    ];
}
