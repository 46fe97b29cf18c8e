using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Features.Administration.People;

/// <summary>Which people are listed by where they stand.</summary>
public enum PeopleState
{
    /// <summary>Everybody who is here.</summary>
    Here,

    /// <summary>Here, with no role in force.</summary>
    WithoutRole,

    /// <summary>Here, and not tied to an identity of Entra.</summary>
    WithoutSignIn,

    Left,
}

/// <summary>What is chosen in the list of people.</summary>
/// <param name="Node">Code of a node: those at home there or below.</param>
public sealed record PeopleFilter(
    string? Search,
    string? Node,
    Role? Role,
    PeopleState State,
    int Page
)
{
    public static IReadOnlyList<(PeopleState State, string? Slug, string Word)> States { get; } =
    [
        (PeopleState.Here, null, "Alla som är kvar"),
        (PeopleState.WithoutRole, "utan-roll", "Utan roll"),
        (PeopleState.WithoutSignIn, "utan-inloggning", "Utan koppling till Entra"),
        (PeopleState.Left, "har-slutat", "Har slutat"),
    ];

    public string Href(int page) =>
        Links.PeopleList(
            Search,
            Node,
            AdminWords.Roles.FirstOrDefault(one => one.Role == Role).Slug is { } slug
            && Role is not null
                ? slug
                : null,
            States.First(one => one.State == State).Slug,
            page
        );

    /// <summary>Reads the address; null when a part of it means nothing.</summary>
    public static PeopleFilter? Read(
        string? search,
        string? node,
        string? role,
        string? state,
        string? page
    )
    {
        var chosenRole = AdminWords.Roles.FirstOrDefault(one => one.Slug == role);
        var chosenState = States.FirstOrDefault(one => (one.Slug ?? "") == (state ?? ""));
        var number = 1;
        return
            (!string.IsNullOrEmpty(role) && chosenRole.Slug is null)
            || chosenState.Word is null
            || (
                !string.IsNullOrEmpty(page)
                && (
                    !int.TryParse(page, System.Globalization.NumberStyles.None, null, out number)
                    || number < 1
                )
            )
            ? null
            : new PeopleFilter(
                string.IsNullOrWhiteSpace(search) ? null : search.Trim(),
                string.IsNullOrWhiteSpace(node) ? null : node.Trim(),
                chosenRole.Slug is null ? null : chosenRole.Role,
                chosenState.State,
                number
            );
    }
}
