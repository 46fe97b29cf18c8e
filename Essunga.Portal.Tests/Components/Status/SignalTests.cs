using Bunit;
using Essunga.Portal.Components.Status;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Components.Status;

public sealed class SignalTests : PortalContext
{
    [Fact]
    public void Render_OnTheWay_ShowsSymbolWordAndColour()
    {
        var signal = Render<Signal>(p =>
            p.Add(s => s.Kind, SignalKind.OnTheWay).Add(s => s.Word, "på väg")
        );

        signal.MarkupMatches(
            """<span class="sig is-onway"><svg aria-hidden="true"><use href="#s-onway" /></svg>på väg</span>"""
        );
    }

    [Fact]
    public void Render_LargeTag_HasBothClasses()
    {
        var signal = Render<Signal>(p =>
            p.Add(s => s.Kind, SignalKind.Reached)
                .Add(s => s.Size, SignalSize.Large)
                .Add(s => s.Tag, true)
                .AddChildContent("uppnås")
        );

        Assert.Equal("sig is-reached sig-l sig-tag", signal.Find("span").ClassName);
        Assert.Equal("uppnås", signal.Find("span").TextContent);
    }

    [Fact]
    public void Render_WithoutWord_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() =>
            Render<Signal>(p => p.Add(s => s.Kind, SignalKind.Missing))
        );

    [Fact]
    public void Of_EveryKind_HasItsOwnClassAndASymbolOfTheSprite()
    {
        var symbols = Render<SignalSprite>().FindAll("symbol").Select(symbol => symbol.Id).ToList();
        var looks = Enum.GetValues<SignalKind>().Select(StatusLook.Of).ToList();

        Assert.Equal(
            looks.Count,
            looks.Select(look => look.CssClass).Distinct(StringComparer.Ordinal).Count()
        );
        Assert.Equal(
            symbols.Order(StringComparer.Ordinal),
            looks.Select(look => look.Symbol).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Render_SymbolWithWord_HidesTheWordFromSightOnly()
    {
        var symbol = Render<SymbolOnly>(p =>
            p.Add(s => s.Kind, SignalKind.NotReached).Add(s => s.Word, "når inte")
        );

        Assert.Equal("når inte", symbol.Find(".visually-hidden").TextContent);
        Assert.Equal("true", symbol.Find("svg").GetAttribute("aria-hidden"));
    }

    [Fact]
    public void Render_Legend_NamesAllSix() =>
        Assert.Equal(
            [
                "når målvärdet, uppnås",
                "på väg, delvis",
                "når inte",
                "väntas, källan har inte kommit",
                "saknas",
                "ej bedömt",
            ],
            Render<SignalLegend>().FindAll("li").Select(item => item.TextContent)
        );
}
