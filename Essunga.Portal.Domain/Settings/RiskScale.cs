namespace Essunga.Portal.Domain.Settings;

/// <summary>
/// A scale that a risk is judged on: the words of its steps, the lowest first. From "Intern kontroll", where a risk is
/// sannolikhet × konsekvens.
/// </summary>
public sealed record RiskScale(IReadOnlyList<string> Words)
{
    public const int FewestSteps = 3;
    public const int MostSteps = 6;

    /// <summary>Letters that a word may have.</summary>
    public const int MostLetters = 60;

    /// <summary>sannolikhet, to start with.</summary>
    public static RiskScale Likelihood { get; } =
        new(["Osannolik", "Mindre sannolik", "Möjlig", "Sannolik"]);

    /// <summary>konsekvens, to start with.</summary>
    public static RiskScale Impact { get; } = new(["Försumbar", "Lindrig", "Kännbar", "Allvarlig"]);

    /// <summary>Checks and tidies words that somebody typed.</summary>
    /// <exception cref="Kernel.BrokenRuleException">Too few or many, an empty or too long word, or the same twice.</exception>
    public static RiskScale From(IEnumerable<string?> words)
    {
        var tidy = words.Select(word => (word ?? "").Trim()).ToList();
        SettingsRules.ScaleHasThreeToSixSteps.Require(
            tidy.Count is >= FewestSteps and <= MostSteps
        );
        SettingsRules.StepsHaveWords.Require(
            tidy.TrueForAll(word =>
                word.Length is > 0 and <= MostLetters && !word.Any(char.IsControl)
            )
        );
        SettingsRules.StepsAreDifferent.Require(
            tidy.Distinct(StringComparer.OrdinalIgnoreCase).Count() == tidy.Count
        );
        return new RiskScale(tidy);
    }
}
