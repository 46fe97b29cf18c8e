namespace Essunga.Portal.Components.Status;

/// <summary>How large a signal is written.</summary>
public enum SignalSize
{
    /// <summary>As the text round it.</summary>
    Text,

    /// <summary>As a heading: the state that a page is about.</summary>
    Large,
}
