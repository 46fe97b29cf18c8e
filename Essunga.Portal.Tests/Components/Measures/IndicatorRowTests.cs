using Essunga.Portal.Components.Measures;
using Essunga.Portal.Components.Status;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Components.Measures;

public sealed class IndicatorRowTests
{
    [Fact]
    public void From_ReportedIndicator_SaysValueChangeTargetAndState()
    {
        var row = Row(
            AnIndicator.With(AnIndicator.Value(2024, 84), AnIndicator.Value(2025, 82.5m))
        );

        Assert.Equal("82,5\u00A0%", row.Current);
        Assert.Equal("2025", row.CurrentNote);
        Assert.Equal("−1,5", row.SinceLast);
        Assert.Equal("90,0\u00A0%", row.Target);
        Assert.Equal(2027, row.TargetYear);
        Assert.Equal(SignalKind.NotReached, row.State!.Kind);
        Assert.Equal("för få värden för en trend", row.TrendWords);
        Assert.Equal("82,5\u00A0% (2025), målvärde 90,0\u00A0% (2027)", row.InBrief);
    }

    [Fact]
    public void From_IndicatorThatIsExpected_SaysWhen()
    {
        var indicator = AnIndicator.Judged(
            AnIndicator.With(AnIndicator.Value(2023, 80)) with
            {
                Publication = new PublicationRule(PeriodKind.Year, 2, 2023, 3),
            },
            Chain.Point(2025, 2)
        );

        var row = Row(indicator);

        Assert.Equal(
            new StatusWord(SignalKind.Expected, "väntas", "väntas mars\u00A02026"),
            row.State
        );
        Assert.Null(row.StateNote);
    }

    [Fact]
    public void From_IndicatorThatIsMissing_SaysWhichValueAndSinceWhen()
    {
        var row = Row(
            AnIndicator.Judged(AnIndicator.With(AnIndicator.Value(2023, 80)), Chain.Point(2025, 2))
        );

        Assert.Equal(SignalKind.Missing, row.State!.Kind);
        Assert.Equal("2024 skulle ha kommit 30\u00A0sep\u00A02024", row.StateNote);
    }

    [Fact]
    public void From_TargetThatWasChangedAfterItsDecision_SaysBoth()
    {
        var target = new ReadTarget(
            AnIndicator.Path with
            {
                Target = 88m,
            },
            90m,
            new Decision(DecisionState.ChangedAfterDecision),
            "Socialnämnden",
            Provenance.Entered
        );

        var row = Row(AnIndicator.With(AnIndicator.Value(2025, 82)) with { Target = target });

        Assert.Equal("beslutat 90,0\u00A0%, nu 88,0\u00A0%, ej beslutat", row.TargetNote);
    }

    [Fact]
    public void From_TargetAsDecided_SaysNothingMore() =>
        Assert.Null(Row(AnIndicator.With(AnIndicator.Value(2025, 82))).TargetNote);

    [Fact]
    public void From_IndicatorWithoutTarget_SaysSo()
    {
        var without = AnIndicator.With(AnIndicator.Value(2025, 82)) with { Target = null };
        var row = Row(AnIndicator.Judged(without, Chain.Point(2025, 2)));

        Assert.Equal("saknar målvärde", row.State!.LongWord);
        Assert.Null(row.Target);
    }

    [Fact]
    public void From_KeyFigure_HasNoState()
    {
        var figure = AnIndicator.With(AnIndicator.Value(2025, 82)) with
        {
            Target = null,
            Kind = MeasureKind.KeyFigure,
        };

        Assert.Null(Row(AnIndicator.Judged(figure, Chain.Point(2025, 2))).State);
    }

    [Fact]
    public void From_NothingReported_IsADashAndNeverZero()
    {
        var row = Row(AnIndicator.With());

        Assert.Equal("–", row.Current);
        Assert.Null(row.CurrentNote);
        Assert.Equal("inget värde än", row.TrendWords);
        Assert.Equal("–, målvärde 90,0\u00A0% (2027)", row.InBrief);
        Assert.Null(row.SinceLast);
    }

    [Fact]
    public void From_ValueForTooFew_SaysWhyItIsNotShown() =>
        Assert.Equal(
            "för få individer för att visas",
            Row(AnIndicator.With() with { Withheld = [MeasurePeriod.OfYear(2025)] }).CurrentNote
        );

    [Fact]
    public void From_ValueAfterTheLock_IsMarkedAsLate()
    {
        var locked = Chain.Point(2025, 2) with
        {
            LockedAt = new DateTime(2025, 9, 24, 0, 0, 0, DateTimeKind.Utc),
        };
        // The school year's value was due before the point's last day and came after its lock.
        var row = Row(
            AnIndicator.Judged(
                AnIndicator.With(
                    AnIndicator.Value(
                        2024,
                        82,
                        new DateTime(2025, 10, 1, 0, 0, 0, DateTimeKind.Utc),
                        preliminary: true
                    )
                ),
                locked
            )
        );

        Assert.True(row.IsChangedLate);
        Assert.True(row.IsPreliminary);
    }

    [Theory]
    [InlineData(DataKind.Demo, null, "Exempeldata")]
    [InlineData(DataKind.Fact, "https://www.skolkoll.se/data", "Källa: skolkoll.se")]
    [InlineData(DataKind.Entered, null, null)]
    public void From_Value_SaysWhereItComesFrom(DataKind kind, string? source, string? origin)
    {
        var value = AnIndicator.Value(2025, 82) with { Provenance = new Provenance(kind, source) };

        Assert.Equal(origin, Row(AnIndicator.With(value)).Origin);
    }

    [Fact]
    public void From_GapInTheSeries_IsAPointWithoutValue()
    {
        var row = Row(AnIndicator.With(AnIndicator.Value(2022, 80), AnIndicator.Value(2025, 82)));

        Assert.Equal([80m, null, null, 82m], row.Chart.MainPoints.Select(point => point.Value));
    }

    private static IndicatorRow Row(ReadIndicator indicator) =>
        IndicatorRow.From(indicator, AddressState.None);
}
