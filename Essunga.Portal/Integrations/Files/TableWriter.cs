namespace Essunga.Portal.Integrations.Files;

/// <summary>What a column holds, and so how it is written.</summary>
public enum ColumnKind
{
    Text = 0,

    /// <summary>A <see cref="decimal"/>.</summary>
    Number = 1,

    /// <summary>An <see cref="int"/> or a <see cref="long"/>.</summary>
    Whole = 2,

    /// <summary>A <see cref="DateOnly"/>.</summary>
    Day = 3,

    /// <summary>A <see cref="DateTime"/> in UTC.</summary>
    Instant = 4,

    /// <summary>A <see cref="bool"/>.</summary>
    YesNo = 5,
}

/// <summary>A column of a table that is written.</summary>
/// <param name="Name">In JSON: stable, a–z and underscores.</param>
/// <param name="Heading">In a spreadsheet.</param>
public sealed record TableColumn(string Name, string Heading, ColumnKind Kind);

/// <summary>Writes tables to a file, row by row, so that memory does not grow with the rows. Null is an empty cell.</summary>
public abstract class TableWriter : IDisposable
{
    /// <summary>Begins a table; the one before is ended.</summary>
    /// <param name="name">In JSON: stable, a–z and underscores.</param>
    /// <param name="title">What a reader sees, such as the sheet's name.</param>
    public abstract void Begin(string name, string title, IReadOnlyList<TableColumn> columns);

    public abstract void Write(IReadOnlyList<object?> cells);

    /// <summary>Ends the file.</summary>
    public abstract void Complete();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) { }

    /// <summary>An instant as the clock showed it in Sweden.</summary>
    protected static DateTime Local(DateTime utc) => PortalTime.LocalOf(utc);
}
