using CsCheck;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Tests.Domain.Goals;

public sealed class AssessmentRuleTests
{
    private static readonly AssessmentRule Rule = new();

    private static readonly Gen<IndicatorState[]> States = Gen.Int[0, 4]
        .Select(number => (IndicatorState)number)
        .Array[0, 12];

    // R reached, O on the way, N not reached, E expected, M missing
    [Theory]
    [InlineData("RRROOOONE", Outlook.WillBeReached)]
    [InlineData("RRRRN", Outlook.WillBeReached)]
    [InlineData("RRRNE", Outlook.WillPartlyBeReached)]
    [InlineData("RN", Outlook.WillPartlyBeReached)]
    [InlineData("RNN", Outlook.WillNotBeReached)]
    [InlineData("RRMM", Outlook.WillPartlyBeReached)]
    [InlineData("RRMMM", Outlook.CannotBeJudged)]
    [InlineData("REEEE", Outlook.WillBeReached)]
    [InlineData("EE", Outlook.CannotBeJudged)]
    [InlineData("", Outlook.CannotBeJudged)]
    public void SuggestOutlook_OfStates_FollowsThePublishedRule(string states, Outlook outlook) =>
        Assert.Equal(outlook, Rule.SuggestOutlook(Read(states)).Outlook);

    [Theory]
    [InlineData("RRRRN", Verdict.Reached)]
    [InlineData("RRROO", Verdict.PartlyReached)]
    [InlineData("OOOOO", Verdict.NotReached)]
    [InlineData("RMM", null)]
    [InlineData("E", null)]
    public void SuggestVerdict_OfStates_CountsOnlyReached(string states, Verdict? verdict) =>
        Assert.Equal(verdict, Rule.SuggestVerdict(Read(states)));

    [Fact]
    public void SuggestOutlook_OfMixedStates_ShowsWhatItCounted() =>
        Assert.Equal(
            new AssessmentSuggestion(Outlook.WillPartlyBeReached, 5, 4, 2, 1, 1, 2, 1, 0.6m),
            Rule.SuggestOutlook(Read("REONREM"))
        );

    [Fact]
    public void SuggestOutlook_StricterSetting_IsFollowed() =>
        Assert.Equal(
            Outlook.WillPartlyBeReached,
            (Rule with { ReachedShare = 0.9m }).SuggestOutlook(Read("RRRRN")).Outlook
        );

    [Fact]
    public void SuggestOutlook_AnyStates_CountsAddUp() =>
        States.Sample(states =>
        {
            var suggestion = Rule.SuggestOutlook(states);
            Assert.Equal(states.Length, suggestion.Due + suggestion.Expected);
            Assert.Equal(suggestion.Due, suggestion.Reported + suggestion.Missing);
            Assert.Equal(
                suggestion.Reported,
                suggestion.Reached + suggestion.OnTheWay + suggestion.NotReached
            );
            Assert.InRange(suggestion.Share, 0, 1);
        });

    [Fact]
    public void SuggestOutlook_OtherOrder_SuggestsTheSame() =>
        States.Sample(states =>
        {
            var reversed = states.Reverse().ToList();
            Assert.Equal(Rule.SuggestOutlook(states), Rule.SuggestOutlook(reversed));
            Assert.Equal(Rule.SuggestVerdict(states), Rule.SuggestVerdict(reversed));
        });

    [Fact]
    public void Suggest_OneStateImproved_IsNeverWorse() =>
        Gen.Select(States, Gen.Int[0, 11])
            .Sample(
                (states, at) =>
                {
                    if (at >= states.Length || Improved(states[at]) is not { } better)
                    {
                        return;
                    }
                    var improved = states.ToArray();
                    improved[at] = better;
                    Assert.True(
                        Rank(Rule.SuggestOutlook(improved)) >= Rank(Rule.SuggestOutlook(states))
                    );
                    Assert.True(
                        Rank(Rule.SuggestVerdict(improved)) >= Rank(Rule.SuggestVerdict(states))
                    );
                }
            );

    private static IndicatorState? Improved(IndicatorState state) =>
        state switch
        {
            IndicatorState.Missing => IndicatorState.NotReached,
            IndicatorState.NotReached => IndicatorState.OnTheWay,
            IndicatorState.OnTheWay => IndicatorState.Reached,
            IndicatorState.Expected => IndicatorState.Reached,
            _ => null,
        };

    private static int Rank(AssessmentSuggestion suggestion) => 3 - (int)suggestion.Outlook;

    private static int Rank(Verdict? verdict) => verdict is { } stated ? 3 - (int)stated : 0;

    private static IndicatorState[] Read(string letters) =>
        [
            .. letters.Select(letter =>
                (IndicatorState)"RONEM".IndexOf(letter, StringComparison.Ordinal)
            ),
        ];
}
