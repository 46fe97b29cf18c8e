using Bunit;
using Essunga.Portal.Components.Measures;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Components.Measures;

public sealed class IndicatorTableTests : PortalContext
{
    [Fact]
    public void Rows_OfTheTwin_HoldTheSameValuesAsTheSparks()
    {
        var rows = new[]
        {
            Row(AnIndicator.With("I01", AnIndicator.Value(2023, 80), AnIndicator.Value(2025, 82))),
            Row(AnIndicator.With("I02", AnIndicator.Value(2024, 70))),
        };

        var table = Table(rows);

        var twin = table.Find("details table");
        Assert.Equal(
            ["Indikator", "2023", "2024", "2025", "Målvärde"],
            twin.QuerySelectorAll("thead th").Select(cell => cell.TextContent.Trim())
        );
        Assert.Equal(
            ["80,0", "–saknas", "82,0", "90,0\u00A0%"],
            twin.QuerySelectorAll("tbody tr")[0]
                .QuerySelectorAll("td")
                .Select(cell => cell.TextContent.Trim())
        );
    }

    [Fact]
    public void Heading_OfTargets_HasTheYearThatAllShare()
    {
        var table = Table([Row(AnIndicator.With("I01", AnIndicator.Value(2025, 82)))]);

        Assert.Equal("Målvärde 2027", table.FindAll("thead th")[3].TextContent);
    }

    [Fact]
    public void Marks_OfAValue_AreWrittenInWords()
    {
        var row = Row(AnIndicator.With("I01", AnIndicator.Value(2025, 82))) with
        {
            IsChangedLate = true,
            IsPreliminary = true,
            TargetNote = "beslutat 90 %, nu 88 %, ej beslutat",
        };

        var text = Table([row]).Markup;

        Assert.Contains("ändrat i efterhand", text, StringComparison.Ordinal);
        Assert.Contains("preliminärt", text, StringComparison.Ordinal);
        Assert.Contains("beslutat 90 %, nu 88 %, ej beslutat", text, StringComparison.Ordinal);
    }

    private static IndicatorRow Row(Essunga.Portal.Domain.Data.Reading.ReadIndicator indicator) =>
        IndicatorRow.From(indicator, AddressState.None);

    private IRenderedComponent<IndicatorTable> Table(IReadOnlyList<IndicatorRow> rows) =>
        Render<IndicatorTable>(p =>
            p.Add(table => table.Rows, rows)
                .Add(table => table.Caption, "Indikatorer")
                .Add(table => table.ShowTwin, true)
        );
}
