using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Domain.Settings;

/// <summary>
/// What the municipality itself decides of the portal: its name and colour, its logo, and the thresholds and scales that
/// its steering rests on. There is one, made at the first change; until then the defaults hold.
/// </summary>
public sealed class PortalSettings : Aggregate
{
    /// <summary>The one there is.</summary>
    public static readonly Guid OnlyId = new("5e771465-0000-4000-8000-000000000001");

    /// <summary>Letters that the municipality's name may have.</summary>
    public const int MostName = 60;

    private const char Between = '\n';

    private PortalSettings() { }

    /// <param name="name">The name until it is changed.</param>
    public PortalSettings(string name)
        : base(OnlyId) => Name = name;

    public string Name { get; private set; } = "";

    /// <summary>As "#17493a"; null is the portal's own green.</summary>
    public string? Colour { get; private set; }

    /// <summary>The colour in the dark theme; null when it follows from <see cref="Colour"/>.</summary>
    public string? DarkColour { get; private set; }

    public byte[]? Logo { get; private set; }

    /// <summary>Kind of content of the logo.</summary>
    public string? LogoKind { get; private set; }

    /// <summary>Shares (0–1) of the assessment rule that a new goal period starts with.</summary>
    public decimal ReachedShare { get; private set; } = NewPeriodDefault.ReachedShare;

    public decimal PartlyShare { get; private set; } = NewPeriodDefault.PartlyShare;

    public decimal LeastReportedShare { get; private set; } = NewPeriodDefault.LeastReportedShare;

    /// <summary>How many mean moving ranges a value may lie from the mean before it is asked about.</summary>
    public decimal ExpectedFactor { get; private set; } = ExpectationRule.Default.Factor;

    /// <summary>The narrowest the expected range is, as a share of the mean to each side.</summary>
    public decimal ExpectedLeastShare { get; private set; } = ExpectationRule.Default.LeastShare;

    public string LikelihoodWords { get; private set; } = Written(RiskScale.Likelihood);

    public string ImpactWords { get; private set; } = Written(RiskScale.Impact);

    /// <summary>The assessment rule of a new goal period.</summary>
    public AssessmentRule NewPeriodRule => new(ReachedShare, PartlyShare, LeastReportedShare);

    public ExpectationRule Expectation => new(ExpectedFactor, ExpectedLeastShare);

    /// <summary>sannolikhet.</summary>
    public RiskScale Likelihood => new(LikelihoodWords.Split(Between));

    /// <summary>konsekvens.</summary>
    public RiskScale Impact => new(ImpactWords.Split(Between));

    private static AssessmentRule NewPeriodDefault { get; } = new();

    /// <exception cref="BrokenRuleException">No name, or a too long one.</exception>
    public void Call(string? name)
    {
        SettingsRules.MunicipalityNeedsName.Require(!string.IsNullOrWhiteSpace(name));
        SettingsRules.NameIsShortEnough.Require(
            name!.Trim().Length <= MostName && !name.Any(char.IsControl)
        );
        Name = name.Trim();
    }

    /// <param name="colour">As somebody typed it; empty for the portal's own.</param>
    /// <param name="darkColour">In the dark theme; empty when it is to follow.</param>
    /// <exception cref="BrokenRuleException">It is no colour, or is not seen (4.5:1) in one of the themes.</exception>
    public void Paint(string? colour, string? darkColour)
    {
        if (string.IsNullOrWhiteSpace(colour) && string.IsNullOrWhiteSpace(darkColour))
        {
            (Colour, DarkColour) = (null, null);
            return;
        }

        var light = HexColour.Read(colour);
        var dark = HexColour.Read(darkColour);
        SettingsRules.ColourIsWritten.Require(
            light is not null && (dark is not null || string.IsNullOrWhiteSpace(darkColour))
        );
        var brand = BrandColours.From(light!.Value, dark);
        SettingsRules.ColourIsSeenInLight.Require(brand.Light.IsSeen);
        SettingsRules.ColourIsSeenInDark.Require(brand.Dark.IsSeen);
        (Colour, DarkColour) = (light.ToString(), dark?.ToString());
    }

    /// <summary>Takes a picture as the logo.</summary>
    /// <exception cref="BrokenRuleException">See <see cref="LogoFile.KindOf"/>.</exception>
    public void ShowLogo(byte[] content) => (LogoKind, Logo) = (LogoFile.KindOf(content), content);

    public void ShowNoLogo() => (LogoKind, Logo) = (null, null);

    /// <exception cref="BrokenRuleException">A share is outside 0–1, or "delvis" asks for more than "uppnås".</exception>
    public void StartPeriodsWith(AssessmentRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        GoalRules.SharesAreInOrder.Require(rule.IsInOrder);
        ReachedShare = rule.ReachedShare;
        PartlyShare = rule.PartlyShare;
        LeastReportedShare = rule.LeastReportedShare;
    }

    /// <exception cref="BrokenRuleException">The factor is outside 1–5, or the share outside 0–1.</exception>
    public void Expect(ExpectationRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        SettingsRules.ExpectationIsReasonable.Require(
            rule.Factor is >= 1 and <= 5 && rule.LeastShare is >= 0 and <= 1
        );
        ExpectedFactor = rule.Factor;
        ExpectedLeastShare = rule.LeastShare;
    }

    /// <exception cref="BrokenRuleException">See <see cref="RiskScale.From"/>.</exception>
    public void ScaleRisk(IEnumerable<string?> likelihood, IEnumerable<string?> impact)
    {
        var (one, other) = (RiskScale.From(likelihood), RiskScale.From(impact));
        LikelihoodWords = Written(one);
        ImpactWords = Written(other);
    }

    private static string Written(RiskScale scale) => string.Join(Between, scale.Words);
}
