namespace Essunga.Portal.Benchmarks;

/// <summary>An address of the portal and whom it is measured as.</summary>
/// <param name="Persona">Null is signed out.</param>
/// <param name="HasChart">A chart is to be seen at the first paint.</param>
/// <param name="HasCircuit">A circuit takes the page over.</param>
internal sealed record MeasuredAddress(
    string Path,
    string? Persona,
    bool HasChart = false,
    bool HasCircuit = true
)
{
    private const string Goal = "/mal/en-hog-livskvalitet-och-goda-forutsattningar";

    public static readonly IReadOnlyList<MeasuredAddress> All =
    [
        new("/", "fortroendevald"),
        new("/", "sektorchef-utbildning"),
        new("/", "presidium-utbildningsnamnden"),
        new("/mal", "fortroendevald"),
        new(Goal, "fortroendevald", HasChart: true),
        new("/indikatorer", "fortroendevald"),
        new("/indikatorer/i08", "fortroendevald", HasChart: true),
        new("/om", "revisor", HasCircuit: false),
        new("/tillganglighet", null, HasCircuit: false),
        new("/logga-in", null, HasCircuit: false),
    ];

    /// <summary>A table of as many rows as a page has room for.</summary>
    public bool IsTable => Path == "/indikatorer";

    public bool IsStart => Path == "/";

    public string Name => (Path == Goal ? "/mal/{goal}" : Path) + (IsStart ? $" ({Persona})" : "");
}
