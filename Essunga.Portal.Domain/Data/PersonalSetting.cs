namespace Essunga.Portal.Domain.Data;

/// <summary>
/// Something that a person has set for the portal's behaviour towards that person alone, as a switch that is to stay.
/// No part of the domain's history: not in the change log.
/// </summary>
public sealed class PersonalSetting
{
    /// <summary>Most characters in a value.</summary>
    public const int LongestValue = 400;

    public Guid PersonId { get; init; }

    /// <summary>What is set, such as "malgranskaren".</summary>
    public string Key { get; init; } = "";

    public string Value { get; private set; } = "";

    /// <exception cref="ArgumentOutOfRangeException">The value is too long to be kept whole.</exception>
    public void Set(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value.Length, LongestValue, nameof(value));
        Value = value;
    }
}
