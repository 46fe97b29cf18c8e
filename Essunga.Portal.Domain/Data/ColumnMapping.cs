namespace Essunga.Portal.Domain.Data;

/// <summary>
/// kolumnkoppling: which column of a file somebody took for which field, remembered for the next file with the same
/// headings. Read by that person alone, no part of the domain's history: not in the change log.
/// </summary>
public sealed class ColumnMapping
{
    public Guid PersonId { get; init; }

    /// <summary>What is imported, such as "Measurements".</summary>
    public string Kind { get; init; } = "";

    /// <summary>Names the headings, whatever their order of letters: 64 letters.</summary>
    public string Signature { get; init; } = "";

    /// <summary>Field and heading, as JSON.</summary>
    public string Columns { get; private set; } = "{}";

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Remembers the choice made now in place of the one before.</summary>
    public void Remember(string columns, DateTime now)
    {
        Columns = columns;
        At = now;
    }
}
