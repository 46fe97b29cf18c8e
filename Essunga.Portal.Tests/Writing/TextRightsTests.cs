using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Writing;
using Essunga.Portal.Features.Goals.Texts;
using Essunga.Portal.Features.Reporting;
using Essunga.Portal.Tests.Support;
using Essunga.Portal.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Essunga.Portal.Tests.Writing;

/// <summary>Who may read and write which text: it follows the thing that the text belongs to.</summary>
[Collection(OneHost.Name)]
public sealed class TextRightsTests(PortalHost portal)
{
    [Theory]
    [InlineData("kvalitetsstrateg", "mal", "Write")]
    [InlineData("fortroendevald", "mal", "Read")]
    [InlineData("sektorchef-utbildning", "mal", "Read")]
    [InlineData("administrator", "vision", "Read")]
    [InlineData("kvalitetsstrateg", "vision", "Write")]
    [InlineData("kvalitetsstrateg", "vagval", "Write")]
    [InlineData("ksau", "vagval", "Read")]
    [InlineData("sektorchef-utbildning", "skal-un", "Write")]
    [InlineData("presidium-utbildningsnamnden", "skal-un", "Write")]
    [InlineData("sektorchef-social-omsorg", "skal-un", "None")]
    [InlineData("fortroendevald", "skal-un", "None")]
    [InlineData("kvalitetsstrateg", "skal-un", "None")]
    [InlineData("ksau", "skal-un", "None")]
    [InlineData("ksau", "skal", "Write")]
    [InlineData("sektorchef-utbildning", "skal", "None")]
    [InlineData("sektorchef-utbildning", "kommentar-un", "Write")]
    [InlineData("sektorchef-social-omsorg", "kommentar-un", "None")]
    [InlineData("revisor", "kommentar-un", "None")]
    public async Task Right_OfAPersona_FollowsTheThing(string persona, string text, string right) =>
        Assert.Equal(right, $"{await RightAsync(persona, await KeyAsync(text))}");

    [Fact]
    public async Task Right_ToWhatIsNotThere_IsNone()
    {
        var (un, point) = await PlaceAsync();
        foreach (
            var key in new[]
            {
                new TextKey(TextKind.GoalMotivation, Guid.NewGuid()),
                new TextKey(TextKind.Vision, Guid.NewGuid()),
                new TextKey(TextKind.StrategicChoice, Guid.NewGuid()),
                new TextKey(TextKind.ActivityComment, Guid.NewGuid(), point.ToString("N")),
                ReasonPlace.KeyOf(Guid.NewGuid(), point, un),
                new TextKey(TextKind.StatementReason, await GoalAsync(), "x"),
                new TextKey(TextKind.GoalMotivation, await GoalAsync(), "annat"),
            }
        )
        {
            Assert.Equal(TextRight.None, await RightAsync("kvalitetsstrateg", key));
            Assert.Equal(TextRight.None, await RightAsync("sektorchef-utbildning", key));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("mal")]
    [InlineData("mal.1")]
    [InlineData("annat.00000000000000000000000000000000")]
    [InlineData("mal.00000000000000000000000000000000.")]
    [InlineData("mal.00000000000000000000000000000000.A")]
    [InlineData("mal.00000000000000000000000000000000.a/b")]
    [InlineData("mal.00000000000000000000000000000000\n")]
    public void Parse_OfNoKey_IsRefused(string text) => Assert.False(TextKey.TryParse(text, out _));

    [Fact]
    public async Task Parse_OfAKeysOwnText_GivesTheKey()
    {
        foreach (
            var text in (string[])["mal", "vision", "vagval", "skal", "skal-un", "kommentar-un"]
        )
        {
            var key = await KeyAsync(text);
            Assert.True(TextKey.TryParse(key.ToString(), out var read));
            Assert.Equal(key, read);
            Assert.Equal(key.TextId, read.TextId);
        }
    }

    private async Task<TextRight> RightAsync(string persona, TextKey key)
    {
        await using var context = await Contexts.CreateDbContextAsync(default);
        var person = await context
            .People.Where(one => one.PersonaKey == persona)
            .Select(one => one.Id)
            .SingleAsync(default);
        return await portal.Services.GetRequiredService<TextRights>().OfAsync(person, key, default);
    }

    private async Task<TextKey> KeyAsync(string text)
    {
        await using var context = await Contexts.CreateDbContextAsync(default);
        var (un, point) = await PlaceAsync();
        return text switch
        {
            "mal" => new TextKey(TextKind.GoalMotivation, await GoalAsync()),
            "vision" => new TextKey(
                TextKind.Vision,
                await context.Visions.Select(one => one.Id).FirstAsync(default)
            ),
            "vagval" => new TextKey(
                TextKind.StrategicChoice,
                await context
                    .Visions.SelectMany(one => one.Choices)
                    .Select(one => one.Id)
                    .FirstAsync(default)
            ),
            "skal" => ReasonPlace.KeyOf(await GoalAsync(), point, committeeId: null),
            "skal-un" => ReasonPlace.KeyOf(await GoalAsync(), point, un),
            _ => CommentPlace.KeyOf(
                await context
                    .Activities.Where(activity =>
                        context
                            .Goals.SelectMany(goal => goal.Assignments)
                            .Any(one => one.Id == activity.AssignmentId && one.CommitteeId == un)
                    )
                    .Select(one => one.Id)
                    .FirstAsync(default),
                point
            ),
        };
    }

    private async Task<(Guid Un, Guid Point)> PlaceAsync()
    {
        await using var context = await Contexts.CreateDbContextAsync(default);
        return (
            await context
                .Nodes.Where(one => one.Code == "UN")
                .Select(one => one.Id)
                .SingleAsync(default),
            await context
                .ReportingPoints.Where(one => one.Year == 2025 && one.Tertial == 2)
                .Select(one => one.Id)
                .SingleAsync(default)
        );
    }

    private async Task<Guid> GoalAsync()
    {
        await using var context = await Contexts.CreateDbContextAsync(default);
        return await context
            .Goals.Where(one => one.Number == 3)
            .OrderByDescending(one => one.Id)
            .Select(one => one.Id)
            .FirstAsync(default);
    }

    private IDbContextFactory<PortalDbContext> Contexts =>
        portal.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>();
}
