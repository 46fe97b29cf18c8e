namespace Essunga.Portal.Domain.Data;

/// <summary>
/// Something that a person has chosen for the own use of the portal, such as when to be mailed. Read by that person and
/// by what the portal does for the person; no part of the domain's history: not in the change log.
/// </summary>
public sealed class PersonalSetting
{
    /// <summary>Letters that a value may have.</summary>
    public const int MostValue = 4_000;

    public Guid PersonId { get; init; }

    /// <summary>What is chosen, such as "notiser".</summary>
    public string Key { get; init; } = "";

    /// <summary>A word, or JSON when there is more to say.</summary>
    public string Value { get; init; } = "";

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }
}
