using System.Globalization;
using System.Security.Claims;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Essunga.Portal.Tests.Identity;

/// <summary>An open page goes on while its reader has all the rights it was opened with, and not a moment longer.</summary>
public sealed class CircuitAccessTests : OpenPage
{
    private readonly FakeTimeProvider _time = new(
        new DateTimeOffset(2025, 10, 9, 8, 0, 0, TimeSpan.Zero)
    );

    [Fact]
    public async Task Holds_WhileNothingChanges_GoesOn()
    {
        var access = Open(Signed(TimeSpan.Zero));

        Assert.True(await access.HoldsAsync(CancellationToken.None));
        Assert.True(await access.HoldsAsync(CancellationToken.None));
        Assert.Null(access.End);
    }

    [Fact]
    public async Task Holds_WithARoleMore_GoesOnAndStopsWhenThatIsTaken()
    {
        var access = Open(Signed(TimeSpan.Zero));
        await access.HoldsAsync(CancellationToken.None);
        var more = Guid.NewGuid();

        await ChangeAsync(
            (context, person) =>
            {
                person.Take(more, Role.Auditor, person.HomeNodeId, new DateOnly(2025, 1, 1));
                context.AddRange(person.Roles.Where(role => role.Id == more));
            }
        );
        Assert.True(await access.HoldsAsync(CancellationToken.None));

        await ChangeAsync(
            (context, person) => context.RemoveRange(person.Roles.Where(role => role.Id == more))
        );
        Assert.False(await access.HoldsAsync(CancellationToken.None));
        Assert.Equal(AccessEnd.RoleIsGone, access.End);
    }

    [Fact]
    public async Task Holds_WhenTheRoleIsTaken_StopsOnceAndForAllAndIsNoted()
    {
        var access = Open(Signed(TimeSpan.Zero));
        var told = 0;
        access.Ended += (_, _) => told++;
        await access.HoldsAsync(CancellationToken.None);
        var taken = new List<RoleAssignment>();
        await ChangeAsync(
            (context, person) =>
            {
                taken.AddRange(person.Roles);
                context.RemoveRange(person.Roles);
            }
        );

        Assert.False(await access.HoldsAsync(CancellationToken.None));
        // Given back it needs a page that is opened anew.
        await ChangeAsync(
            (context, person) =>
            {
                person.Take(
                    Guid.NewGuid(),
                    taken[0].Role,
                    taken[0].NodeId,
                    new DateOnly(2025, 1, 1)
                );
                context.AddRange(person.Roles);
            }
        );
        Assert.False(await access.HoldsAsync(CancellationToken.None));

        Assert.Equal(1, told);
        await using var context = Database.CreateDbContext();
        var noted = await context.SecurityLog.SingleAsync();
        Assert.Equal(
            (SecurityEvent.AccessEnded, (Guid?)PersonId, "RoleIsGone"),
            (noted.Event, noted.PersonId, noted.Detail)
        );
    }

    [Fact]
    public async Task Holds_WhenTheRoleEndsAtMidnight_Stops()
    {
        await ChangeAsync(
            (context, person) =>
                context.Entry(person.Roles.Single()).Property(role => role.To).CurrentValue =
                    new DateOnly(2025, 10, 9)
        );
        var access = Open(Signed(TimeSpan.Zero));
        Assert.True(await access.HoldsAsync(CancellationToken.None));

        _time.Advance(TimeSpan.FromDays(1));

        Assert.False(await access.HoldsAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData(11, null)]
    [InlineData(12, AccessEnd.SessionIsOver)]
    public async Task Holds_SoLongAfterSigningIn_StopsWhenTheSessionIsOver(
        int hours,
        AccessEnd? expected
    )
    {
        var access = Open(Signed(TimeSpan.FromHours(hours)));

        Assert.Equal(expected is null, await access.HoldsAsync(CancellationToken.None));
        Assert.Equal(expected, access.End);
    }

    [Fact]
    public async Task Holds_ForSomebodyUnknown_Stops()
    {
        PersonId = Guid.NewGuid();
        var access = Open(Signed(TimeSpan.Zero));

        Assert.False(await access.HoldsAsync(CancellationToken.None));
        Assert.Equal(AccessEnd.PersonHasLeft, access.End);
    }

    [Fact]
    public async Task Holds_ForNobody_GoesOn() =>
        Assert.True(
            await Open(new ClaimsPrincipal(new ClaimsIdentity())).HoldsAsync(CancellationToken.None)
        );

    private ClaimsPrincipal Signed(TimeSpan ago) =>
        new(
            new ClaimsIdentity(
                [
                    new Claim("portal:person", PersonId.ToString()),
                    new Claim(
                        "portal:since",
                        (TimeProvider.System.GetUtcNow() - ago)
                            .ToUnixTimeSeconds()
                            .ToString(CultureInfo.InvariantCulture)
                    ),
                ],
                "prov"
            )
        );

    private CircuitAccess Open(ClaimsPrincipal user) => Open(user, _time);
}
