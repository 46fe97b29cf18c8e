using System.Text.RegularExpressions;
using Essunga.Portal.Domain.Notices;
using Essunga.Portal.Integrations.Mail;
using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Essunga.Portal.Tests.Integrations;

/// <summary>Digests are sent by real SMTP: once, to those who want them, when something is new.</summary>
public sealed partial class DigestRunTests : IAsyncLifetime
{
    private readonly MailServer _server = new();
    private DigestSample _sample = null!;

    public async ValueTask InitializeAsync() => _sample = await DigestSample.NewAsync();

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _sample.Database.DisposeAsync();
    }

    [Fact]
    public async Task Run_WhenSomethingIsNew_SendsOneSealedMailWithTitlesAndOneLink()
    {
        var person = await _sample.ChooseAsync(DigestSample.Chief);
        await _sample.GiveAsync(person, "a");
        await _sample.GiveAsync(person, "b");

        Assert.Equal(1, await RunAsync());
        Assert.Equal(0, await RunAsync());

        var mail = Assert.Single(_server.Taken);
        Assert.True(_server.AllSealed);
        Assert.Equal("sektorchef-utbildning@kommun.se", mail.To.Mailboxes.Single().Address);
        Assert.Equal("Styrning och uppföljning: 2 nya saker för dig", mail.Subject);
        Assert.Equal($"notiser.20251009.{person:N}@portal.kommun.se", mail.MessageId);
        Assert.Equal("auto-generated", mail.Headers["Auto-Submitted"]);
        Assert.Contains("- Rubriken <b>a</b>", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Rubriken &lt;b&gt;a&lt;/b&gt;", mail.HtmlBody, StringComparison.Ordinal);
        Assert.All(
            [mail.TextBody, mail.HtmlBody],
            body =>
                Assert.Equal(
                    ["https://portal.kommun.se/rapportera"],
                    Address().Matches(body!).Select(one => one.Value)
                )
        );
        Assert.NotNull((await _sample.DigestAsync()).SentAt);
    }

    [Fact]
    public async Task Run_ToWhoReportsNothing_LeadsToTheNotices()
    {
        var person = await _sample.ChooseAsync("fortroendevald");
        await _sample.GiveAsync(person, "a", kind: NoticeKind.OutlookMoved);

        await RunAsync();

        Assert.Equal(
            "https://portal.kommun.se/notiser",
            Address().Match(Assert.Single(_server.Taken).TextBody!).Value
        );
    }

    [Fact]
    public async Task Run_WhenNothingIsNew_SendsNothingAndNotesNothing()
    {
        var person = await _sample.ChooseAsync(DigestSample.Chief, NoticeKind.TargetChanged);
        await _sample.GiveAsync(person, "muted", kind: NoticeKind.TargetChanged);
        await _sample.GiveAsync(
            person,
            "after the time",
            new(2025, 10, 9, 5, 31, 0, DateTimeKind.Utc)
        );
        await _sample.GiveAsync(person, "read");
        await using (var context = _sample.Database.CreateDbContext())
        {
            var read = await context.Notices.SingleAsync(one => one.Key == "read");
            await _sample.Book.MarkAsync(person, read.Id, true, CancellationToken.None);
        }

        Assert.Equal(0, await RunAsync());

        Assert.Empty(_server.Taken);
        await using var after = _sample.Database.CreateDbContext();
        Assert.Empty(await after.SentDigests.ToListAsync());
    }

    [Fact]
    public async Task Run_TheDayAfter_TellsOnlyWhatCameSince()
    {
        var person = await _sample.ChooseAsync(DigestSample.Chief);
        await _sample.GiveAsync(person, "first");
        await RunAsync();
        _sample.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await RunAsync());
        await _sample.GiveAsync(person, "second");

        Assert.Equal(1, await RunAsync());

        var mail = _server.Taken.Last();
        Assert.Contains("second", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("first", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ForWhoHasLeftOrLostEveryRole_SendsNothing()
    {
        foreach (var persona in new[] { DigestSample.Chief, "ekonomichef" })
        {
            await _sample.GiveAsync(await _sample.ChooseAsync(persona), "a");
        }

        await using (var context = _sample.Database.CreateDbContext())
        {
            await context
                .People.Where(one => one.PersonaKey == DigestSample.Chief)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.IsActive, false));
            var yesterday = new DateOnly(2025, 10, 8);
            await context
                .People.Where(one => one.PersonaKey == "ekonomichef")
                .SelectMany(one => one.Roles)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.To, yesterday));
        }

        Assert.Equal(0, await RunAsync());
        Assert.Empty(_server.Taken);
    }

    [Fact]
    public async Task Run_WhileTheServerIsDown_TriesAgainLaterAndLaterAndSendsOnce()
    {
        await _sample.GiveAsync(await _sample.ChooseAsync(DigestSample.Chief), "a");
        var down = new SmtpCarrier(MailServer.SettingsFor(MailServer.FreePort()));

        Assert.Equal(0, await RunAsync(down));
        var digest = await _sample.DigestAsync();
        Assert.NotNull(digest.Problem);
        Assert.Equal(_sample.Time.GetUtcNow().UtcDateTime.AddMinutes(1), digest.ClaimedUntil);

        Assert.Equal(0, await RunAsync());
        _sample.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(0, await RunAsync(down));
        _sample.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(0, await RunAsync());
        _sample.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await RunAsync());

        Assert.Single(_server.Taken);
        Assert.Equal(3, (await _sample.DigestAsync()).Tries);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(4, 8)]
    [InlineData(7, 60)]
    [InlineData(40, 60)]
    public void Wait_AfterEachFailure_DoublesToAnHour(int tries, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), DigestClaims.WaitAfter(tries));

    [Fact]
    public async Task Run_ToAnAddressThatIsRefused_GivesUpThatOneAndSendsTheOthers()
    {
        await _sample.GiveAsync(await _sample.ChooseAsync(DigestSample.Chief), "a");
        await _sample.GiveAsync(await _sample.ChooseAsync("ekonomichef"), "a");
        _server.Unknown.Add("sektorchef-utbildning@kommun.se");

        Assert.Equal(1, await RunAsync());
        _sample.Time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(0, await RunAsync());

        await using var context = _sample.Database.CreateDbContext();
        Assert.Equal(1, await context.SentDigests.CountAsync(one => one.IsGivenUp));
    }

    [Fact]
    public async Task Run_OnManyNodesAtOnce_SendsEachMailOnce()
    {
        foreach (var persona in new[] { DigestSample.Chief, "ekonomichef", "ksau" })
        {
            await _sample.GiveAsync(await _sample.ChooseAsync(persona), "a");
        }

        var sent = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => Task.Run(() => RunAsync()))
        );

        Assert.Equal(3, sent.Sum());
        Assert.Equal(3, _server.Taken.Select(mail => mail.MessageId).Distinct().Count());
        Assert.Equal(3, _server.Taken.Count);
    }

    [Fact]
    public async Task Run_AfterACrashBetweenSendingAndNoting_SendsTheSameMailWhenTheClaimIsOut()
    {
        var person = await _sample.ChooseAsync(DigestSample.Chief);
        await _sample.GiveAsync(person, "a");
        var crash = new Crashing(_server.Carrier());

        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(crash));
        Assert.Equal(0, await RunAsync());
        _sample.Time.Advance(DigestClaims.Lease);
        Assert.Equal(1, await RunAsync());

        Assert.Equal(2, _server.Taken.Count);
        Assert.Single(_server.Taken.Select(mail => mail.MessageId).Distinct());
    }

    [Fact]
    public async Task Run_ToAServerWithoutATrustedCertificate_SendsNothing()
    {
        await _sample.GiveAsync(await _sample.ChooseAsync(DigestSample.Chief), "a");

        Assert.Equal(0, await RunAsync(new SmtpCarrier(_server.Settings())));
        Assert.Empty(_server.Taken);
    }

    [Fact]
    public async Task Run_ToAFolder_WritesOneFileForEachMail()
    {
        await _sample.GiveAsync(await _sample.ChooseAsync(DigestSample.Chief), "a");
        var folder = Path.Combine(Path.GetTempPath(), $"mail-{Guid.NewGuid():N}");
        try
        {
            await RunAsync(new FolderCarrier(_server.Settings() with { Folder = folder }));

            var file = Assert.Single(Directory.GetFiles(folder));
            Assert.EndsWith(".eml", file, StringComparison.Ordinal);
            using var mail = await MimeMessage.LoadAsync(file);
            Assert.Contains("Rubriken", mail.TextBody, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private Task<int> RunAsync(MailCarrier? carrier = null) =>
        _sample.Run(carrier ?? _server.Carrier()).RunAsync(CancellationToken.None);

    [GeneratedRegex(@"https?://[^\s""<]+", RegexOptions.None, 1000)]
    private static partial Regex Address();

    /// <summary>The mail is taken, and then the process is gone.</summary>
    private sealed class Crashing(MailCarrier inner) : MailCarrier
    {
        public override async Task<MailAnswer> SendAsync(
            MimeMessage mail,
            CancellationToken cancellation
        )
        {
            await inner.SendAsync(mail, cancellation);
            throw new InvalidOperationException("kraschade");
        }
    }
}
