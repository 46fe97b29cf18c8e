using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Features.Measures.List;

namespace Essunga.Portal.Tests.Features.Measures;

public sealed class ListAddressTests
{
    private static readonly ListedGoal[] Goals =
    [
        new(3, "Livskvalitet", "livskvalitet", "mål 3 livskvalitet"),
    ];

    [Fact]
    public void Understand_EverythingSaid_IsTheFilterAndLeadsBack()
    {
        var (filter, fault) = Read(
            new ListQuestion(
                Search: " Behöriga ",
                State: "nar-inte",
                Kind: "indikator",
                Goal: "3",
                Order: "-andrad",
                Page: "2"
            )
        );

        Assert.Null(fault);
        Assert.Equal(
            new ListFilter(
                "Behöriga",
                IndicatorState.NotReached,
                MeasureKind.Indicator,
                3,
                ListOrder.Changed,
                true,
                2
            ),
            filter
        );
        Assert.Equal(
            "/indikatorer?ar=2025&sok=Beh%C3%B6riga&lage=nar-inte&slag=indikator&mal=3&sortera=-andrad&sida=2",
            ListAddress.Href(filter!, new AddressState(2025))
        );
    }

    [Fact]
    public void Understand_NothingSaid_LeadsToTheBareAddress()
    {
        var (filter, _) = Read(new ListQuestion());

        Assert.Equal(ListFilter.None, filter);
        Assert.Equal("/indikatorer", ListAddress.Href(filter!, AddressState.None));
    }

    [Fact]
    public void Understand_UnknownChoice_SaysSoAndOffersWhatExists()
    {
        Check(new ListQuestion(State: "lila"), "Läget ”lila” finns inte.");
        Check(new ListQuestion(Kind: "sak"), "Slaget ”sak” finns inte.");
        Check(new ListQuestion(Goal: "9"), "Målet ”9” finns inte.");
        Check(new ListQuestion(Order: "färg"), "Sorteringen ”färg” finns inte.");
        Check(new ListQuestion(Page: "noll"), "Sidan ”noll” finns inte.");
        Check(new ListQuestion(Page: "0"), "Sidan ”0” finns inte.");

        static void Check(ListQuestion asked, string problem)
        {
            var (filter, fault) = Read(asked);
            Assert.Null(filter);
            Assert.Equal(problem, fault!.Problem);
            Assert.Contains(fault.Choices, choice => choice.Href == "/indikatorer");
        }
    }

    [Fact]
    public void Understand_LongSearch_IsCut() =>
        Assert.Equal(
            ListAddress.LongestSearch,
            Read(new ListQuestion(Search: new string('å', 4_000))).Filter!.Search.Length
        );

    [Theory]
    [InlineData(22, 5, "22 indikatorer och 5 nyckeltal. 1 når målvärdet och 2 är på väg.")]
    [InlineData(1, 0, "1 indikator. 1 når målvärdet och 2 är på väg.")]
    [InlineData(0, 0, "Här finns inga indikatorer och inga nyckeltal.")]
    public void Lead_OfTheWhole_CountsKindsAndStates(int indicators, int keyFigures, string lead)
    {
        var counts = new ListCounts(indicators, keyFigures, 1, 2, 0, 0, 0);

        Assert.Equal(lead, Plain(ListLead.Of(counts, counts, false)));
    }

    [Fact]
    public void Lead_Narrowed_SaysHowManyOfHowMany() =>
        Assert.Equal(
            "2 av 27 stämmer med det du har valt. 2 når inte.",
            Plain(
                ListLead.Of(
                    new ListCounts(22, 5, 3, 5, 10, 3, 1),
                    new ListCounts(2, 0, 0, 0, 2, 0, 0),
                    true
                )
            )
        );

    private static (ListFilter? Filter, FollowUpFault? Fault) Read(ListQuestion asked) =>
        ListAddress.Understand(asked, Goals, AddressState.None);

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
