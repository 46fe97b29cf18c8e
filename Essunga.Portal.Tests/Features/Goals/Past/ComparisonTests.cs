using CsCheck;
using Essunga.Portal.Features.Goals.Past;

namespace Essunga.Portal.Tests.Features.Goals.Past;

public sealed class ComparisonTests
{
    private static readonly Gen<GoalFact> Facts = Gen.Select(
        Among("Målet", "Indikatorer"),
        Among("I01", "I02", "I03"),
        Among("nuvärde", "målvärde"),
        Among("1", "2", "3"),
        (section, thing, what, text) => new GoalFact(section, thing, thing, what, text)
    );

    private static Gen<string> Among(params string[] texts) =>
        Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    [Fact]
    public void Of_TheSameTwice_HasNoDifference() =>
        Facts
            .List[0, 12]
            .Sample(facts =>
            {
                var result = Comparison.Of(facts, facts, all: false);

                Assert.Equal(0, result.Differences);
                Assert.Empty(result.Sections);
            });

    [Fact]
    public void Of_TwoDays_CountsTheSameBothWaysAndShowsEachThingOnce() =>
        Gen.Select(Facts.List[0, 12], Facts.List[0, 12])
            .Sample(
                (before, after) =>
                {
                    var there = Comparison.Of(before, after, all: true);
                    var back = Comparison.Of(after, before, all: true);
                    var rows = there
                        .Sections.SelectMany(one => one.Things)
                        .SelectMany(one => one.Rows)
                        .ToList();

                    Assert.Equal(there.Differences, back.Differences);
                    Assert.Equal(rows.Count, there.Differences + there.Alike);
                    Assert.Equal(
                        before.Concat(after).Select(one => one.Key).Distinct().Count(),
                        rows.Count
                    );
                    Assert.Equal(there.Differences, rows.Count(row => row.Differs));
                }
            );

    [Fact]
    public void Of_AThingThatCameAndOneThatWent_SaysWhich()
    {
        GoalFact old = new("Indikatorer", "I01", "Gammal", "nuvärde", "1");
        GoalFact young = new("Indikatorer", "I02", "Ny", "nuvärde", "2");

        var things = Assert.Single(Comparison.Of([old], [young], all: false).Sections).Things;

        Assert.Equal(["Ny", "Gammal"], things.Select(one => one.Name));
        Assert.Equal([true, false], things.Select(one => one.IsNew));
        Assert.Equal([false, true], things.Select(one => one.IsGone));
    }

    [Fact]
    public void Of_ABodyThatStatedTwice_HasTheLatest()
    {
        GoalFact first = new("Bedömningar", "T2", "T2", "bedömning", "bedöms uppnås");
        var second = first with { Text = "bedöms inte uppnås" };

        Assert.Equal(0, Comparison.Of([first, second], [second], all: false).Differences);
    }
}
