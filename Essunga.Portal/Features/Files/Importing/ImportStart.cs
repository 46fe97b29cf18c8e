namespace Essunga.Portal.Features.Files.Importing;

/// <summary>What the reader may read in, and the fields of what is chosen.</summary>
public sealed record ImportStart(
    ImportKind Kind,
    IReadOnlyList<ImportKind> Kinds,
    IReadOnlyList<ImportField> Fields
);
