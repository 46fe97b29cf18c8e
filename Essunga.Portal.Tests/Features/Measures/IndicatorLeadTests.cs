using Essunga.Portal.Components.Status;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Features.Measures.OneIndicator;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Features.Measures;

public sealed class IndicatorLeadTests
{
    [Fact]
    public void Of_WorseThanTheWay_SaysTheWaypointTheCourseAndChance() =>
        Assert.Equal(
            "Når inte. 76,8 % år 2025, delmålet var 84,5 %. Andelen har sjunkit fyra år i rad, men ryms ännu inom det som slumpen kan ge.",
            Lead(new AJudgedIndicator().Ending(2025, 86.2m, 84.9m, 81.0m, 79.5m, 76.8m))
        );

    [Fact]
    public void Of_OnTheWay_SaysTheWaypoint() =>
        Assert.Equal(
            "På väg. 86,0 % år 2025, delmålet var 84,5 %. Andelen har stigit sedan 2024. Det är för få värden för en trend.",
            Lead(new AJudgedIndicator().Ending(2025, 80m, 86m))
        );

    [Fact]
    public void Of_Reached_SaysTheTarget() =>
        Assert.Equal(
            "Når målvärdet. 4 veckor år 2025, målvärdet år 2027 är 4 veckor. Värdet är detsamma som år 2024. Det är för få värden för en trend.",
            Lead(
                new AJudgedIndicator
                {
                    Unit = "veckor",
                    Decimals = 0,
                    IsShare = false,
                    Direction = Direction.Lower,
                    Target = new TargetPath(2023, 5, 2027, 4, null, null, []),
                }.Ending(2025, 4, 4)
            )
        );

    [Fact]
    public void Of_Range_SaysBothEnds() =>
        Assert.StartsWith(
            "Når inte. 7 veckor år 2025, målvärdet år 2027 är 4–6 veckor.",
            Lead(
                new AJudgedIndicator
                {
                    Unit = "veckor",
                    Decimals = 0,
                    IsShare = false,
                    Direction = Direction.WithinRange,
                    Target = new TargetPath(2023, null, 2027, 6, 4, 6, []),
                }.Ending(2025, 7)
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Of_MoreThanChance_SaysSo() =>
        Assert.EndsWith(
            "Andelen har sjunkit sedan 2024. Det är mer än slumpen kan ge.",
            Lead(
                new AJudgedIndicator().Ending(
                    2025,
                    80m,
                    80.1m,
                    80m,
                    80.1m,
                    80m,
                    80.1m,
                    80m,
                    80.1m,
                    70m
                )
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Of_ExpectedWithAnOldValue_SaysWhenTheNextComes() =>
        Assert.Equal(
            "Väntas. Nästa värde, för år 2025, väntas 31 december 2025. Det senaste är 69,0 % år 2023.",
            Lead(
                new AJudgedIndicator
                {
                    Publication = new PublicationRule(PeriodKind.Year, 2, 2023, 0),
                }.Ending(2023, 69m)
            )
        );

    [Fact]
    public void Of_ExpectedWithoutValues_SaysWhenTheFirstComes()
    {
        var lead = Of(
            new AJudgedIndicator { Publication = new PublicationRule(PeriodKind.Year, 1, 2025, 0) }
        );

        Assert.Equal(SignalKind.Expected, lead.Kind);
        Assert.Equal(
            "Väntas. Det första värdet, för år 2025, väntas 31 december 2025.",
            Plain(lead.Text)
        );
    }

    [Fact]
    public void Of_Missing_SaysWhatWasDueAndTheLatest() =>
        Assert.Equal(
            "Saknas. Värdet för år 2025 skulle ha kommit 31 augusti 2025. Det senaste är 79,5 % år 2024.",
            Lead(new AJudgedIndicator().Ending(2024, 79.5m))
        );

    [Fact]
    public void Of_MissingAndWithheld_SaysThatItRestsOnTooFew() =>
        Assert.Equal(
            "Saknas. Värdet för år 2025 skulle ha kommit 31 augusti 2025. Inget värde kan visas: de bygger på för få individer.",
            Lead(new AJudgedIndicator { Withheld = [MeasurePeriod.OfYear(2024)] })
        );

    [Fact]
    public void Of_KeyFigure_HasNoSignal()
    {
        var lead = Of(
            new AJudgedIndicator
            {
                Kind = MeasureKind.KeyFigure,
                Target = null,
                Unit = "antal",
                Decimals = 0,
                IsShare = false,
                Direction = Direction.Neutral,
            }.Ending(2025, 292, 286, 279, 268)
        );

        Assert.Null(lead.Kind);
        Assert.Equal(
            "268 för år 2025. Värdet har sjunkit tre år i rad. Det är för få värden för en trend.",
            Plain(lead.Text)
        );
    }

    [Fact]
    public void Of_KeyFigureWithAValueOverdue_SaysSo() =>
        Assert.EndsWith(
            "Värdet för år 2025 skulle ha kommit 31 augusti 2025.",
            Lead(
                new AJudgedIndicator { Kind = MeasureKind.KeyFigure, Target = null }.Ending(
                    2024,
                    14.8m
                )
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Of_KeyFigureWithoutValues_SaysThatNothingIsReported() =>
        Assert.Equal(
            "Inget värde är rapporterat. Det första värdet, för år 2026, väntas 31 december 2026.",
            Lead(
                new AJudgedIndicator
                {
                    Kind = MeasureKind.KeyFigure,
                    Target = null,
                    Publication = new PublicationRule(PeriodKind.Year, 1, 2026, 0),
                }
            )
        );

    [Fact]
    public void Of_IndicatorWithoutTarget_SaysThatItLacksOne() =>
        Assert.StartsWith(
            "Saknar målvärde. 80,0 % år 2025.",
            Lead(new AJudgedIndicator { Target = null }.Ending(2025, 80m)),
            StringComparison.Ordinal
        );

    [Fact]
    public void Of_PreliminaryValue_SaysSo() =>
        Assert.StartsWith(
            "Når inte. 80,0 % år 2025 (preliminärt), delmålet var",
            Lead(
                new AJudgedIndicator
                {
                    Known = [new KnownValue(MeasurePeriod.OfYear(2025), 80m, null, true)],
                }
            ),
            StringComparison.Ordinal
        );

    private static string Lead(AJudgedIndicator indicator) => Plain(Of(indicator).Text);

    private static IndicatorLead Of(AJudgedIndicator indicator) =>
        IndicatorLead.Of(indicator.Read(), AJudgedIndicator.T2);

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
