using System.Globalization;
using System.Text.Json;

namespace Essunga.Portal.Domain.Data.ChangeLog;

/// <summary>
/// The properties of one object by name, as they are or as they stood at an instant; complex properties as
/// "Provenance.Kind". What the object did not have then is null.
/// </summary>
public sealed class ObjectState(Guid id, IReadOnlyDictionary<string, object?> properties)
{
    public Guid Id { get; } = id;

    /// <summary>Text, or the name of an enum's value.</summary>
    public string? Text(string name) =>
        Value(name) switch
        {
            null => null,
            JsonElement json => json.GetString(),
            var other => other.ToString(),
        };

    public decimal? Number(string name) =>
        Value(name) switch
        {
            null => null,
            JsonElement json => json.GetDecimal(),
            var other => Convert.ToDecimal(other, CultureInfo.InvariantCulture),
        };

    public int? Whole(string name) => (int?)Number(name);

    public bool? YesNo(string name) =>
        Value(name) switch
        {
            null => null,
            JsonElement json => json.GetBoolean(),
            var other => (bool)other,
        };

    /// <summary>The id of another object; null when there is none.</summary>
    public Guid? Reference(string name) =>
        Value(name) switch
        {
            null => null,
            JsonElement json => json.GetGuid(),
            var other => (Guid)other,
        };

    public DateOnly? Day(string name) =>
        Value(name) switch
        {
            null => null,
            JsonElement json => DateOnly.Parse(json.GetString()!, CultureInfo.InvariantCulture),
            var other => (DateOnly)other,
        };

    /// <summary>UTC.</summary>
    public DateTime? Instant(string name) =>
        Value(name) switch
        {
            null => null,
            JsonElement json => DateTime.SpecifyKind(json.GetDateTime(), DateTimeKind.Utc),
            var other => (DateTime)other,
        };

    private object? Value(string name) =>
        properties.GetValueOrDefault(name) switch
        {
            JsonElement { ValueKind: JsonValueKind.Null } => null,
            var value => value,
        };
}
