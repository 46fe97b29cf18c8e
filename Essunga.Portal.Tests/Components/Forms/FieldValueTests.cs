using Essunga.Portal.Components.Forms;
using Essunga.Portal.Features.Administration;
using Essunga.Portal.Features.Files.Importing;
using Essunga.Portal.Features.Measures.Editing;
using Essunga.Portal.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Essunga.Portal.Tests.Components.Forms;

/// <summary>
/// A field never tells the browser to show what the reader has already left behind: one who goes down a list with the
/// arrows, on a slow line, would be set back at every step.
/// </summary>
public sealed class FieldValueTests
{
    private static readonly Guid One = Guid.NewGuid();
    private static readonly Guid Two = Guid.NewGuid();

    [Fact]
    public Task Choice_IsNotTakenBack() =>
        NothingIsTakenBackAsync<ChoiceField, string>(
            "",
            ["a", "b"],
            new() { ["Label"] = "Fält", ["Choices"] = new[] { ("a", "A"), ("b", "B") } }
        );

    [Fact]
    public Task Person_IsNotTakenBack() =>
        NothingIsTakenBackAsync<PersonSelect, Guid?>(
            null,
            [$"{One}", $"{Two}"],
            new() { ["People"] = new PersonChoice[] { new(One, "Rektor"), new(Two, "Chef") } }
        );

    [Fact]
    public Task Node_IsNotTakenBack() =>
        NothingIsTakenBackAsync<NodeSelect, Guid?>(
            null,
            [$"{One}", $"{Two}"],
            new() { ["Nodes"] = Array.Empty<NodeChoice>() }
        );

    [Fact]
    public Task Tick_IsNotTakenBack() =>
        NothingIsTakenBackAsync<CheckField, bool>(
            false,
            [true],
            new() { ["Label"] = "Fält" },
            "checked"
        );

    [Fact]
    public Task Consent_IsNotTakenBack() =>
        NothingIsTakenBackAsync<ConsentLine, bool>(
            false,
            [true],
            new() { ["Text"] = "Ja", ["Show"] = true },
            "checked"
        );

    [Fact]
    public Task Text_IsNotTakenBack() =>
        NothingIsTakenBackAsync<TextField, string>(
            "",
            ["1", "12"],
            new() { ["Label"] = "Fält" },
            happening: "oninput"
        );

    [Fact]
    public Task Cell_IsNotTakenBack() =>
        NothingIsTakenBackAsync<TypedCell, string>(
            "",
            ["1", "12"],
            new() { ["Label"] = "Fält" },
            happening: "oninput"
        );

    [Fact]
    public async Task Value_ThatTheFormChooses_IsShown()
    {
        var (form, shown) = await DrawAsync<ChoiceField, string>(
            "",
            new() { ["Label"] = "Fält", ["Choices"] = new[] { ("a", "A"), ("b", "B") } },
            "value",
            "onchange"
        );
        await shown.HappenAsync("a");

        await form.SayAsync("b");

        Assert.Equal(["b"], shown.Told);
    }

    [Fact]
    public void Value_ThatComesBackAfterTheNextIsTyped_IsKnownAgain()
    {
        var value = new FieldValue<string>("");
        value.Type("1");
        value.Type("12");
        value.Give("1");
        Assert.Equal("12", value.Now);

        value.Give("12");
        value.Give("1");

        Assert.Equal("1", value.Now);
    }

    private static async Task NothingIsTakenBackAsync<TField, TValue>(
        TValue held,
        object[] typed,
        Dictionary<string, object> parameters,
        string attribute = "value",
        string happening = "onchange"
    )
        where TField : IComponent
    {
        var (form, shown) = await DrawAsync<TField, TValue>(held, parameters, attribute, happening);
        foreach (var value in typed)
        {
            await shown.HappenAsync(value);
            Assert.Equal($"{value}", $"{form.Held}");
        }

        Assert.Empty(shown.Told);
        await shown.CloseAsync();
    }

    private static async Task<(Form<TField, TValue>, ShownToBrowser)> DrawAsync<TField, TValue>(
        TValue held,
        Dictionary<string, object> parameters,
        string attribute,
        string happening
    )
        where TField : IComponent
    {
        var form = new Form<TField, TValue>(held, parameters);
        var shown = new ShownToBrowser(attribute, happening);
        await shown.DrawAsync(form);
        return (form, shown);
    }

    /// <summary>A form with one field, which holds what is typed.</summary>
    private sealed class Form<TField, TValue>(TValue held, Dictionary<string, object> parameters)
        : ComponentBase
        where TField : IComponent
    {
        public TValue Held { get; private set; } = held;

        public Task SayAsync(TValue value) =>
            InvokeAsync(() =>
            {
                Held = value;
                StateHasChanged();
            });

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenComponent<Frame>(0);
            builder.AddComponentParameter(1, nameof(Frame.ChildContent), (RenderFragment)Field);
            builder.CloseComponent();
        }

        private void Field(RenderTreeBuilder builder)
        {
            builder.OpenComponent(0, typeof(TField));
            builder.AddMultipleAttributes(
                1,
                new Dictionary<string, object>(parameters, StringComparer.Ordinal)
                {
                    ["Id"] = "falt",
                    ["Value"] = Held!,
                    ["ValueChanged"] = EventCallback.Factory.Create<TValue>(
                        this,
                        value => Held = value
                    ),
                }
            );
            builder.CloseComponent();
        }
    }

    /// <summary>What stands between a form and its field: drawn after the field when both are drawn anew.</summary>
    private sealed class Frame : ComponentBase
    {
        [Parameter]
        public RenderFragment? ChildContent { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder) =>
            builder.AddContent(0, ChildContent);
    }
}
