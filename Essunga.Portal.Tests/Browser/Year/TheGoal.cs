namespace Essunga.Portal.Tests.Browser.Year;

/// <summary>What the year is about: one goal, and two committees' parts of it.</summary>
internal static class TheGoal
{
    public const string Title = "Trygga barn i hela kommunen";
    public const string Address = "/mal/trygga-barn-i-hela-kommunen";

    public static Part Schools { get; } =
        new(
            "Utbildningsnämnden",
            "sektorchef-utbildning",
            "chef-nossebro-skola",
            "Trygghetsvandringar på alla skolor",
            "Elever som är trygga i skolan",
            "Nossebro skola 7-9 (210 elever)",
            "Chef, Nossebro skola 7-9",
            "i21",
            "80"
        );

    public static Part Families { get; } =
        new(
            "Socialnämnden",
            "sektorchef-social-omsorg",
            "sektorchef-social-omsorg",
            "Stöd till familjer i ett tidigt skede",
            "Familjer som får stöd inom en månad",
            "Sektor social omsorg",
            "Sektorchef, Sektor social omsorg",
            "i22",
            "60"
        );
}

/// <summary>A committee's part of the goal.</summary>
/// <param name="Head">Who sets the part up.</param>
/// <param name="Reporter">Who reports it.</param>
/// <param name="Owner">The reporter as people are listed.</param>
/// <param name="Code">What the indicator will be called: the next free code.</param>
/// <param name="Baseline">In per cent; the target is 100.</param>
internal sealed record Part(
    string Committee,
    string Head,
    string Reporter,
    string Activity,
    string Indicator,
    string Node,
    string Owner,
    string Code,
    string Baseline
);
