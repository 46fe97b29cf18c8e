using System.Reflection;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Essunga.Portal.Tests.Security.RightsWalk;

/// <summary>Every command and query of the portal: the public asynchronous methods of what AddPortalFeatures registers.</summary>
internal static class RightsOperations
{
    public static IReadOnlyList<string> All { get; } =
    [
        .. Types()
            .SelectMany(type =>
                type.GetMethods(
                        BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly
                    )
                    .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType))
                    .Select(method => $"{type.Name}.{method.Name}")
            )
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    public static Type TypeOf(string operation) =>
        Types().First(type => type.Name == operation.Split('.')[0]);

    /// <summary>What stands among the features and is not registered, so that no page could ask it.</summary>
    public static IEnumerable<Type> Unregistered() =>
        typeof(Program)
            .Assembly.GetTypes()
            .Where(type =>
                type.Namespace?.StartsWith("Essunga.Portal.Features", StringComparison.Ordinal)
                    is true
                && type is { IsClass: true, IsAbstract: false }
                // What cannot be made from outside is no page's to ask.
                && type.GetConstructors().Length > 0
                && type.GetMethods(BindingFlags.Instance | BindingFlags.Public)
                    .Any(method =>
                        typeof(Task).IsAssignableFrom(method.ReturnType)
                        && method.GetParameters().Any(one => one.ParameterType == typeof(Viewer))
                    )
            )
            .Except(Types());

    private static IEnumerable<Type> Types() =>
        new ServiceCollection()
            .AddPortalFeatures()
            // Asked by TextRights and TextDesk alone, which ask the right: TextRightsTests.
            .Where(one => one.ServiceType != typeof(ITextPlace))
            .Select(one => one.ImplementationType ?? one.ServiceType)
            .Where(type =>
                type.Namespace?.StartsWith("Essunga.Portal", StringComparison.Ordinal) is true
            )
            .Distinct();
}
