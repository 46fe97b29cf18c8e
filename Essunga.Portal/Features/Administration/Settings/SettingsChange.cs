using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Features.Administration.Settings;

/// <summary>What somebody wants to change of the portal's settings.</summary>
public abstract record SettingsChange
{
    private SettingsChange() { }

    public sealed record Name(string? Text) : SettingsChange;

    /// <param name="Dark">In the dark theme; empty when it is to follow.</param>
    public sealed record Colour(string? Light, string? Dark) : SettingsChange;

    /// <param name="Content">Null takes the logo away.</param>
    public sealed record Logo(byte[]? Content) : SettingsChange;

    public sealed record NewPeriods(AssessmentRule Rule) : SettingsChange;

    public sealed record Expectation(ExpectationRule Rule) : SettingsChange;

    public sealed record RiskScales(
        IReadOnlyList<string?> Likelihood,
        IReadOnlyList<string?> Impact
    ) : SettingsChange;
}
