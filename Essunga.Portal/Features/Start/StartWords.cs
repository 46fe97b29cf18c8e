using System.Globalization;
using Essunga.Portal.Components.Text;

namespace Essunga.Portal.Features.Start;

/// <summary>Small words of the start page's sentences.</summary>
internal static class StartWords
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>A number of goals or values ("ett mål"): in letters up to twelve.</summary>
    public static string Neuter(int number) =>
        Components.Text.Words.InLetters(number, "inget", "ett");

    /// <summary>A number of indicators or activities ("en indikator").</summary>
    public static string Common(int number) =>
        Components.Text.Words.InLetters(number, "ingen", "en");

    /// <summary>"20 oktober", with the year only when it is another than today's.</summary>
    public static string Day(DateOnly day, DateOnly today) =>
        day.Year == today.Year ? Format.Date(day)[..^5] : Format.Date(day);

    /// <summary>"torsdag".</summary>
    public static string Weekday(DateOnly day) => Swedish.DateTimeFormat.GetDayName(day.DayOfWeek);

    /// <summary>"Torsdag 9 oktober 2025".</summary>
    public static string LongDay(DateOnly day) =>
        $"{Components.Text.Words.Capital(Weekday(day))} {Format.Date(day)}";
}
