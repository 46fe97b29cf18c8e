namespace Essunga.Portal.Components.App;

/// <summary>What is the municipality's own in the look: section <c>Look</c> of the settings.</summary>
public sealed class PortalLook
{
    /// <summary>Section of the settings.</summary>
    public const string Section = "Look";

    /// <summary>Name in the top left corner and last in every page title.</summary>
    public string Name { get; set; } = "Essunga kommun";

    /// <summary>The line under the name.</summary>
    public string Tagline { get; set; } = "Styrning och uppföljning";

    /// <summary>Whom to ask for access to the portal: an address, a number or a unit. Without it the portal refers to the reader's manager.</summary>
    public string? AccessContact { get; set; }

    /// <summary>Mail address for what is not accessible; the statement points to the switchboard without it.</summary>
    public string? AccessibilityContact { get; set; }
}
