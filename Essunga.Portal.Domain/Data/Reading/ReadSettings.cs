using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Settings;

namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>What the municipality has decided of the portal.</summary>
/// <param name="Version">Of the settings; empty while nobody has changed any.</param>
/// <param name="Name">Null while nobody has said it.</param>
/// <param name="NewPeriodRule">The assessment rule that a new goal period starts with.</param>
public sealed record ReadSettings(
    Guid Version,
    string? Name,
    string? Colour,
    string? DarkColour,
    bool HasLogo,
    AssessmentRule NewPeriodRule,
    ExpectationRule Expectation,
    RiskScale Likelihood,
    RiskScale Impact
)
{
    public static ReadSettings Defaults { get; } =
        new(
            Guid.Empty,
            null,
            null,
            null,
            false,
            new(),
            ExpectationRule.Default,
            RiskScale.Likelihood,
            RiskScale.Impact
        );
}

/// <summary>The municipality's logo.</summary>
/// <param name="Kind">Kind of content.</param>
public sealed record ReadLogo(byte[] Content, string Kind);
