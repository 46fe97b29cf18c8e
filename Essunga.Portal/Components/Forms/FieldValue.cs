namespace Essunga.Portal.Components.Forms;

/// <summary>
/// What stands in a field: the field's own, and not the form's. A render that comes before the form has taken what was
/// typed or chosen must not write over it; nor must what comes back from the form later than the next is typed.
/// </summary>
public sealed class FieldValue<T>
{
    // What was typed and has not come back from the form: when it does it may be older than what stands here.
    private readonly List<T> _sent = [];
    private T _given;

    public FieldValue(T value) => _given = Now = value;

    /// <summary>What stands in the field.</summary>
    public T Now { get; private set; }

    /// <summary>The reader typed or chose it.</summary>
    public void Type(T value)
    {
        Now = value;
        _sent.Add(value);
    }

    /// <summary>The form gives it: what the form chose itself takes the place of what stands there.</summary>
    public void Give(T value)
    {
        if (EqualityComparer<T>.Default.Equals(value, _given))
        {
            return;
        }

        _given = value;
        var echoed = _sent.LastIndexOf(value);
        if (echoed < 0)
        {
            Now = value;
        }

        _sent.RemoveRange(0, echoed < 0 ? _sent.Count : echoed + 1);
    }
}
