using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Features.Start;
using Essunga.Portal.Features.Start.Sections;

namespace Essunga.Portal.Tests.Features.Start;

public sealed class StartSentencesTests
{
    private static readonly ReadPoint Next = new(
        Guid.Empty,
        2025,
        3,
        new DateOnly(2026, 1, 30),
        null
    );

    [Theory]
    [InlineData("RRPPN", "Två mål bedöms uppnås, två delvis och ett inte.")]
    [InlineData("RRRRR", "Alla fem mål bedöms uppnås.")]
    [InlineData("NNNNN", "Inget av de fem målen bedöms uppnås.")]
    [InlineData("PP", "Båda målen bedöms delvis uppnås.")]
    [InlineData("--", "Inget av de två målen är bedömt.")]
    [InlineData("CCC", "Inget av de tre målen kan bedömas.")]
    [InlineData("R", "Målet bedöms uppnås.")]
    [InlineData("PN", "Ett mål bedöms delvis uppnås och ett bedöms inte uppnås.")]
    [InlineData("RC-", "Ett mål bedöms uppnås, ett kan inte bedömas och ett är inte bedömt.")]
    [InlineData("R--", "Ett mål bedöms uppnås och två är inte bedömda.")]
    [InlineData("", "Det finns inga mål att visa än.")]
    public void Standing_AnyMix_IsOneSentence(string outlooks, string sentence) =>
        Assert.Equal(sentence, GoalSentences.Standing(Of(outlooks)));

    [Theory]
    [InlineData("PN", "Ett av nämndens mål bedöms delvis uppnås och ett bedöms inte uppnås.")]
    [InlineData("NN", "Inget av nämndens två mål bedöms uppnås.")]
    [InlineData("RR", "Nämndens båda mål bedöms uppnås.")]
    [InlineData("RRR", "Nämndens alla tre mål bedöms uppnås.")]
    [InlineData("P", "Nämndens enda mål bedöms delvis uppnås.")]
    [InlineData("", "Nämnden har inga mål än.")]
    public void Standing_OfCommittee_SaysWhose(string outlooks, string sentence) =>
        Assert.Equal(sentence, GoalSentences.Standing(Of(outlooks), ofCommittee: true));

    [Theory]
    [InlineData(4, "God kväll")]
    [InlineData(5, "God morgon")]
    [InlineData(9, "God morgon")]
    [InlineData(10, "Hej")]
    [InlineData(17, "Hej")]
    [InlineData(18, "God kväll")]
    [InlineData(23, "God kväll")]
    public void Greeting_Hour_FollowsTheDay(int hour, string greeting) =>
        Assert.Equal(greeting, StartTitle.Greeting(new DateTime(2025, 10, 9, hour, 0, 0)));

    [Fact]
    public void Todo_Nothing_SaysThatAllIsInAndWhenItIsNext()
    {
        var (answer, more) = TodoSentences.Of(
            new TodoSection([], Next, StartSample.Today),
            "T2 2025"
        );

        Assert.Equal("Allt som du svarar för till T2 2025 är rapporterat.", answer);
        Assert.Equal("Nästa gång är T3 2025, senast 30 januari 2026.", more.Replace('\u00a0', ' '));
    }

    [Fact]
    public void Todo_ValuesActivitiesAndOutlooks_AreCountedApart()
    {
        var items = new[]
        {
            Item(TodoKind.Value, isMissing: true),
            Item(TodoKind.Value, isMissing: true),
            Item(TodoKind.Activity, isMissing: true),
            Item(TodoKind.Outlook, isMissing: true),
            Item(TodoKind.Value, isMissing: false),
            Item(TodoKind.Value, isMissing: false),
            Item(TodoKind.Value, isMissing: false),
            Item(TodoKind.Activity, isMissing: false),
            Item(TodoKind.Outlook, isMissing: false),
            Item(TodoKind.Outlook, isMissing: false),
        };

        var (answer, more) = TodoSentences.Of(
            new TodoSection(items, Next, StartSample.Today),
            "T2 2025"
        );

        Assert.Equal(
            "Två värden, en aktivitetsrapport och en prognos saknas till T2 2025.",
            answer
        );
        Assert.StartsWith(
            "Tre värden, en aktivitetsrapport och två prognoser väntas till T3 2025",
            more
        );
    }

    [Fact]
    public void Late_Nothing_SaysSo() =>
        Assert.Equal(
            ("Inget är sent till T2 2025.", ""),
            StartLead.Late(new LateSection([], "T2 2025", IsDemo: false))
        );

    [Theory]
    [InlineData(0, "inget", "ingen")]
    [InlineData(1, "ett", "en")]
    [InlineData(2, "två", "två")]
    [InlineData(12, "tolv", "tolv")]
    [InlineData(13, "13", "13")]
    public void Number_InWords_UpToTwelve(int number, string neuter, string common) =>
        Assert.Equal((neuter, common), (StartWords.Neuter(number), StartWords.Common(number)));

    [Fact]
    public void Layout_EveryRole_HasOneAndNoElectedHasSomethingToDo()
    {
        Assert.All(Enum.GetValues<Role>(), role => Assert.NotEmpty(StartLayout.Of(role)));
        Assert.All(
            new[]
            {
                Role.CouncilMember,
                Role.PresidiumMember,
                Role.ExecutiveCommitteeMember,
                Role.Auditor,
                Role.Employee,
            },
            role => Assert.False(StartLayout.Has(role, StartPart.Todo))
        );
        Assert.All(
            new[] { Role.UnitManager, Role.SectorHead, Role.FinanceManager, Role.ChiefExecutive },
            role => Assert.True(StartLayout.Has(role, StartPart.Todo))
        );
    }

    private static TodoItem Item(TodoKind kind, bool isMissing) =>
        new(kind, StartSample.Today, "Något", "/", "", isMissing);

    private static Outlook?[] Of(string letters) =>
        [
            .. letters.Select(letter =>
                letter switch
                {
                    'R' => Outlook.WillBeReached,
                    'P' => Outlook.WillPartlyBeReached,
                    'N' => Outlook.WillNotBeReached,
                    'C' => Outlook.CannotBeJudged,
                    _ => (Outlook?)null,
                }
            ),
        ];
}
