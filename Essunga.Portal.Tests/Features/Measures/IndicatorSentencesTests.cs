using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Features.Measures.OneIndicator;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Features.Measures;

public sealed class IndicatorSentencesTests
{
    [Fact]
    public void Course_YearsWithAGap_CountsMeasurements()
    {
        KnownValue[] known = [Of(2014, 5), Of(2019, 6), Of(2023, 7)];

        Assert.Equal(
            "Värdet har stigit två mätningar i rad. Det är för få värden för en trend.",
            CourseText.Of("Värdet", known, Trend.TooFewValues)
        );
    }

    [Fact]
    public void Course_Tertials_CountsTertials()
    {
        KnownValue[] known =
        [
            new(MeasurePeriod.OfTertial(2024, 3), 7),
            new(MeasurePeriod.OfTertial(2025, 1), 6),
            new(MeasurePeriod.OfTertial(2025, 2), 5),
        ];

        Assert.StartsWith(
            "Värdet har sjunkit två tertial i rad",
            CourseText.Of("Värdet", known, Trend.TooFewValues),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Certainty_ShareOfFew_SaysTheIntervalAndWhatOneIndividualIs()
    {
        var indicator = new AJudgedIndicator
        {
            Known = [new KnownValue(MeasurePeriod.OfYear(2025), 76.8m, 69)],
        }.Read();

        Assert.Equal(
            "53 av 69. Med så få kan andelen variera mellan 66 och 85 % av en slump. En individ är 1,4 procentenheter.",
            Plain(CertaintyText.Of(indicator)[0])
        );
    }

    [Fact]
    public void Certainty_ShareWithoutN_SaysThatItCannotTell() =>
        Assert.StartsWith(
            "Hur många andelen räknas på är inte angivet",
            CertaintyText.Of(new AJudgedIndicator().Ending(2025, 80m).Read())[0],
            StringComparison.Ordinal
        );

    [Fact]
    public void Certainty_ValueOutsideLimits_NamesIt()
    {
        var indicator = new AJudgedIndicator()
            .Ending(2025, 80m, 80.1m, 80m, 80.1m, 80m, 80.1m, 80m, 80.1m, 70m)
            .Read();

        Assert.Contains(
            "2025 ligger under det som slumpen kan ge.",
            CertaintyText.Of(indicator).Select(Plain)
        );
    }

    [Fact]
    public void Certainty_FewValues_SaysHowManyAreNeeded() =>
        Assert.Contains(
            "För att se vad som är mer än slump behövs minst 5 värden. Nu finns 2.",
            CertaintyText.Of(new AJudgedIndicator().Ending(2025, 80m, 81m).Read()).Select(Plain)
        );

    [Fact]
    public void Pace_FourValues_SaysTooFew() =>
        Assert.Equal(
            "För få värden för att räkna på takten: minst 5 behövs och 4 finns.",
            Plain(PaceText.Of(new AJudgedIndicator().Ending(2025, 1, 2, 3, 4).Read()))
        );

    [Fact]
    public void Pace_AwayFromTheTarget_SaysThatItIsNotReached() =>
        Assert.Equal(
            "Serien sjunker med omkring 2,5 procentenheter per år; takten kan vara allt mellan −3,9 och −1,3 per år. I den takten nås inte målvärdet.",
            Plain(
                PaceText.Of(
                    new AJudgedIndicator().Ending(2025, 86.2m, 84.9m, 81.0m, 79.5m, 76.8m).Read()
                )
            )
        );

    [Fact]
    public void Pace_TowardsTheTarget_SaysWhenItIsReached() =>
        Assert.Equal(
            "Serien stiger med omkring 1,0 procentenheter per år; takten kan vara allt mellan +1,0 och +1,0 per år. I den takten nås målvärdet år 2029, efter målåret.",
            Plain(PaceText.Of(new AJudgedIndicator().Ending(2025, 80, 81, 82, 83, 84).Read()))
        );

    [Fact]
    public void Pace_WithoutTarget_SaysOnlyThePace() =>
        Assert.EndsWith(
            "per år.",
            PaceText.Of(
                new AJudgedIndicator { Target = null }
                    .Ending(2025, 80, 81, 82, 83, 84)
                    .Read()
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(PeriodKind.Year, 1, "varje år")]
    [InlineData(PeriodKind.Year, 2, "vartannat år")]
    [InlineData(PeriodKind.Tertial, 1, "varje tertial")]
    [InlineData(PeriodKind.Month, 1, "varje månad")]
    public void Frequency_OfARule_IsSaidInWords(PeriodKind kind, int everyNth, string words) =>
        Assert.Equal(words, IndicatorWords.Frequency(new PublicationRule(kind, everyNth, 2015, 0)));

    private static KnownValue Of(int year, decimal value) => new(MeasurePeriod.OfYear(year), value);

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
