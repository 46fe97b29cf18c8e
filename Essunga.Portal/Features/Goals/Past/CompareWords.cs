using Essunga.Portal.Components.Text;

namespace Essunga.Portal.Features.Goals.Past;

/// <summary>The sentences of a comparison.</summary>
internal static class CompareWords
{
    public static string Day(DateOnly day) => Format.Date(day);

    public static string Later(ComparedGoal page) => page.To is { } day ? Day(day) : "Nu";

    public static string Lead(ComparedGoal page)
    {
        if (page.Result is not { } result)
        {
            return $"{page.Title}. Välj två dagar, så visas det som skiljer.";
        }

        var between = page.To is { } to
            ? $"mellan den {Day(page.From!.Value)} och den {Day(to)}"
            : $"sedan den {Day(page.From!.Value)}";
        return result.Differences == 0
            ? $"{page.Title}. Inget av målets {Words.Count(result.Alike, "uppgift", "uppgifter")} har ändrats {between}."
            : $"{page.Title}. {Words.Capital(Words.Count(result.Differences, "uppgift", "uppgifter"))} skiljer {between}, {Format.Number(result.Alike)} är lika.";
    }
}
