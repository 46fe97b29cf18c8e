using System.Globalization;

namespace Essunga.Portal.Domain.Data.ChangeLog;

/// <summary>The properties of one object by the names that the change log gives them; complex ones as "Provenance.Kind".</summary>
public sealed class ObjectState(Guid id, IReadOnlyDictionary<string, object?> properties)
{
    public Guid Id { get; } = id;

    /// <summary>Text, or the name of an enum's value.</summary>
    public string? Text(string name) => properties.GetValueOrDefault(name)?.ToString();

    public decimal? Number(string name) =>
        properties.GetValueOrDefault(name) is { } value
            ? Convert.ToDecimal(value, CultureInfo.InvariantCulture)
            : null;

    public int? Whole(string name) => (int?)Number(name);

    public bool? YesNo(string name) => (bool?)properties.GetValueOrDefault(name);

    /// <summary>The id of another object; null when there is none.</summary>
    public Guid? Reference(string name) => (Guid?)properties.GetValueOrDefault(name);

    public DateOnly? Day(string name) => (DateOnly?)properties.GetValueOrDefault(name);

    /// <summary>UTC.</summary>
    public DateTime? Instant(string name) => (DateTime?)properties.GetValueOrDefault(name);
}
