using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Settings;

public static class SettingsRules
{
    public static DomainRule MunicipalityNeedsName { get; } =
        new("settings.municipality-needs-name");

    public static DomainRule NameIsShortEnough { get; } = new("settings.name-is-short-enough");

    public static DomainRule ColourIsWritten { get; } = new("settings.colour-is-written");

    public static DomainRule ColourIsSeenInLight { get; } = new("settings.colour-is-seen-in-light");

    public static DomainRule ColourIsSeenInDark { get; } = new("settings.colour-is-seen-in-dark");

    public static DomainRule LogoIsSmallEnough { get; } = new("settings.logo-is-small-enough");

    public static DomainRule LogoIsPicture { get; } = new("settings.logo-is-picture");

    public static DomainRule LogoIsStill { get; } = new("settings.logo-is-still");

    public static DomainRule LogoIsChosen { get; } = new("settings.logo-is-chosen");

    public static DomainRule ShareIsNumber { get; } = new("settings.share-is-number");

    public static DomainRule ExpectationIsReasonable { get; } =
        new("settings.expectation-is-reasonable");

    public static DomainRule ScaleHasThreeToSixSteps { get; } =
        new("settings.scale-has-three-to-six-steps");

    public static DomainRule StepsHaveWords { get; } = new("settings.steps-have-words");

    public static DomainRule StepsAreDifferent { get; } = new("settings.steps-are-different");
}
