using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Features.Administration.People;

/// <summary>Reads a page of the people of the organisation.</summary>
public sealed class PeopleQuery(
    OrganisationReader organisations,
    DigestChoices digests,
    TimeProvider time
)
{
    public const int PageSize = 25;

    /// <summary>Null when the node of the filter is unknown.</summary>
    public async Task<PeopleList?> RunAsync(PeopleFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var organisation = await organisations.ReadAsync(cancellation);
        var today = time.Today();
        var tree = organisation.Tree;
        var within = filter.Node is null ? null : tree.Find(filter.Node);
        if (filter.Node is not null && within is null)
        {
            return null;
        }

        var words = SearchText
            .From(filter.Search)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var matching = organisation
            .People.Where(person =>
                IsIn(filter.State, person, organisation, today)
                && words.All(word => person.Search.Contains(word, StringComparison.Ordinal))
                && (
                    within is null
                    || tree.Find(person.HomeId)
                        ?.Path.StartsWith(within.Path, StringComparison.Ordinal)
                        is true
                )
                && (
                    filter.Role is null
                    || organisation.RolesOn(person, today).Any(role => role.Role == filter.Role)
                )
            )
            .ToList();
        var pages = Math.Max(1, (matching.Count + PageSize - 1) / PageSize);
        var page = Math.Min(filter.Page, pages);
        var shown = matching.Skip((page - 1) * PageSize).Take(PageSize).ToList();
        var mail = await digests.ReachOfAsync([.. shown.Select(person => person.Id)], cancellation);
        return new PeopleList(
            filter with
            {
                Page = page,
            },
            matching.Count,
            pages,
            [
                .. shown.Select(person => new PersonLine(
                    person.Id,
                    person.Title,
                    person.Place,
                    [
                        .. organisation
                            .RolesOn(person, today)
                            .Select(role =>
                                $"{AdminWords.Of(role.Role)}, {organisation.NameOf(role.NodeId)}"
                            ),
                    ],
                    person.ObjectId is not null,
                    person.IsActive,
                    person.Kind == DataKind.Demo,
                    mail.GetValueOrDefault(person.Id)
                )),
            ],
            [
                .. tree.On(today)
                    .Select(one => new NodeChoice(
                        one.Node.Id,
                        one.Node.Code,
                        one.Node.Name,
                        one.Depth
                    )),
            ]
        );
    }

    private static bool IsIn(
        PeopleState state,
        OrganisationPerson person,
        ReadOrganisation organisation,
        DateOnly today
    ) =>
        state switch
        {
            PeopleState.Left => !person.IsActive,
            PeopleState.WithoutRole => person.IsActive && !organisation.IsActiveOn(person, today),
            PeopleState.WithoutSignIn => person.IsActive && person.ObjectId is null,
            _ => person.IsActive,
        };
}
