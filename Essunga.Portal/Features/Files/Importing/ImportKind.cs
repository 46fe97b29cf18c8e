namespace Essunga.Portal.Features.Files.Importing;

/// <summary>What a file is read in as.</summary>
public enum ImportKind
{
    /// <summary>mätvärden.</summary>
    Measurements = 0,

    /// <summary>indikatorer.</summary>
    Indicators = 1,

    /// <summary>aktiviteter.</summary>
    Activities = 2,
}

/// <summary>A field that a column of the file can be taken for.</summary>
/// <param name="Key">Names it in a remembered mapping; never changed.</param>
/// <param name="Hint">What may stand in it.</param>
/// <param name="AlsoCalled">Headings that are taken for it, besides the label.</param>
public sealed record ImportField(
    string Key,
    string Label,
    bool IsRequired,
    string Hint,
    params IReadOnlyList<string> AlsoCalled
);
