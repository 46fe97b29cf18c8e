namespace Essunga.Portal.Domain.Kernel;

/// <summary>What kind of data something is and where it was found. A fact always has a source.</summary>
public sealed record Provenance(DataKind Kind, string? Source = null, string? Note = null)
{
    public static Provenance Entered { get; } = new(DataKind.Entered);

    public bool IsDemo => Kind == DataKind.Demo;
}
