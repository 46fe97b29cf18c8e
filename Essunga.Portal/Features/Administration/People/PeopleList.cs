using Essunga.Portal.Domain.Notices;

namespace Essunga.Portal.Features.Administration.People;

/// <summary>A page of people.</summary>
/// <param name="Matching">How many match, on all pages.</param>
public sealed record PeopleList(
    PeopleFilter Filter,
    int Matching,
    int Pages,
    IReadOnlyList<PersonLine> Lines,
    IReadOnlyList<NodeChoice> Nodes
);

/// <summary>Somebody in the list.</summary>
/// <param name="Roles">"Chef för verksamhet eller enhet, Kost": those in force.</param>
/// <param name="Mail">Whether notices can be mailed; the address is the person's own.</param>
/// <param name="SignsIn">Tied to an identity of Entra.</param>
public sealed record PersonLine(
    Guid Id,
    string Title,
    string Place,
    IReadOnlyList<string> Roles,
    bool SignsIn,
    bool IsActive,
    bool IsDemo,
    MailReach Mail
);
