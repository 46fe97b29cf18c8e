using Essunga.Portal.Components.Text;
using Microsoft.AspNetCore.Components;

namespace Essunga.Portal.Components.Charts;

/// <summary>
/// A series over time as an accessible figure drawn on the server: finding, drawing, key, the same numbers as a table,
/// and source.
/// </summary>
public sealed partial class TimeChart
{
    private ChartModel? _drawn;
    private ChartLayout _layout = null!;

    [Parameter, EditorRequired]
    public required ChartModel Model { get; set; }

    /// <summary>Unique on the page; the ids inside the figure begin with it.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>2, 3 or 4, as the page's headings ask for.</summary>
    [Parameter]
    public int HeadingLevel { get; set; } = 2;

    /// <summary>Takes the drawing's place while <see cref="IsExplored"/>.</summary>
    [Parameter]
    public RenderFragment? Exploration { get; set; }

    [Parameter]
    public bool IsExplored { get; set; }

    private string TitleId => $"{Id}-rubrik";

    private string FindingId => $"{Id}-visar";

    private string? AxisNote =>
        _layout.Values.Min == 0 || !Model.HasValues
            ? null
            : $"Axeln börjar vid {Format.Value(_layout.Values.Min, Model.Unit, _layout.Values.Decimals)}.";

    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(_drawn, Model))
        {
            _drawn = Model;
            _layout = new ChartLayout(Model);
        }
    }
}
