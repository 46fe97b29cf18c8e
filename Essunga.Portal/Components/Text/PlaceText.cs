namespace Essunga.Portal.Components.Text;

/// <summary>A node of the organisation by the name that people say: "Nossebro skola 7-9".</summary>
public static class PlaceText
{
    /// <summary>The name without the explanation in brackets: "Nossebro skola 7-9 (210 elever)".</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Split(" (")[0];
    }
}
