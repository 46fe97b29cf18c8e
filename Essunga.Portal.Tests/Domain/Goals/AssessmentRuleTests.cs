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

    // The published rule counted in whole numbers, as an outsider does with pen and paper.
    [Fact]
    public void Suggest_AnyStatesAndAnyShares_IsWhatAnOutsiderCounts() =>
        Gen.Select(States, Shares)
            .Sample(
                (states, shares) =>
                {
                    var (reached, partly, least) = shares;
                    var rule = new AssessmentRule(reached / 100m, partly / 100m, least / 100m);
                    var due = states.Count(state => state != IndicatorState.Expected);
                    var missing = states.Count(state => state == IndicatorState.Missing);
                    var met = states.Count(state => state == IndicatorState.Reached);
                    var good = met + states.Count(state => state == IndicatorState.OnTheWay);
                    var cannot = due == 0 || (due - missing) * 100 < least * due;

                    Assert.Equal(
                        cannot ? Outlook.CannotBeJudged
                            : good * 100 >= reached * due ? Outlook.WillBeReached
                            : good * 100 >= partly * due ? Outlook.WillPartlyBeReached
                            : Outlook.WillNotBeReached,
                        rule.SuggestOutlook(states).Outlook
                    );
                    Assert.Equal(
                        cannot ? null
                            : met * 100 >= reached * due ? Verdict.Reached
                            : met * 100 >= partly * due ? Verdict.PartlyReached
                            : Verdict.NotReached,
                        rule.SuggestVerdict(states)
                    );
                },
                iter: 20_000
            );

    [Fact]
    public void BasisOf_AnyStates_IsEnoughToSuggestTheSameAgain() =>
        Gen.Select(States, Shares)
            .Sample(
                (states, shares) =>
                {
                    var (reached, partly, least) = shares;
                    var rule = new AssessmentRule(reached / 100m, partly / 100m, least / 100m);
                    var basis = rule.BasisOf(states);
                    var again = new AssessmentRule(
                        basis.ReachedShare,
                        basis.PartlyShare,
                        basis.LeastReportedShare
                    ).SuggestOutlook([
                        .. Enumerable.Repeat(IndicatorState.Reached, basis.Reached),
                        .. Enumerable.Repeat(IndicatorState.OnTheWay, basis.OnTheWay),
                        .. Enumerable.Repeat(IndicatorState.NotReached, basis.NotReached),
                        .. Enumerable.Repeat(IndicatorState.Expected, basis.Expected),
                        .. Enumerable.Repeat(IndicatorState.Missing, basis.Missing),
                    ]);
                    Assert.Equal(basis.Suggested, again.Outlook);
                    Assert.Equal(basis.Due, again.Due);
                    Assert.Equal(rule.SuggestOutlook(states), again);
                }
            );

    [Theory]
    [InlineData(1, 1, 1, true)]
    [InlineData(0, 0, 0, true)]
    [InlineData(0.8, 0.5, 0.5, true)]
    [InlineData(0.8, 0.81, 0.5, false)]
    [InlineData(1.01, 0.5, 0.5, false)]
    [InlineData(0.8, -0.01, 0.5, false)]
    [InlineData(0.8, 0.5, 1.01, false)]
    [InlineData(0.8, 0.5, -0.01, false)]
    public void IsInOrder_OfShares_IsWithinTheWholeAndDelvisNoMoreThanUppnas(
        double reached,
        double partly,
        double least,
        bool isInOrder
    ) =>
        Assert.Equal(
            isInOrder,
            new AssessmentRule((decimal)reached, (decimal)partly, (decimal)least).IsInOrder
        );

    private static Gen<(int Reached, int Partly, int Least)> Shares { get; } =
        from reached in Gen.Int[0, 100]
        from partly in Gen.Int[0, reached]
        from least in Gen.Int[0, 100]
        select (reached, partly, least);

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
