using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;

namespace Essunga.Portal.Features.Administration;

/// <summary>Somebody who may be chosen in a list.</summary>
/// <param name="Text">"Enhetschef, Hemtjänst".</param>
public sealed record PersonChoice(Guid Id, string Text)
{
    /// <summary>Everybody who may be given something to answer for on the day.</summary>
    public static IReadOnlyList<PersonChoice> Able(
        ReadOrganisation organisation,
        DateOnly today,
        Guid? except = null
    )
    {
        ArgumentNullException.ThrowIfNull(organisation);
        return
        [
            .. organisation
                .People.Where(person => person.Id != except && organisation.MayOwnOn(person, today))
                .Select(person => new PersonChoice(person.Id, PersonText.Of(person.Label))),
        ];
    }
}
