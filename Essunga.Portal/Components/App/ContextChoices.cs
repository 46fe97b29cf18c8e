namespace Essunga.Portal.Components.App;

/// <summary>
/// What a reader may choose to see a page for. A list that is empty is not shown.
/// Values are those of the address: <c>?ar=2025&amp;period=t2&amp;namnd=socialnamnden</c>; an empty value leaves the
/// address.
/// </summary>
/// <param name="Years">Years, value and text.</param>
/// <param name="Points">Reporting points, such as (t2, T2).</param>
/// <param name="Committees">Committees, first ("", Alla nämnder).</param>
/// <param name="Year">The chosen year.</param>
/// <param name="Point">The chosen reporting point.</param>
/// <param name="Committee">The chosen committee.</param>
public sealed record ContextChoices(
    IReadOnlyList<(string Value, string Text)> Years,
    IReadOnlyList<(string Value, string Text)> Points,
    IReadOnlyList<(string Value, string Text)> Committees,
    string? Year,
    string? Point,
    string? Committee
);
