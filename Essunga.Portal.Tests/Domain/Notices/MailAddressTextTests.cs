using CsCheck;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Notices;

namespace Essunga.Portal.Tests.Domain.Notices;

/// <summary>The outermost that an address, a time and a choice may be.</summary>
public sealed class MailAddressTextTests
{
    private static readonly string Label63 = new('a', 63);

    public static TheoryData<string, bool> Addresses { get; } =
        new()
        {
            { $"{new string('a', 64)}@kommun.se", true },
            { $"{new string('a', 65)}@kommun.se", false },
            { $"chef@{Label63}.se", true },
            { $"chef@{Label63}a.se", false },
            { "chef@a.se", true },
            { "chef@a.b1", true },
            { "chef@kommun.s", false },
            { "chef@kommun.11", false },
            { "chef@kom_mun.se", false },
            { "chef@kom-mun.se", true },
            { "chef@åmål.se", true },
            { "che..f@kommun.se", false },
            { ".chef@kommun.se", false },
            { "chef.@kommun.se", false },
            { "o'chef+x@kommun.se", true },
            { "chéf@kommun.se", false },
        };

    [Theory]
    [MemberData(nameof(Addresses))]
    public void Read_AtTheBorders_IsTakenOrRefused(string typed, bool isTaken)
    {
        if (isTaken)
        {
            Assert.Equal(typed, MailAddressText.Read(typed));
        }
        else
        {
            Refuses(NoticeRules.AddressIsAnAddress, () => MailAddressText.Read(typed));
        }
    }

    [Fact]
    public void Read_OfTheLongestThatMailCanBeSentTo_IsTaken_AndOneLetterMoreIsRefused()
    {
        var domain = $"{Label63}.{Label63}.{Label63}.se";
        var longest = $"{new string('a', MailAddressText.Most - domain.Length - 1)}@{domain}";

        Assert.Equal(longest, MailAddressText.Read(longest));
        Refuses(NoticeRules.AddressIsShortEnough, () => MailAddressText.Read($"a{longest}"));
    }

    [Fact]
    public void Read_OfAnyText_IsAnAddressOnOneLineOrRefused() =>
        Gen.String.Sample(text =>
        {
            try
            {
                var address = MailAddressText.Read(text);
                return address is null || (address.Contains('@') && !address.Any(char.IsControl));
            }
            catch (BrokenRuleException)
            {
                return true;
            }
        });

    [Theory]
    [InlineData("kl 7.30", 7, 30)]
    [InlineData("KL. 7", 7, 0)]
    [InlineData("0:00", 0, 0)]
    [InlineData("23.59", 23, 59)]
    public void Time_WithItsWords_IsRead(string typed, int hour, int minute) =>
        Assert.Equal(new TimeOnly(hour, minute), TimeText.Read(typed));

    [Theory]
    [InlineData("klockan kl 9")]
    [InlineData("7.30.")]
    [InlineData("12345")]
    [InlineData("2400")]
    public void Time_ThatIsAlmostOne_IsRefused(string typed) =>
        Refuses(NoticeRules.TimeIsATime, () => TimeText.Read(typed));

    [Fact]
    public void ChangeTo_WithOneKindOfSeveralLeftOut_IsKeptInOrderAndOnce()
    {
        var wanted = DigestChoice.None with
        {
            Cadence = DigestCadence.Weekdays,
            Address = " chef@kommun.se ",
            Muted = [NoticeKind.OutlookMoved, NoticeKind.ReportDue, NoticeKind.OutlookMoved],
        };

        var kept = DigestChoice.None.ChangeTo(
            wanted,
            [NoticeKind.ReportDue, NoticeKind.HandedOver]
        );

        Assert.Equal("chef@kommun.se", kept.Address);
        Assert.Equal(new[] { NoticeKind.ReportDue, NoticeKind.OutlookMoved }.Order(), kept.Muted);
        Assert.True(kept.Wants(NoticeKind.HandedOver));
        Assert.False(kept.Wants(NoticeKind.ReportDue));
        Assert.False(kept.IsConfirmed || DigestChoice.None.IsConfirmed);
    }

    [Fact]
    public void Due_OnWeekdays_IsOnEachOfThem()
    {
        var choice = DigestChoice.None with
        {
            Cadence = DigestCadence.Weekdays,
            Address = "chef@kommun.se",
            IsConfirmed = true,
        };

        var days = Enumerable
            .Range(0, 7)
            .Select(day => new DateTime(2026, 3, 30, 8, 0, 0, DateTimeKind.Utc).AddDays(day))
            .Where(now => DigestSchedule.Due(choice, now, PortalTime.Stockholm) is not null)
            .Select(now => now.DayOfWeek);

        Assert.Equal(
            [
                DayOfWeek.Monday,
                DayOfWeek.Tuesday,
                DayOfWeek.Wednesday,
                DayOfWeek.Thursday,
                DayOfWeek.Friday,
            ],
            days
        );
    }

    [Fact]
    public void Code_AtTheEndOfItsDay_StillProves_AndAMomentLaterDoesNot()
    {
        var now = new DateTime(2026, 3, 30, 8, 0, 0, DateTimeKind.Utc);
        var (kept, code) = AddressCode.New("chef@kommun.se", now);

        Assert.True(kept.Matches($" {code[..3]} {code[3..]} ", now + AddressCode.Lasts));
        Refuses(
            NoticeRules.CodeIsFresh,
            () => kept.Matches(code, now + AddressCode.Lasts + TimeSpan.FromTicks(1))
        );
        Assert.False(kept.Matches(null, now));
    }

    private static void Refuses(DomainRule rule, Action act) =>
        Assert.Equal(rule, Assert.Throws<BrokenRuleException>(act).Rule);
}
