namespace Essunga.Portal.Domain.Measures;

/// <summary>Whom a value holds for, as people write it: "T", "totalt", "kvinnor", "Flickor", "män".</summary>
public static class GenderText
{
    /// <summary>The words for each, the one that files are written with first.</summary>
    public static IReadOnlyList<(Gender Gender, string[] Words)> All { get; } =
    [
        (Gender.Total, ["T", "totalt", "total", "alla", "samtliga", "båda"]),
        (Gender.Women, ["K", "kvinnor", "kvinna", "flickor", "flicka"]),
        (Gender.Men, ["M", "män", "man", "pojkar", "pojke"]),
    ];

    /// <summary>Null when the text says none of them.</summary>
    public static Gender? Read(string? text)
    {
        var word = (text ?? "").Trim();
        foreach (var (gender, words) in All)
        {
            if (words.Contains(word, StringComparer.OrdinalIgnoreCase))
            {
                return gender;
            }
        }

        return null;
    }
}
