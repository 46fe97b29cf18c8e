using Essunga.Portal.Domain.Data.Reading;

namespace Essunga.Portal.Components.Text;

/// <summary>Somebody who answers for something, by title and place: "Chef, Nossebro skola 7-9".</summary>
public static class PersonText
{
    /// <param name="small">The title with a small letter, inside a sentence.</param>
    public static string Of(ReadPerson person, bool small = false)
    {
        ArgumentNullException.ThrowIfNull(person);
        var title = small ? Words.Small(person.Title) : person.Title;
        var place = PlaceText.Of(person.Place);
        var where = title.Contains(place, StringComparison.OrdinalIgnoreCase)
            ? title
            : $"{title}, {place}";
        return person.IsActive ? where : $"{where} (inte längre kvar)";
    }
}
