using System.Globalization;

namespace Essunga.Portal.Identity;

/// <summary>How often an open page is asked whether its reader still has the right: <c>Authentication:LookAgainSeconds</c>.</summary>
internal sealed record AccessSettings(TimeSpan LookAgain)
{
    private const int Default = 30;

    /// <summary>A right that is taken away must have stopped every open page within this.</summary>
    private const int Longest = 60;

    /// <exception cref="StartProblem">The setting is no number of seconds from 1 to 60.</exception>
    public static AccessSettings From(IConfiguration configuration)
    {
        var text = configuration["Authentication:LookAgainSeconds"];
        var seconds = Default;
        if (
            !string.IsNullOrEmpty(text)
            && (
                !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out seconds)
                || seconds is < 1 or > Longest
            )
        )
        {
            throw new StartProblem(
                $"Inställningen Authentication:LookAgainSeconds är \"{text}\" men ska vara sekunder, från 1 till {Longest}."
            );
        }

        return new AccessSettings(TimeSpan.FromSeconds(seconds));
    }
}
