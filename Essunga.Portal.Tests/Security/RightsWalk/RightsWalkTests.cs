using System.Net;
using System.Reflection;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Tests.Browser;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace Essunga.Portal.Tests.Security.RightsWalk;

/// <summary>Every command and every query, as every persona, on what is their own, what is somebody else's and what is not there.</summary>
public sealed class RightsWalkTests(RightsWorld world) : IClassFixture<RightsWorld>
{
    public static TheoryData<string, int, string, string> Cells { get; } =
        new(
            from number in Enumerable.Range(0, RightsCases.All.Count)
            let one = RightsCases.All[number] as ObjectCase
            where one is not null
            from persona in HandTable.Personas
            from what in one.Objects
            select (one.Operation, number, persona, what.Name)
        );

    public static TheoryData<string, string> Pages { get; } =
        new(
            from one in RightsCases.All.OfType<PageCase>()
            from persona in HandTable.Personas
            select (one.Operation, persona)
        );

    [Fact]
    public void Operation_OfThePortal_HasACase()
    {
        var missing = RightsOperations.All.Except(
            RightsCases.All.Select(one => one.Operation),
            StringComparer.Ordinal
        );
        Assert.True(
            !missing.Any(),
            $"Who may do this is not walked through: {string.Join(", ", missing)}. Add a case for each in RightsCases.All: an ObjectCase when the operation asks the right itself, a PageCase when its page does."
        );
    }

    [Fact]
    public void Case_OfTheTable_IsOfAnOperationThatIsThere() =>
        Assert.Empty(
            RightsCases
                .All.Select(one => one.Operation)
                .Except(RightsOperations.All, StringComparer.Ordinal)
        );

    [Fact]
    public void Operation_ThatTakesAViewer_IsRegisteredAmongTheFeatures() =>
        Assert.Empty(RightsOperations.Unregistered());

    [Fact]
    public void HandTable_HasEveryPersonaAndEveryRight()
    {
        Assert.Equal(Addresses.Personas.Order(), HandTable.Personas.Order());
        Assert.Equal(Enum.GetValues<PortalAction>().Order(), HandTable.Rights.Order());
    }

    /// <summary>A case whose objects are all everybody's, or nobody's, would prove nothing.</summary>
    [Fact]
    public void Case_OfAnObject_HasOwnForeignAndUnknown()
    {
        foreach (
            var operation in RightsCases.All.OfType<ObjectCase>().GroupBy(one => one.Operation)
        )
        {
            var cells = operation
                .SelectMany(one =>
                    one.Objects.SelectMany(what =>
                        HandTable.Personas.Select(persona => (what.IsThere, one.May(persona, what)))
                    )
                )
                .ToHashSet();
            if (operation.Any(one => one.MakesWhatIsNotThere))
            {
                cells.Add((false, false));
            }

            Assert.True(
                cells.SetEquals([(true, true), (true, false), (false, false)]),
                $"{operation.Key} needs an object that somebody may and somebody may not, and RightsObject.Unknown."
            );
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Operation_OfEachPersonaOnEachObject_DoesOnlyWhatTheTableSays(
        string operation,
        int number,
        string persona,
        string name
    )
    {
        var one = (ObjectCase)RightsCases.All[number];
        var what = one.Objects.Single(known => known.Name == name);
        var viewer = await world.ViewerAsync(persona);
        var before = await world.SavedAsync();

        var answer = await one.Call(world, viewer, what);

        if (one.May(persona, what))
        {
            Assert.False(one.IsRefusal(answer), $"{operation} refuses {persona} on {name}");
            return;
        }

        Assert.True(one.IsRefusal(answer), $"{operation} lets {persona} at {name}: {answer}");
        Assert.Equal(before, await world.SavedAsync());
        if (one.Objects.Contains(RightsObject.Unknown))
        {
            // What is somebody else's must not be told from what is not there.
            var unknown = await one.Call(world, viewer, RightsObject.Unknown);
            Assert.Equal($"{unknown}", $"{answer}");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_OfEachPersona_OpensOnlyForWhoMayReadIt(string operation, string persona)
    {
        var one = RightsCases.All.OfType<PageCase>().Single(known => known.Operation == operation);
        var may = one.AnyOf.Length == 0 || HandTable.MaySomewhere(persona, one.AnyOf);
        using var client = await world.Portal.SignedInAsync(persona);
        foreach (var path in one.Paths)
        {
            await AnswersAsync(client, path, may, HttpStatusCode.OK);
        }

        if (one.UnknownPath is { } unknown)
        {
            await AnswersAsync(client, unknown, may, HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public void Page_ThatAsksAQuery_NamesThePolicyOfItsCase()
    {
        foreach (var one in RightsCases.All.OfType<PageCase>())
        {
            var query = RightsOperations.TypeOf(one.Operation);
            var pages = typeof(Program)
                .Assembly.GetTypes()
                .Where(type => type.IsDefined(typeof(RouteAttribute)) && Asks(type, query))
                .ToList();
            Assert.NotEmpty(pages);
            Assert.All(
                pages,
                page =>
                    Assert.Contains(
                        page.GetCustomAttributes<AuthorizeAttribute>(),
                        needed => needed.Policy == one.Policy
                    )
            );
        }
    }

    private static bool Asks(Type page, Type query) =>
        page.GetProperties(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
            .Any(property => property.PropertyType == query);

    private static async Task AnswersAsync(
        HttpClient client,
        string path,
        bool may,
        HttpStatusCode code
    )
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        if (may)
        {
            Assert.Equal(code, answer.StatusCode);
        }
        else
        {
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.StartsWith(
                "/fel/403",
                answer.Headers.Location!.PathAndQuery,
                StringComparison.Ordinal
            );
        }
    }
}
