using Bunit;
using Bunit.TestDoubles;
using Essunga.Portal.Components.Loading;
using Essunga.Portal.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Essunga.Portal.Tests.Components.Loading;

public sealed class GuardedTests : PortalContext
{
    private bool _broken = true;

    [Fact]
    public void Render_PartThatThrows_SaysSoWithAReferenceAndTriesAgain()
    {
        var part = Show(asPage: false, new DefaultHttpContext());
        Assert.Equal("Diagrammet kunde inte hämtas.", part.Find("strong").TextContent);
        Assert.Matches("uppge [0-9A-F]{4} om", part.Markup);

        _broken = false;
        part.Find("button").Click();

        Assert.Equal("ritat", part.Markup.Trim());
    }

    [Fact]
    public void Navigate_AfterAFailure_StartsAfresh()
    {
        var part = Show(asPage: false, new DefaultHttpContext());
        _broken = false;

        Services.GetRequiredService<BunitNavigationManager>().NavigateTo("/mal");

        part.WaitForAssertion(() => Assert.Equal("ritat", part.Markup.Trim()));
    }

    [Theory]
    [InlineData(true, 500)]
    [InlineData(false, 200)]
    public void Render_PageThatThrows_AnswersAsFailed(bool asPage, int status)
    {
        var http = new DefaultHttpContext();

        Show(asPage, http);

        Assert.Equal(status, http.Response.StatusCode);
    }

    private IRenderedComponent<Guarded> Show(bool asPage, HttpContext http) =>
        Render<Guarded>(p =>
            p.AddCascadingValue(http)
                .Add(g => g.What, "diagrammet")
                .Add(g => g.AsPage, asPage)
                .AddChildContent<Part>(c => c.Add(part => part.Broken, () => _broken))
        );

    private sealed class Part : ComponentBase
    {
        [Parameter]
        public Func<bool> Broken { get; set; } = default!;

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            if (Broken())
            {
                throw new InvalidOperationException("sönder");
            }

            builder.AddContent(0, "ritat");
        }
    }
}
