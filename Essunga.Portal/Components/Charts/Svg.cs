using System.Globalization;

namespace Essunga.Portal.Components.Charts;

/// <summary>Numbers as SVG wants them, whatever the culture of the thread.</summary>
internal static class Svg
{
    public static string Percent(double value) =>
        value.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    public static string Pixels(double value) =>
        value.ToString("0.#", CultureInfo.InvariantCulture);
}
