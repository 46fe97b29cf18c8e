using Essunga.Portal.Domain.Goals.Review;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Tests.Domain.Goals.Review;

/// <summary>What målgranskaren hears in the wording, sentence by sentence.</summary>
public sealed class ReviewWordingTests
{
    [Theory]
    [InlineData("Utveckla skolans digitala arbete", "utveckla")]
    [InlineData("Kommunen ska utveckla sitt arbete", "utveckla")]
    [InlineData("Kommunen skall främja idrotten", "främja")]
    [InlineData("Nämnden bör skapa mötesplatser", "skapa")]
    [InlineData("Fler kurser erbjuds i bygden", "erbjuds")]
    [InlineData("Förvaltningen arbetar aktivt för integration", "arbetar aktivt")]
    [InlineData("En plan tas fram", "tas fram")]
    [InlineData("Rutinerna ses över", "ses över")]
    [InlineData("Eleverna är nöjda med skolan", null)]
    [InlineData("Alla elever ska", null)]
    [InlineData("Utvecklingen går framåt", null)]
    public void Of_WhatIsDone_IsWordedAsAnActivity(string text, string? word) =>
        Assert.Equal(word, Word(text, ReviewHints.WordedAsActivity));

    [Theory]
    [InlineData("Öka andelen behöriga elever till 90 procent", false)]
    [InlineData("90 procent av eleverna är behöriga", false)]
    [InlineData("Minska utsläppen till hälften", false)]
    [InlineData("Minst två mötesplatser för unga", false)]
    [InlineData("I kommunen är alla fordon elbilar", false)]
    [InlineData("Här bor samtliga elever nära skolan", false)]
    [InlineData("Kommunens fordon är fossilfria", false)]
    [InlineData("Kommunens fordon går fossilfritt", false)]
    [InlineData("Hög livskvalitet för alla", true)]
    [InlineData("Tillgång till kultur hos alla", true)]
    [InlineData("Vi ger kultur till alla åldrar", true)]
    [InlineData("Kultur i alla åldrar", true)]
    [InlineData("Alla mår bra", true)]
    [InlineData("Bygga bostäder inom fyra år", true)]
    [InlineData("Elever i årskurs 9 är behöriga", true)]
    [InlineData("Mål 3 nås", true)]
    [InlineData("Fossila utsläpp minskar senast 2030", true)]
    [InlineData("En fri och öppen kommun", true)]
    public void Of_AText_AsksHowMuchUnlessItSays(string text, bool asks) =>
        Assert.Equal(asks, Asks(text, ReviewHints.NoNumber));

    [Theory]
    [InlineData("Minska utsläppen senast 2030", false)]
    [InlineData("Minska utsläppen senast 1900", false)]
    [InlineData("Minska utsläppen senast 2100", false)]
    [InlineData("Minska utsläppen under målperioden", false)]
    [InlineData("Minska utsläppen årligen", false)]
    [InlineData("2030 är utsläppen lägre", false)]
    [InlineData("Minska utsläppen jämfört med 2019", true)]
    [InlineData("Minska utsläppen sedan 2019", true)]
    [InlineData("Uppfylla agenda 2030", true)]
    [InlineData("Minska utsläppen med 2101 ton", true)]
    [InlineData("Minska utsläppen från 1899 ton", true)]
    [InlineData("Minska utsläppen", true)]
    public void Of_AText_AsksByWhenUnlessItSays(string text, bool asks) =>
        Assert.Equal(asks, Asks(text, ReviewHints.NoDate));

    [Theory]
    [InlineData("Minska sjukfrånvaron till 5 procent", true)]
    [InlineData("Minska sjukfrånvaron från 7 till 5 procent", false)]
    [InlineData("Minska sjukfrånvaron till 5 procent jämfört med i fjol", false)]
    [InlineData("Minska sjukfrånvaron med 5 procent i förhållande till 2019", false)]
    [InlineData("Fler elever än 2019 är behöriga", false)]
    [InlineData("Fler elever är behöriga än i dag", false)]
    [InlineData("Fler elever är behöriga", true)]
    [InlineData("Eleverna är nöjda", false)]
    public void Of_AChangeOrALevel_AsksFromWhatUnlessItSays(string text, bool asks) =>
        Assert.Equal(asks, Asks(text, ReviewHints.NoBaseline));

    [Fact]
    public void Of_ATargetWithALatestValueOrABaseline_DoesNotAskFromWhat()
    {
        var facts = new ReviewFacts { Target = 90 };
        Assert.True(Asks("Behöriga elever", ReviewHints.NoBaseline, facts));
        Assert.False(Asks("Behöriga elever", ReviewHints.NoBaseline, facts with { Baseline = 80 }));
        Assert.False(Asks("Behöriga elever", ReviewHints.NoBaseline, facts with { Current = 80 }));
    }

    [Theory]
    [InlineData("Optimera lokalerna", "optimera")]
    [InlineData("Anpassa lokalerna", "anpassa")]
    [InlineData("Balansera budgeten", "balansera")]
    [InlineData("Lokaler 90 procent", "")]
    [InlineData("Lokalerna ska vara 90 procent", null)]
    [InlineData("Mer än 90 procent av lokalerna", null)]
    [InlineData("Mindre än 90 procent av lokalerna", null)]
    [InlineData("Öka lokalerna till 90 procent", null)]
    [InlineData("Högst 90 lokaler", null)]
    [InlineData("Lokalerna är 90 procent fossilfria", null)]
    [InlineData("Lokalerna är fina", null)]
    public void Of_AText_AsksWhichWayIsBetterUnlessItSays(string text, string? word)
    {
        var found = GoalReview
            .Of(text, null, ReviewFacts.Nothing)
            .SingleOrDefault(one => one.Hint == ReviewHints.DirectionUnclear);

        Assert.Equal(word, found is null ? null : found.Word ?? "");
        Assert.False(
            Asks(
                text,
                ReviewHints.DirectionUnclear,
                new ReviewFacts { Direction = Direction.Higher }
            )
        );
    }

    [Theory]
    [InlineData("Trygga barn och fler bostäder i hela kommunen", true)]
    [InlineData("Skolan är trygg för eleverna och maten ges till äldre", true)]
    [InlineData("Bygga skolor, renovera vägar", true)]
    [InlineData("God vård samt omsorg", true)]
    [InlineData("Både god vård och god omsorg ges", true)]
    [InlineData("Attraktiva och hållbara livsmiljöer", false)]
    [InlineData("Barn och unga är trygga i skolan", false)]
    [InlineData("God vård", false)]
    public void Of_MoreThanOneThing_SaysSo(string text, bool says) =>
        Assert.Equal(says, Asks(text, ReviewHints.SeveralGoals));

    [Fact]
    public void Of_MuchToSay_IsToldInTheOrderOfTheList()
    {
        var found = GoalReview
            .Of(
                "Kommunen ska främja en god skola samt bidra till fler bostäder",
                null,
                new ReviewFacts
                {
                    HasOwner = false,
                    Target = 80,
                    Baseline = 90,
                    Direction = Direction.Higher,
                }
            )
            .Select(one => one.Hint)
            .ToList();

        Assert.Equal(ReviewHints.All.Where(found.Contains), found);
        Assert.Equal(
            [
                ReviewHints.WordedAsActivity,
                ReviewHints.SeveralGoals,
                ReviewHints.VerbCannotBeChecked,
                ReviewHints.VagueWord,
                ReviewHints.NoDate,
                ReviewHints.WorseThanBaseline,
                ReviewHints.NoOwner,
            ],
            found
        );
    }

    [Fact]
    public void Of_AVeryLongText_ReadsItsBeginningAlone()
    {
        var long2000 = new string('a', 1_994);
        Assert.Equal(
            "skapa",
            Word($"ska skapa{new string(' ', 3)}{long2000}", ReviewHints.WordedAsActivity)
        );
        Assert.Null(Word($"{new string('a', 2_001)} ska skapa", ReviewHints.WordedAsActivity));
    }

    private static string? Word(string text, ReviewHint hint) =>
        GoalReview
            .Of(text, null, ReviewFacts.Nothing)
            .SingleOrDefault(one => one.Hint == hint)
            ?.Word;

    private static bool Asks(string text, ReviewHint hint, ReviewFacts? facts = null) =>
        GoalReview.Of(text, null, facts ?? ReviewFacts.Nothing).Any(one => one.Hint == hint);
}
