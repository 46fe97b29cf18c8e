using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.RenderTree;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Essunga.Portal.Tests.Support;

/// <summary>
/// Draws a component as a circuit does and keeps what the browser is told to set in one field, in the order that it is
/// told. A test that looks at the page when all is drawn does not see what was shown and taken back on the way, but the
/// reader who has typed on does.
/// </summary>
[SuppressMessage(
    "Usage",
    "BL0006:Do not use RenderTree types",
    Justification = "What is told to the browser is seen nowhere else, and only tests depend on it."
)]
internal sealed class ShownToBrowser(string attribute, string happening)
    : Renderer(new ServiceCollection().BuildServiceProvider(), NullLoggerFactory.Instance)
{
    private int _field;
    private ulong _handler;

    /// <summary>What the field was set to since it was drawn.</summary>
    public List<object?> Told { get; } = [];

    public override Dispatcher Dispatcher { get; } = Dispatcher.CreateDefault();

    /// <summary>Draws what a form holds, and again each time the form is told to.</summary>
    public Task DrawAsync(IComponent form) =>
        Dispatcher.InvokeAsync(() =>
            RenderRootComponentAsync(AssignRootComponentId(form), ParameterView.Empty)
        );

    /// <summary>The reader typed or chose it, and the browser shows it already.</summary>
    public Task HappenAsync(object value) =>
        Dispatcher.InvokeAsync(() =>
            DispatchEventAsync(
                _handler,
                new EventFieldInfo { ComponentId = _field, FieldValue = value },
                new ChangeEventArgs { Value = value }
            )
        );

    public ValueTask CloseAsync() => DisposeAsync();

    protected override void HandleException(Exception exception) =>
        throw new InvalidOperationException("A component failed.", exception);

    protected override Task UpdateDisplayAsync(in RenderBatch renderBatch)
    {
        var frames = renderBatch.ReferenceFrames.Array;
        for (var one = 0; one < renderBatch.UpdatedComponents.Count; one++)
        {
            var diff = renderBatch.UpdatedComponents.Array[one];
            foreach (var edit in diff.Edits)
            {
                if (edit.Type == RenderTreeEditType.PrependFrame)
                {
                    var first = edit.ReferenceFrameIndex;
                    var length =
                        frames[first].FrameType == RenderTreeFrameType.Element
                            ? frames[first].ElementSubtreeLength
                            : 1;
                    foreach (var frame in frames.AsSpan(first, length))
                    {
                        Find(diff.ComponentId, frame);
                    }
                }
                else if (edit.Type == RenderTreeEditType.SetAttribute)
                {
                    var frame = frames[edit.ReferenceFrameIndex];
                    Find(diff.ComponentId, frame);
                    if (diff.ComponentId == _field && frame.AttributeName == attribute)
                    {
                        Told.Add(frame.AttributeValue);
                    }
                }
                else if (
                    edit.Type == RenderTreeEditType.RemoveAttribute
                    && diff.ComponentId == _field
                    && edit.RemovedAttributeName == attribute
                )
                {
                    Told.Add(null);
                }
            }
        }

        return Task.CompletedTask;
    }

    private void Find(int component, RenderTreeFrame frame)
    {
        if (
            frame.FrameType == RenderTreeFrameType.Attribute
            && frame.AttributeName == happening
            && frame.AttributeEventHandlerId != 0
        )
        {
            (_field, _handler) = (component, frame.AttributeEventHandlerId);
        }
    }
}
