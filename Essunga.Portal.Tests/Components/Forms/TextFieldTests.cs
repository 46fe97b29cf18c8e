using Bunit;
using Essunga.Portal.Components.Forms;

namespace Essunga.Portal.Tests.Components.Forms;

/// <summary>A field keeps what is typed in it until the form says something else.</summary>
public sealed class TextFieldTests : BunitContext
{
    [Fact]
    public async Task Value_ThatComesBackLate_DoesNotWriteOverWhatIsTypedSince()
    {
        var field = Open("");
        await field.Find("input").InputAsync("1 januari 20");
        await field.Find("input").InputAsync("1 januari 2028");

        Give(field, "1 januari 20");
        Assert.Equal("1 januari 2028", Shown(field));

        Give(field, "1 januari 2028");
        Assert.Equal("1 januari 2028", Shown(field));
    }

    [Fact]
    public async Task Value_ThatTheFormChooses_TakesThePlaceOfWhatIsTyped()
    {
        var field = Open("Före");
        await field.Find("input").InputAsync("Efter");
        Give(field, "Efter");

        Give(field, "Före");

        Assert.Equal("Före", Shown(field));
    }

    [Fact]
    public async Task Value_ThatTheFormDoesNotTake_StaysAsItIsTyped()
    {
        var field = Open("Före");
        await field.Find("input").InputAsync("Fel");

        Give(field, "Före");

        Assert.Equal("Fel", Shown(field));
    }

    private IRenderedComponent<TextField> Open(string value) =>
        Render<TextField>(with =>
            with.Add(one => one.Id, "dag").Add(one => one.Label, "Dag").Add(one => one.Value, value)
        );

    private static void Give(IRenderedComponent<TextField> field, string value) =>
        field.Render(with => with.Add(one => one.Value, value));

    private static string? Shown(IRenderedComponent<TextField> field) =>
        field.Find("input").GetAttribute("value");
}
