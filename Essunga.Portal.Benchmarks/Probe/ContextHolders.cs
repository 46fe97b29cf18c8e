using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Benchmarks.Probe;

/// <summary>
/// Finds types of the portal that are handed a database context or keep one: a scope is a circuit's whole life, so a
/// context must come from a factory for each use.
/// </summary>
internal static class ContextHolders
{
    private const BindingFlags Own =
        BindingFlags.Instance
        | BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.DeclaredOnly;

    /// <summary>Full names; none is as it should be.</summary>
    public static IReadOnlyList<string> Find() =>
        [
            .. new[] { Assembly.Load("Essunga.Portal"), Assembly.Load("Essunga.Portal.Domain") }
                .SelectMany(assembly => assembly.GetTypes())
                .Where(type => !IsContext(type) && !IsCompilerMade(type) && Holds(type))
                .Select(type => type.FullName!)
                .Order(StringComparer.Ordinal),
        ];

    private static bool Holds(Type type) =>
        type.GetFields(Own).Any(field => IsContext(field.FieldType))
        || type.GetProperties(Own).Any(property => IsContext(property.PropertyType))
        || type.GetConstructors(Own)
            .SelectMany(constructor => constructor.GetParameters())
            .Any(parameter => IsContext(parameter.ParameterType));

    // The state of an async method or a closure lives as long as one use does.
    private static bool IsCompilerMade(Type type) =>
        type.Name.StartsWith('<') || type.Name.Contains("__", StringComparison.Ordinal);

    private static bool IsContext(Type type) => type.IsAssignableTo(typeof(DbContext));
}
