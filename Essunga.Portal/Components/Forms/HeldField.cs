using Microsoft.AspNetCore.Components;

namespace Essunga.Portal.Components.Forms;

/// <summary>
/// A field of a form that is a component of its own: shows <see cref="Now"/>, which the form's <see cref="Value"/> takes
/// the place of only when the form has chosen it itself.
/// </summary>
public abstract class HeldField<T> : ComponentBase
{
    private FieldValue<T>? _held;

    /// <summary>What the form holds.</summary>
    [Parameter]
    public T Value { get; set; } = default!;

    /// <summary>What was typed or chosen.</summary>
    [Parameter]
    public EventCallback<T> ValueChanged { get; set; }

    /// <summary>What stands in the field.</summary>
    protected T Now => _held is null ? Value : _held.Now;

    /// <inheritdoc />
    protected override void OnParametersSet() => (_held ??= new(Value)).Give(Value);

    /// <summary>Holds what was typed or chosen, and tells the form.</summary>
    protected Task SetAsync(T value)
    {
        _held!.Type(value);
        return ValueChanged.InvokeAsync(value);
    }
}
