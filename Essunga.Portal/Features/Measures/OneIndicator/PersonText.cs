using Essunga.Portal.Domain.Data.Reading;

namespace Essunga.Portal.Features.Measures.OneIndicator;

/// <summary>Somebody who answers for something, by title and place: "Chef, Nossebro skola 7-9".</summary>
internal static class PersonText
{
    /// <param name="small">The title with a small letter, inside a sentence.</param>
    public static string Of(ReadPerson person, bool small = false)
    {
        var title =
            small && person.Title.Length > 1 && !char.IsUpper(person.Title[1])
                ? char.ToLowerInvariant(person.Title[0]) + person.Title[1..]
                : person.Title;
        // "Nossebro skola 7-9 (210 elever)": what stands in brackets says nothing about who answers.
        var place = person.Place.Split(" (")[0];
        var where = title.Contains(place, StringComparison.OrdinalIgnoreCase)
            ? title
            : $"{title}, {place}";
        return person.IsActive ? where : $"{where} (inte längre kvar)";
    }
}
