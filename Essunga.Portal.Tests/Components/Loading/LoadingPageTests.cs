using Bunit;
using Essunga.Portal.Components.Loading;
using Essunga.Portal.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;

namespace Essunga.Portal.Tests.Components.Loading;

public sealed class LoadingPageTests : PortalContext
{
    [Fact]
    public void Load_Throwing_BecomesAFailureWithAReference()
    {
        var page = Render<Page>(p =>
            p.Add(c => c.Answer, _ => throw new InvalidOperationException("borta"))
        );

        Assert.Equal(LoadStage.Failed, page.Instance.Now.Stage);
        Assert.Matches("^[0-9A-F]{4}$", page.Instance.Now.Reference);
    }

    [Theory]
    [InlineData("ready", 200)]
    [InlineData("forbidden", 403)]
    [InlineData("missing", 404)]
    [InlineData("broken", 500)]
    public async Task Load_WhileTheAnswerIsOpen_SetsTheStatus(string answer, int status)
    {
        var (http, sent) = StartingAnswer.Open();

        Render<Page>(p =>
            p.AddCascadingValue(http).Add(c => c.Answer, _ => Task.FromResult(Answered(answer)))
        );

        Assert.Equal(status, await sent.StartAsync());
    }

    [Fact]
    public void Load_NotFound_IsNotSaidWhileThePageRenders()
    {
        var (http, _) = StartingAnswer.Open();

        Render<Page>(p =>
            p.AddCascadingValue(http).Add(c => c.Answer, _ => Task.FromResult(Answered("missing")))
        );

        Assert.Equal(200, http.Response.StatusCode);
    }

    [Fact]
    public void Load_WithNewParameters_CancelsTheOldOneAndKeepsTheNew()
    {
        var first = new TaskCompletionSource<LoadResult<string>>();
        CancellationToken seen = default;
        var page = Render<Page>(p =>
            p.Add(
                c => c.Answer,
                cancellation =>
                {
                    seen = cancellation;
                    return first.Task;
                }
            )
        );

        page.Render(p => p.Add(c => c.Answer, _ => Task.FromResult(LoadResult.Ready("ny"))));
        first.SetResult(LoadResult.Ready("gammal"));

        Assert.True(seen.IsCancellationRequested);
        page.WaitForAssertion(() => Assert.Equal("ny", page.Instance.Now.Data));
    }

    [Fact]
    public void Load_AfterAPrerender_TakesWhatWasLoadedOnce()
    {
        var handoff = Services.GetRequiredService<LoadHandoff>();
        var key = handoff.Leave(new LoadState<string>(LoadStage.Ready, "från förhandsvisningen"))!;
        Persisted.Persist(typeof(Page).FullName!, key);
        var loads = 0;

        var page = Render<Page>(p =>
            p.Add(
                c => c.Answer,
                _ =>
                {
                    loads++;
                    return Task.FromResult(LoadResult.Ready("ny"));
                }
            )
        );

        Assert.Equal("från förhandsvisningen", page.Instance.Now.Data);
        Assert.Equal(0, loads);
        Assert.Null(handoff.Take<LoadState<string>>(key));
    }

    private static LoadResult<string> Answered(string answer) =>
        answer switch
        {
            "ready" => LoadResult.Ready("klart"),
            "forbidden" => LoadResult.Forbidden<string>(),
            "missing" => LoadResult.NotFound<string>(),
            _ => throw new InvalidOperationException(answer),
        };

    private sealed class Page : LoadingPage<string>
    {
        [Parameter]
        public Func<CancellationToken, Task<LoadResult<string>>> Answer { get; set; } = default!;

        public LoadState<string> Now => State;

        protected override Task<LoadResult<string>> LoadAsync(CancellationToken cancellation) =>
            Answer(cancellation);

        protected override void BuildRenderTree(RenderTreeBuilder builder) =>
            builder.AddContent(0, State.Data);
    }
}
