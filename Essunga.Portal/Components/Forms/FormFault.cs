namespace Essunga.Portal.Components.Forms;

/// <summary>What is wrong with a field of a form, said beside it.</summary>
/// <param name="Field">The field's id on the page.</param>
/// <param name="Text">A sentence that says what to do.</param>
public sealed record FormFault(string Field, string Text)
{
    /// <summary>What is wrong with a field; null when nothing is.</summary>
    public static string? Of(IEnumerable<FormFault> faults, string field)
    {
        ArgumentNullException.ThrowIfNull(faults);
        return faults.FirstOrDefault(one => one.Field == field)?.Text;
    }
}
