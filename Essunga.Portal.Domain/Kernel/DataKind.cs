namespace Essunga.Portal.Domain.Kernel;

/// <summary>Where a piece of data comes from: what a reader must be told about it.</summary>
public enum DataKind
{
    /// <summary>Entered or imported in the portal by somebody who may.</summary>
    Entered = 0,

    /// <summary>Seen in a named source about the municipality.</summary>
    Fact = 1,

    /// <summary>Seen in a named source about another municipality.</summary>
    Benchmark = 2,

    /// <summary>Invented so that the portal can be tried; always shown as Exempeldata.</summary>
    Demo = 3,
}
