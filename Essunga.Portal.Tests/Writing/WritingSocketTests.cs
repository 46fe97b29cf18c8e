using System.Net.WebSockets;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Data.Writing;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Domain.Writing;
using Essunga.Portal.Tests.Support;
using Essunga.Portal.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Essunga.Portal.Tests.Writing;

/// <summary>The address that texts are written at, met by honest clients and others.</summary>
[Collection(OneHost.Name)]
public sealed class WritingSocketTests(PortalHost portal)
{
    private const string Writer = "kvalitetsstrateg";

    [Fact]
    public async Task Push_OfOneWriter_ReachesTheOtherInTheServersOrder()
    {
        var key = await ChoiceAsync(1);
        var (one, opened) = await WritingClient.JoinAsync(portal, Writer, key);
        var (other, _) = await WritingClient.JoinAsync(portal, Writer, key);
        await using var closing = one;
        await using var closingToo = other;
        var version = opened.GetProperty("v").GetInt64();

        // Both write on the same version: the second is moved over the first.
        await one.TypeAsync(version, 1, 1, "Ett ");
        await one.UntilAsync("c");
        await other.TypeAsync(version, 1, 1, "Två ");

        var first = await other.UntilAsync("c");
        var second = await other.UntilAsync("c");
        Assert.Equal(version + 1, first.GetProperty("v").GetInt64());
        Assert.Equal(one.Client, first.GetProperty("cid").GetString());
        Assert.Equal(version + 2, second.GetProperty("v").GetInt64());
        Assert.Equal(5, second.GetProperty("steps")[0].GetProperty("from").GetInt32());
        Assert.StartsWith("Ett Två", await MarkdownAsync(key), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Push_SentAgain_IsWrittenOnce_AndComesWithTheCatchingUp()
    {
        var key = await ChoiceAsync(2);
        var (one, opened) = await WritingClient.JoinAsync(portal, Writer, key);
        var version = opened.GetProperty("v").GetInt64();
        await one.TypeAsync(version, 1, 1, "En gång. ");
        await one.UntilAsync("c");
        await one.DisposeAsync();

        await using var again = await WritingClient.ConnectAsync(portal, Writer, key);
        await again.HelloAsync(version, one.Client);
        var caughtUp = (await again.UntilAsync("open")).GetProperty("commits");
        Assert.Equal(1, caughtUp[0].GetProperty("n").GetInt32());
        await again.TypeAsync(version + 1, 1, 1, "En gång. ");
        await again.TypeAsync(version + 1, 2, 1, "Sist. ");
        Assert.Equal(2, (await again.UntilAsync("c")).GetProperty("n").GetInt32());

        Assert.StartsWith("Sist. En gång.", await MarkdownAsync(key), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Push_BasedOnWhatIsNoLongerOpen_IsRefusedByItsNumber()
    {
        var key = await ChoiceAsync(3);
        var (one, opened) = await WritingClient.JoinAsync(portal, Writer, key);
        var version = opened.GetProperty("v").GetInt64();
        await one.TypeAsync(version, 1, 1, "Före. ");
        await one.UntilAsync("c");
        await one.DisposeAsync();
        await portal.Services.GetRequiredService<DocumentBook>().PutAwayAsync(key);

        var (again, _) = await WritingClient.JoinAsync(portal, Writer, key);
        await using var closing = again;
        await again.TypeAsync(version, 7, 1, "Efter. ");

        Assert.Equal(7, (await again.UntilAsync("no")).GetProperty("n").GetInt32());
        var now = await MarkdownAsync(key);
        Assert.StartsWith("Före.", now, StringComparison.Ordinal);
        Assert.DoesNotContain("Efter", now, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Push_WhenAnotherProcessHasWrittenInTheSameText_ComesAfterThat_AndNobodyMissesIt()
    {
        var key = await ChoiceAsync(4);
        var (one, opened) = await WritingClient.JoinAsync(portal, Writer, key);
        await using var closing = one;
        var version = opened.GetProperty("v").GetInt64();
        await using var context = await Contexts.CreateDbContextAsync(default);
        var elsewhere = new TextCommit
        {
            TextId = key.TextId,
            No = version + 1,
            Client = "en-annan-process",
            Push = 1,
            Steps =
                """[{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"text","text":"Annan. "}]}}]""",
            ById = await context.People.Select(person => person.Id).FirstAsync(default),
            At = new DateTime(2025, 10, 9, 8, 0, 0, DateTimeKind.Utc),
        };
        await portal.Services.GetRequiredService<TextLog>().AppendAsync([elsewhere], default);

        await one.TypeAsync(version, 1, 1, "Min. ");

        var first = await one.UntilAsync("c");
        Assert.Equal("en-annan-process", first.GetProperty("cid").GetString());
        Assert.Equal(version + 1, first.GetProperty("v").GetInt64());
        // Sent anew when it was refused, as the browser does; or moved over what it met.
        await one.TypeAsync(version + 1, 2, 1, "Min. ");
        var mine = await one.UntilAsync("c");
        Assert.Equal(one.Client, mine.GetProperty("cid").GetString());
        Assert.Equal(version + 2, mine.GetProperty("v").GetInt64());
    }

    [Fact]
    public async Task Presence_OfAWriter_IsItsTitleAndPlace_AndGoesWithIt()
    {
        var key = await ChoiceAsync(3);
        var (one, _) = await WritingClient.JoinAsync(portal, Writer, key);
        await using var closing = one;
        var (other, opened) = await WritingClient.JoinAsync(portal, Writer, key);

        Assert.Equal(
            "Kvalitetsstrateg, Kvalitet och utveckling",
            opened.GetProperty("here")[0].GetProperty("who").GetString()
        );
        Assert.Equal(other.Client, (await one.UntilAsync("hi")).GetProperty("cid").GetString());
        await other.SendAsync("""{"t":"sel","a":1,"h":2}""");
        Assert.Equal(2, (await one.UntilAsync("sel")).GetProperty("h").GetInt32());
        await other.DisposeAsync();
        Assert.Equal(other.Client, (await one.UntilAsync("bye")).GetProperty("cid").GetString());
    }

    public static TheoryData<string, int> Hostile { get; } =
        new()
        {
            { "inte json", 4400 },
            { "{}", 4400 },
            { """{"t":"okänt"}""", 4400 },
            { """{"t":"hello","cid":"portal-0000","v":-1}""", 4400 },
            { """{"t":"p","v":0,"n":0,"steps":[]}""", 4400 },
            { """{"t":"p","v":0,"n":1,"steps":{}}""", 4400 },
            {
                $$"""{"t":"p","v":0,"n":1,"steps":{{new string('[', 200)}}{{new string(']', 200)}}}""",
                4400
            },
            {
                """{"t":"p","v":0,"n":1,"steps":[{"stepType":"addMark","from":1,"to":2,"mark":{"type":"link","attrs":{"href":"javascript:alert(1)"}}}]}""",
                4400
            },
            {
                $$"""{"t":"sel","a":1,"h":1,"x":"{{new string('x', WritingSocket.MostBytes)}}"}""",
                4409
            },
        };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Message_ThatIsBroken_CutsItsSenderOffAndNobodyElse(string message, int code)
    {
        var key = await ChoiceAsync(4);
        var (honest, opened) = await WritingClient.JoinAsync(portal, Writer, key);
        await using var closing = honest;
        var (hostile, _) = await WritingClient.JoinAsync(portal, Writer, key);
        await using var closingToo = hostile;

        await hostile.SendAsync(message);
        Assert.Equal(code, await hostile.UntilClosedAsync());

        await honest.TypeAsync(opened.GetProperty("v").GetInt64(), 1, 1, "x");
        Assert.Equal(honest.Client, (await honest.UntilAsync("c")).GetProperty("cid").GetString());
    }

    [Fact]
    public async Task Messages_TooManyASecond_CutTheirSenderOff()
    {
        var (client, _) = await WritingClient.JoinAsync(portal, Writer, await ChoiceAsync(4));
        await using var closing = client;

        for (var i = 0; i < 2 * Pace.Burst; i++)
        {
            await client.SendAsync("""{"t":"sel","a":1,"h":1}""");
        }

        Assert.Equal(4429, await client.UntilClosedAsync());
    }

    [Theory]
    [InlineData("", null, 401)]
    [InlineData(Writer, "https://example.org", 403)]
    [InlineData(Writer, null, 404)]
    public async Task Socket_OfNobodyFromElsewhereOrToNothing_IsRefused(
        string persona,
        string? origin,
        int status
    )
    {
        var key =
            status == 404 ? new TextKey(TextKind.Vision, Guid.NewGuid()) : await ChoiceAsync(1);

        var fault = await Assert.ThrowsAsync<WebSocketException>(() =>
            WritingClient.ConnectAsync(portal, persona, key, origin)
        );

        Assert.Contains($"'{status}'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reader_WhoMayNotWrite_IsToldSo()
    {
        await using var reader = await WritingClient.ConnectAsync(
            portal,
            "fortroendevald",
            await ChoiceAsync(1)
        );

        await reader.HelloAsync(-1);

        Assert.Equal(4403, await reader.UntilClosedAsync());
    }

    [Fact]
    public async Task Right_TakenAwayWhileTheSocketIsOpen_CutsOffAndNothingMoreIsWritten()
    {
        var key = await ChoiceAsync(1);
        var (client, opened) = await WritingClient.JoinAsync(portal, Writer, key);
        await using var closing = client;
        var before = await MarkdownAsync(key);
        var roles = await RolesAsync(add: null);
        try
        {
            await client.TypeAsync(opened.GetProperty("v").GetInt64(), 1, 1, "Obehörigt");
            Assert.Equal(4403, await client.UntilClosedAsync());
        }
        finally
        {
            await RolesAsync(roles);
        }

        Assert.Equal(before, await MarkdownAsync(key));
    }

    [Fact]
    public async Task Log_OfWhatWasWritten_IsNoPartOfTheChangeLog()
    {
        var key = await ChoiceAsync(2);
        var (client, opened) = await WritingClient.JoinAsync(portal, Writer, key);
        await using var closing = client;
        await using var context = await Contexts.CreateDbContextAsync(default);
        var logged = await context.ChangeLog.CountAsync(default);
        var version = opened.GetProperty("v").GetInt64();
        for (var i = 0; i < 5; i++)
        {
            await client.TypeAsync(version + i, 1 + i, 1, "x");
            await client.UntilAsync("c");
        }

        Assert.Equal(logged, await context.ChangeLog.CountAsync(default));
        Assert.Equal(
            5,
            await context
                .Set<TextCommit>()
                .CountAsync(one => one.TextId == key.TextId && one.No > version, default)
        );
    }

    private IDbContextFactory<PortalDbContext> Contexts =>
        portal.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>();

    private async Task<string> MarkdownAsync(TextKey key) =>
        await portal
            .Services.GetRequiredService<DocumentBook>()
            .WithAsync(key, document => document.MarkdownAsync(default));

    private async Task<TextKey> ChoiceAsync(int number)
    {
        await using var context = await Contexts.CreateDbContextAsync(default);
        return new TextKey(
            TextKind.StrategicChoice,
            await context
                .Visions.SelectMany(vision => vision.Choices)
                .Where(choice => choice.Number == number)
                .Select(choice => choice.Id)
                .SingleAsync(default)
        );
    }

    /// <summary>Takes the writer's roles away behind the portal's back, or gives them back.</summary>
    private async Task<int> RolesAsync(int? add)
    {
        await using var context = await Contexts.CreateDbContextAsync(default);
        var changed = await context
            .Set<RoleAssignment>()
            .Where(one => one.Role == (add == null ? Role.QualityStrategist : Role.Employee))
            .Where(one =>
                context.People.Any(person =>
                    person.Id == one.PersonId && person.PersonaKey == Writer
                )
            )
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(
                        one => one.Role,
                        add == null ? Role.Employee : Role.QualityStrategist
                    ),
                default
            );
        MadeUpEntry.Note(portal.Services.GetRequiredService<DataVersion>(), nameof(RoleAssignment));
        return changed;
    }
}
