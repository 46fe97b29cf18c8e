using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Notices;

namespace Essunga.Portal.Tests.Domain.Notices;

/// <summary>What can be chosen about the digest, and when it is due.</summary>
public sealed class DigestChoiceTests
{
    private static readonly DigestChoice On = DigestChoice.None with
    {
        Cadence = DigestCadence.Weekdays,
        Address = "chef@kommun.se",
        IsConfirmed = true,
    };

    // The clock is put forward on Sunday 29 March 2026 and back on Sunday 25 October 2026.
    [Theory]
    [InlineData("2026-03-27T07:30", "2026-03-27T06:30")]
    [InlineData("2026-03-29T07:30", "2026-03-29T05:30")]
    [InlineData("2026-03-29T02:30", "2026-03-29T01:30")]
    [InlineData("2026-10-25T07:30", "2026-10-25T06:30")]
    [InlineData("2026-10-25T02:30", "2026-10-25T00:30")]
    [InlineData("2026-07-01T00:00", "2026-06-30T22:00")]
    public void InUtc_AlsoWhenTheClockIsChanged_IsTheLocalTime(string local, string utc)
    {
        var (day, time) = (
            DateOnly.Parse(local[..10], System.Globalization.CultureInfo.InvariantCulture),
            TimeOnly.Parse(local[11..], System.Globalization.CultureInfo.InvariantCulture)
        );

        Assert.Equal(At(utc), LocalTime.InUtc(day, time, PortalTime.Stockholm));
    }

    [Theory]
    [InlineData("2026-03-30T05:29", null)]
    [InlineData("2026-03-30T05:30", "2026-03-30")]
    [InlineData("2026-03-30T17:29", "2026-03-30")]
    [InlineData("2026-03-30T17:30", null)]
    [InlineData("2026-03-28T08:00", null)]
    [InlineData("2026-03-29T08:00", null)]
    public void Due_OnWeekdays_IsFromTheTimeAndTwelveHoursOn(string now, string? day) =>
        Assert.Equal(
            day,
            DigestSchedule
                .Due(On, At(now), PortalTime.Stockholm)
                ?.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
        );

    [Theory]
    [InlineData("2026-10-25T06:29", false)]
    [InlineData("2026-10-25T06:30", true)]
    [InlineData("2026-10-26T06:30", false)]
    public void Due_Weekly_IsOnTheDayAloneAlsoTheNightTheClockIsChanged(string now, bool isDue) =>
        Assert.Equal(
            isDue,
            DigestSchedule.Due(
                On with
                {
                    Cadence = DigestCadence.Weekly,
                    Day = DayOfWeek.Sunday,
                },
                At(now),
                PortalTime.Stockholm
            )
                is not null
        );

    [Fact]
    public void Due_LateInTheEvening_IsStillSentAfterMidnight() =>
        Assert.Equal(
            new DateOnly(2026, 3, 30),
            DigestSchedule
                .Due(
                    On with
                    {
                        At = new TimeOnly(23, 50),
                    },
                    At("2026-03-31T02:00"),
                    PortalTime.Stockholm
                )!
                .Day
        );

    [Fact]
    public void Due_WithoutCadenceAddressOrProof_IsNever()
    {
        var now = At("2026-03-30T06:00");
        Assert.NotNull(DigestSchedule.Due(On, now, PortalTime.Stockholm));
        Assert.All(
            [
                On with
                {
                    Cadence = DigestCadence.Off,
                },
                On with
                {
                    Address = null,
                },
                On with
                {
                    IsConfirmed = false,
                },
            ],
            choice => Assert.Null(DigestSchedule.Due(choice, now, PortalTime.Stockholm))
        );
    }

    [Theory]
    [InlineData("chef@kommun.se", "chef@kommun.se")]
    [InlineData(
        "  Chef.Efternamn+portal@skola.kommun.se ",
        "Chef.Efternamn+portal@skola.kommun.se"
    )]
    [InlineData("", null)]
    [InlineData("   ", null)]
    [InlineData(null, null)]
    public void Address_AsTyped_IsRead(string? typed, string? address) =>
        Assert.Equal(address, MailAddressText.Read(typed));

    [Theory]
    [InlineData("chef")]
    [InlineData("chef@")]
    [InlineData("@kommun.se")]
    [InlineData("chef@kommun")]
    [InlineData("chef@kommun..se")]
    [InlineData("chef@-kommun.se")]
    [InlineData("chef chefsson@kommun.se")]
    [InlineData("a@kommun.se, b@kommun.se")]
    [InlineData("Chef <chef@kommun.se>")]
    [InlineData("chef@kommun.se\r\nBcc: alla@kommun.se")]
    [InlineData("<script>@kommun.se")]
    [InlineData("chef@192.168.1.10")]
    public void Address_ThatIsNone_IsRefused(string typed) =>
        Assert.Equal(
            NoticeRules.AddressIsAnAddress,
            Assert.Throws<BrokenRuleException>(() => MailAddressText.Read(typed)).Rule
        );

    [Fact]
    public void Address_ThatIsTooLong_IsRefused() =>
        Assert.Equal(
            NoticeRules.AddressIsShortEnough,
            Assert
                .Throws<BrokenRuleException>(() =>
                    MailAddressText.Read($"chef@{new string('a', 250)}.se")
                )
                .Rule
        );

    [Theory]
    [InlineData("7", 7, 0)]
    [InlineData("7.30", 7, 30)]
    [InlineData("07:30", 7, 30)]
    [InlineData("kl. 16.05", 16, 5)]
    [InlineData("klockan 9", 9, 0)]
    [InlineData("0730", 7, 30)]
    [InlineData("730", 7, 30)]
    [InlineData(" 23:59 ", 23, 59)]
    public void Time_AsSwedesWriteIt_IsRead(string typed, int hour, int minute) =>
        Assert.Equal(new TimeOnly(hour, minute), TimeText.Read(typed));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("halv åtta")]
    [InlineData("24:00")]
    [InlineData("7:60")]
    [InlineData("7:3")]
    [InlineData("-7")]
    [InlineData("7:30:00")]
    [InlineData("١٢")]
    public void Time_ThatIsNone_IsRefused(string? typed) =>
        Assert.Equal(
            NoticeRules.TimeIsATime,
            Assert.Throws<BrokenRuleException>(() => TimeText.Read(typed)).Rule
        );

    [Fact]
    public void ChangeTo_AnotherAddress_MustBeConfirmedAnew()
    {
        Assert.True(Change(On with { IsConfirmed = false }).IsConfirmed);
        Assert.True(Change(On with { Address = "CHEF@kommun.se" }).IsConfirmed);
        Assert.False(
            Change(On with { Address = "annan@kommun.se", IsConfirmed = true }).IsConfirmed
        );
    }

    private static DigestChoice Change(DigestChoice wanted) =>
        On.ChangeTo(wanted, [NoticeKind.ReportDue]);

    [Fact]
    public void ChangeTo_ADigestOfNothingOrToNowhere_IsRefused()
    {
        Assert.Equal(
            NoticeRules.DigestNeedsAddress,
            Assert.Throws<BrokenRuleException>(() => Change(On with { Address = " " })).Rule
        );
        Assert.Equal(
            NoticeRules.DigestNeedsKind,
            Assert
                .Throws<BrokenRuleException>(() =>
                    Change(On with { Muted = [NoticeKind.ReportDue] })
                )
                .Rule
        );
        Assert.Null(Change(On with { Cadence = DigestCadence.Off, Address = null }).Address);
    }

    [Fact]
    public void Code_GivenBack_ProvesTheAddressForADayAndFiveTries()
    {
        var now = At("2026-03-30T06:00");
        var (kept, code) = AddressCode.New("chef@kommun.se", now);

        Assert.True(kept.Matches($" {code[..3]} {code[3..]} ", now));
        Assert.False(kept.Matches("fel", now));
        Assert.False(kept.Matches(null, now));
        Assert.False((kept with { Address = "annan@kommun.se" }).Matches(code, now));
        Assert.DoesNotContain(code, kept.Hash, StringComparison.Ordinal);
        Assert.All(
            [(kept, now.AddHours(25)), (kept with { Tries = AddressCode.MostTries }, now)],
            stale =>
                Assert.Equal(
                    NoticeRules.CodeIsFresh,
                    Assert
                        .Throws<BrokenRuleException>(() => stale.Item1.Matches(code, stale.Item2))
                        .Rule
                )
        );
    }

    private static DateTime At(string utc) =>
        DateTime.SpecifyKind(
            DateTime.Parse(utc, System.Globalization.CultureInfo.InvariantCulture),
            DateTimeKind.Utc
        );
}
