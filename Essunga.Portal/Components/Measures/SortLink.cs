namespace Essunga.Portal.Components.Measures;

/// <summary>A column of the dense table that a page may sort by.</summary>
public enum IndicatorColumn
{
    Name,
    State,
    Changed,
}

/// <summary>Where a column's heading leads.</summary>
/// <param name="Ascending">How the table is sorted by the column now; null when it is sorted by another.</param>
public sealed record SortLink(string Href, bool? Ascending)
{
    /// <summary>For <c>aria-sort</c>.</summary>
    public string? Aria =>
        Ascending switch
        {
            true => "ascending",
            false => "descending",
            null => null,
        };
}
