using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Features.Measures.Editing;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Tests.Features.Measures.Editing;

/// <summary>What is sent from a tab that was opened before somebody else saved is told of and writes nothing.</summary>
public sealed class OldTabTests : IAsyncLifetime
{
    private readonly EditSample _sample = new();

    public ValueTask InitializeAsync() => _sample.InitializeAsync();

    public ValueTask DisposeAsync() => _sample.DisposeAsync();

    [Theory]
    [InlineData("definition")]
    [InlineData("target")]
    [InlineData("new target")]
    [InlineData("decision")]
    [InlineData("drop")]
    [InlineData("end")]
    public async Task Save_FromAnOldTab_IsToldAndWritesNothing(string what)
    {
        var viewer = await _sample.Database.ViewerAsync("kvalitetsstrateg");
        var seen = await _sample.ReadAsync("I08");
        Assert.IsType<EditAnswer.Kept>(
            await _sample.Indicators.RunAsync(
                viewer,
                EditSample.Change(seen, one => one with { Name = "Deras" }),
                CancellationToken.None
            )
        );
        var before = await EntriesAsync();

        var answer = await SaveAsync(what, seen, viewer);

        var now = await _sample.ReadAsync("I08");
        Assert.Equal(new EditAnswer.TakenByOther(now.Version), answer);
        Assert.Equal(before, await EntriesAsync());
    }

    private Task<EditAnswer> SaveAsync(string what, Indicator seen, Viewer viewer)
    {
        var none = CancellationToken.None;
        var target = EditSample.Change(seen, path => path with { Target = path.Target + 1 });
        return what switch
        {
            "definition" => _sample.Indicators.RunAsync(
                viewer,
                EditSample.Change(seen, one => one with { Name = "Mitt" }),
                none
            ),
            "target" => _sample.Targets.RunAsync(viewer, target, none),
            "new target" => _sample.Targets.RunAsync(
                viewer,
                target with
                {
                    TargetId = Guid.NewGuid(),
                    Path = target.Path with { TargetYear = target.Path.TargetYear + 1 },
                },
                none
            ),
            "decision" => _sample.Targets.RunAsync(
                viewer,
                target with
                {
                    Decision = new Decision(
                        DecisionState.Decided,
                        viewer.Roles[0].Node.Id,
                        new DateOnly(2025, 6, 16),
                        "62"
                    ),
                },
                none
            ),
            "drop" => _sample.Targets.DropAsync(
                viewer,
                seen.Id,
                seen.Version,
                seen.Targets.First().Id,
                none
            ),
            _ => _sample.Ends.RunAsync(
                viewer,
                seen.Id,
                seen.Version,
                new DateOnly(2027, 12, 31),
                "Ett skäl.",
                none
            ),
        };
    }

    private async Task<int> EntriesAsync()
    {
        await using var context = _sample.Database.CreateDbContext();
        return await context.ChangeLog.CountAsync();
    }
}
