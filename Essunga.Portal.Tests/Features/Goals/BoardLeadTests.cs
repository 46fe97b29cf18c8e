using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Features.Goals.Board;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Features.Goals;

/// <summary>Outlooks are given as letters: R uppnås, P delvis, N inte, X kan inte bedömas, - not stated.</summary>
public sealed class BoardLeadTests
{
    private static readonly DateTime Then = new(2025, 2, 19, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Now = new(2025, 9, 24, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(
        "PRRPP",
        "RRPPN",
        "4 av 5 mål bedöms uppnås helt eller delvis.",
        "Mål 3 och mål 5 har försämrats sedan T3 2024, mål 1 har förbättrats."
    )]
    [InlineData(
        "RRR",
        "RRR",
        "Alla 3 mål bedöms uppnås.",
        "Ingen bedömning har ändrats sedan T3 2024."
    )]
    [InlineData(
        "RRR",
        "PPP",
        "Alla 3 mål bedöms uppnås delvis.",
        "Mål 1, mål 2 och mål 3 har försämrats sedan T3 2024."
    )]
    [InlineData(
        "NNN",
        "NNN",
        "Inget av de 3 målen bedöms uppnås.",
        "Ingen bedömning har ändrats sedan T3 2024."
    )]
    [InlineData("NNN", "RNN", "1 av 3 mål bedöms uppnås.", "Mål 1 har förbättrats sedan T3 2024.")]
    [InlineData(
        "---",
        "RPN",
        "2 av 3 mål bedöms uppnås helt eller delvis.",
        "Det är de första bedömningarna i målperioden."
    )]
    [InlineData(
        "RRR",
        "RX-",
        "1 av 3 mål bedöms uppnås.",
        "Mål 2 kan inte bedömas. Mål 3 är inte bedömt än."
    )]
    [InlineData(
        "RRR",
        "R--",
        "1 av 3 mål bedöms uppnås.",
        "Ingen bedömning har ändrats sedan T3 2024. Mål 2 och mål 3 är inte bedömda än."
    )]
    [InlineData(
        "RPN",
        "---",
        "Inget av de 3 målen är bedömt vid T2 2025 än.",
        "Senast, vid T3 2024, bedömdes 2 av 3 mål uppnås helt eller delvis."
    )]
    [InlineData(
        "---",
        "---",
        "Inget av de 3 målen är bedömt vid T2 2025 än.",
        "Ingen bedömning är gjord tidigare i målperioden."
    )]
    [InlineData("R", "P", "Målet bedöms delvis uppnås.", "Mål 1 har försämrats sedan T3 2024.")]
    [InlineData("R", "N", "Målet bedöms inte uppnås.", "Mål 1 har försämrats sedan T3 2024.")]
    [InlineData("R", "X", "Målet kan inte bedömas.", "")]
    [InlineData(
        "R",
        "-",
        "Målet är inte bedömt vid T2 2025 än.",
        "Senast, vid T3 2024, bedömdes målet uppnås."
    )]
    public void Of_SecondTertial_SaysHowManyAndWhatMoved(
        string before,
        string now,
        string strong,
        string rest
    ) => Assert.Equal(new BoardLead(strong, rest), Lead(before, now, Chain.Point(2025, 2)));

    [Theory]
    [InlineData(
        "RP",
        "PP",
        "Socialnämnden bedömer att alla 2 mål uppnås delvis.",
        "Mål 1 har försämrats sedan T3 2024."
    )]
    [InlineData(
        "R-",
        "--",
        "Inget av de 2 målen är bedömt av Socialnämnden vid T2 2025 än.",
        "Senast, vid T3 2024, bedömde Socialnämnden att 1 av 2 mål uppnås."
    )]
    [InlineData("R", "X", "Socialnämnden kan inte bedöma målet.", "")]
    public void Of_Committee_SaysWhoJudges(string before, string now, string strong, string rest) =>
        Assert.Equal(
            new BoardLead(strong, rest),
            Lead(before, now, Chain.Point(2025, 2), Chain.Committee("Socialnämnden"))
        );

    [Fact]
    public void Of_FirstTertial_SaysThatNothingIsStatedAndTellsTheLatest() =>
        Assert.Equal(
            new BoardLead(
                "Vid T1 anges ingen prognos.",
                "Senast, vid T3 2024, bedömdes 2 av 3 mål uppnås helt eller delvis."
            ),
            Lead("RPN", "---", Chain.Point(2025, 1))
        );

    [Fact]
    public void Of_Verdicts_GoBeforeOutlooks()
    {
        var chain = new Chain();
        foreach (
            var (number, verdict) in new[] { (1, Verdict.Reached), (2, Verdict.PartlyReached) }
        )
        {
            var goal = chain.Goal(number);
            chain.State(goal, Chain.Point(2027, 3), Outlook.WillNotBeReached, Now);
            chain.Judge(goal, verdict, Now);
        }

        chain.Goal(3);

        Assert.Equal(
            new BoardLead(
                "2 av 3 mål har uppnåtts helt eller delvis.",
                "Mål 3 är inte slutbedömt än."
            ),
            Make(chain, Chain.Point(2027, 3), null)
        );
    }

    private static BoardLead Lead(
        string before,
        string now,
        ReadPoint point,
        ReadCommittee? committee = null
    )
    {
        var chain = new Chain();
        for (var at = 0; at < now.Length; at++)
        {
            var goal = chain.Goal(at + 1);
            if (Letter(before[at]) is { } then)
            {
                chain.State(goal, Chain.Point(2024, 3), then, Then, committee);
            }

            if (Letter(now[at]) is { } stated)
            {
                chain.State(goal, point, stated, Now, committee);
            }
        }

        return Make(chain, point, committee);
    }

    private static BoardLead Make(Chain chain, ReadPoint point, ReadCommittee? committee)
    {
        var reading = chain.At(point);
        return BoardLead.Of(
            [
                .. reading.Goals.Select(goal => new NumberedStanding(
                    goal.Number,
                    OutlookStanding.Of(reading, goal.Id, committee?.Id)
                )),
            ],
            point,
            committee?.Name
        );
    }

    private static Outlook? Letter(char letter) =>
        letter switch
        {
            'R' => Outlook.WillBeReached,
            'P' => Outlook.WillPartlyBeReached,
            'N' => Outlook.WillNotBeReached,
            'X' => Outlook.CannotBeJudged,
            _ => null,
        };
}
