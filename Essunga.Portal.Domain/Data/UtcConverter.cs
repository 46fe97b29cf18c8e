using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Essunga.Portal.Domain.Data;

/// <summary>Instants are stored as UTC; SQLite cannot order a DateTimeOffset, and a plain DateTime forgets that it is UTC.</summary>
internal sealed class UtcConverter()
    : ValueConverter<DateTime, DateTime>(
        value => value,
        value => DateTime.SpecifyKind(value, DateTimeKind.Utc)
    );
