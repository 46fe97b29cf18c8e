namespace Essunga.Portal.Integrations.Files;

/// <summary>How large a file may be before it is refused unread.</summary>
public sealed record TableLimits
{
    public static TableLimits Usual { get; } = new();

    /// <summary>Bytes of the file as it is sent.</summary>
    public long Bytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>Rows below the header that are not empty.</summary>
    public int Rows { get; init; } = 100_000;

    public int Columns { get; init; } = 100;

    /// <summary>Letters in one cell.</summary>
    public int Cell { get; init; } = 20_000;

    /// <summary>Files inside a workbook.</summary>
    public int Entries { get; init; } = 500;

    /// <summary>Bytes of a workbook unpacked.</summary>
    public long Unpacked { get; init; } = 150 * 1024 * 1024;

    /// <summary>How many times larger a file inside a workbook may become when it is unpacked; asked of those over a megabyte.</summary>
    public int Ratio { get; init; } = 200;
}
