using System.Reflection;
using System.Runtime.CompilerServices;
using ArchUnitNET.Loader;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Tests.Support;
using Microsoft.AspNetCore.Components;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Essunga.Portal.Tests.Architecture;

/// <summary>The borders that keep the code as it is meant.</summary>
public sealed class BorderTests
{
    private static readonly ArchUnitNET.Domain.Architecture Portal = new ArchLoader()
        .LoadAssemblies(
            typeof(PortalDbContext).Assembly,
            typeof(Program).Assembly,
            typeof(Microsoft.EntityFrameworkCore.DbContext).Assembly
        )
        .Build();

    private const string Swedish = "åäöÅÄÖ";

    private static readonly string[] Forbidden =
    [
        "Service",
        "Manager",
        "Helper",
        "Repository",
        "Util",
        "Utils",
    ];

    private static readonly System.Type[] OwnTypes =
    [
        .. typeof(PortalDbContext)
            .Assembly.GetTypes()
            .Concat(typeof(Program).Assembly.GetTypes())
            .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute))),
    ];

    [Fact]
    public void Domain_OutsideData_KnowsNoEntityFramework() =>
        Holds(
            Types()
                .That()
                .ResideInNamespaceMatching(@"^Essunga\.Portal\.Domain(\.(?!Data).*)?$")
                .Should()
                .NotDependOnAnyTypesThat()
                .ResideInNamespaceMatching(@"^Microsoft\.EntityFrameworkCore")
        );

    [Fact]
    public void Domain_AsAWhole_KnowsNoUserInterfaceOrHttp()
    {
        var references = typeof(PortalDbContext)
            .Assembly.GetReferencedAssemblies()
            .Select(one => one.Name!);
        Assert.DoesNotContain(
            references,
            name =>
                name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
                || name == "MudBlazor"
                || name == "System.Net.Http"
        );
    }

    [Fact]
    public void Component_OfAnyKind_DoesNotKnowTheDbContext()
    {
        foreach (var component in OwnTypes.Where(type => typeof(IComponent).IsAssignableFrom(type)))
        {
            var held = component
                .GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
                .Select(field => field.FieldType)
                .Concat(
                    component
                        .GetProperties(
                            BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public
                        )
                        .Select(property => property.PropertyType)
                );
            Assert.DoesNotContain(
                held,
                type =>
                    type.FullName?.Contains("DbContext", StringComparison.Ordinal) is true
                    || type == typeof(HttpClient)
            );
        }
    }

    [Fact]
    public void Slice_OfFeatures_DoesNotKnowAnother()
    {
        var slices = OwnTypes
            .Select(type => Slice(type.Namespace))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        Assert.True(slices.Count >= 4);
        foreach (var slice in slices)
        {
            Holds(
                Types()
                    .That()
                    .ResideInNamespaceMatching($@"^Essunga\.Portal\.Features\.{slice}(\..*)?$")
                    .Should()
                    .NotDependOnAnyTypesThat()
                    .ResideInNamespaceMatching($@"^Essunga\.Portal\.Features\.(?!{slice}(\.|$)).+$")
            );
        }
    }

    [Fact]
    public void OnlyCharts_KnowTheChartLibrary()
    {
        var users = Directory
            .EnumerateFiles(Repository.Path("Essunga.Portal"), "*.*", SearchOption.AllDirectories)
            .Where(file =>
                file.EndsWith(".razor", StringComparison.Ordinal)
                || file.EndsWith(".cs", StringComparison.Ordinal)
            )
            .Where(file =>
                !file.Contains(
                    $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}",
                    StringComparison.Ordinal
                )
            )
            .Where(file => File.ReadAllText(file).Contains("charts.js", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Repository.Path("Essunga.Portal"), file));
        Assert.All(
            users,
            file =>
                Assert.True(
                    file.StartsWith(Path.Combine("Components", "Charts"), StringComparison.Ordinal)
                        || file.Contains("OneIndicator", StringComparison.Ordinal),
                    file
                )
        );
    }

    [Fact]
    public void Type_OfAnyKind_IsNotCalledServiceManagerOrHelper() =>
        Assert.DoesNotContain(
            OwnTypes,
            type => Forbidden.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal))
        );

    [Fact]
    public void Identifier_OfAnyKind_HasNoSwedishLetters()
    {
        var names = OwnTypes
            .SelectMany(type =>
                type.GetMembers(
                    BindingFlags.Public
                        | BindingFlags.NonPublic
                        | BindingFlags.Instance
                        | BindingFlags.Static
                        | BindingFlags.DeclaredOnly
                )
            )
            .Select(member => member.Name)
            .Concat(OwnTypes.Select(type => type.Name));
        Assert.DoesNotContain(
            names,
            name => name.Any(letter => Swedish.Contains(letter, StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Method_ThatIsAsync_ReturnsATask()
    {
        var voids = OwnTypes
            .SelectMany(type =>
                type.GetMethods(
                    BindingFlags.Public
                        | BindingFlags.NonPublic
                        | BindingFlags.Instance
                        | BindingFlags.Static
                        | BindingFlags.DeclaredOnly
                )
            )
            .Where(method =>
                method.ReturnType == typeof(void)
                && method.IsDefined(typeof(AsyncStateMachineAttribute))
            );
        Assert.Empty(voids);
    }

    [Fact]
    public void Markup_MadeFromText_IsOnlyInTheTextParts()
    {
        var files = Directory
            .EnumerateFiles(Repository.Path("Essunga.Portal"), "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".razor" or ".cs")
            .Where(file =>
                !file.Contains(
                    $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}",
                    StringComparison.Ordinal
                )
            )
            .ToList();
        Assert.DoesNotContain(
            files,
            file =>
                File.ReadAllText(file).Contains("MarkupString", StringComparison.Ordinal)
                && !file.Contains(Path.Combine("Components", "Text"), StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            files,
            file =>
                file.EndsWith(".razor", StringComparison.Ordinal)
                && File.ReadAllText(file).Contains(" style=\"", StringComparison.Ordinal)
        );
    }

    private static string? Slice(string? name)
    {
        const string Features = "Essunga.Portal.Features.";
        return name?.StartsWith(Features, StringComparison.Ordinal) is true
            ? name[Features.Length..].Split('.')[0]
            : null;
    }

    private static void Holds(ArchUnitNET.Fluent.Syntax.Elements.Types.TypesShouldConjunction rule)
    {
        var broken = rule.Evaluate(Portal)
            .Where(result => !result.Passed)
            .Select(result => result.Description)
            .ToList();
        Assert.Empty(broken);
    }
}
