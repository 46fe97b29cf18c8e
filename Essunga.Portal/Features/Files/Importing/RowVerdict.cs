namespace Essunga.Portal.Features.Files.Importing;

/// <summary>What a row does to what the portal holds.</summary>
public enum RowMark
{
    /// <summary>ny.</summary>
    New = 0,

    /// <summary>ändras.</summary>
    Changed = 1,

    /// <summary>lika: nothing is written.</summary>
    Same = 2,

    /// <summary>fel.</summary>
    Faulty = 3,
}

/// <summary>A fault in one cell: where it stands, what was read and why it cannot be taken.</summary>
/// <param name="Row">As a spreadsheet numbers it.</param>
/// <param name="Column">The heading; null when it is the row as a whole.</param>
public sealed record RowFault(int Row, string? Column, string Read, string Why);

/// <summary>What a row asks of the reader.</summary>
public enum DoubtKind
{
    /// <summary>A value outside what the series makes likely.</summary>
    Unlikely = 0,

    /// <summary>A value for a locked reporting point: it becomes an efterhandsändring.</summary>
    Late = 1,
}

/// <summary>Something in a row that is taken only when the reader says so.</summary>
public sealed record RowDoubt(int Row, DoubtKind Kind, string Read, string Why);

/// <summary>What came of judging one row. Nothing is written by it.</summary>
/// <param name="Write">What is to be written, known to the judge alone; null when nothing is.</param>
internal sealed record RowVerdict(
    RowMark Mark,
    IReadOnlyList<RowFault> Faults,
    IReadOnlyList<RowDoubt> Doubts,
    object? Write = null
)
{
    public static RowVerdict Same { get; } = new(RowMark.Same, [], []);

    public static RowVerdict Of(RowCells cells) => new(RowMark.Faulty, cells.Faults, []);
}
