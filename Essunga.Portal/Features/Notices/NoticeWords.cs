using System.Globalization;
using Essunga.Portal.Components.Text;

namespace Essunga.Portal.Features.Notices;

/// <summary>Sentences of the page of notices.</summary>
internal static class NoticeWords
{
    public static string Standing(NoticeBoard board) =>
        board.Unread == 0
            ? "Inget är nytt för dig."
            : $"{Words.Count(board.Unread, "sak är ny", "saker är nya")} för dig.";

    public static string Latest(NoticeBoard board) =>
        board.Unread > 0 && board.Days is [var latest, ..]
            ? $"Den senaste är från {InSentence(latest.Day, board.Today)}."
            : "";

    public static string IdOf(DateOnly day) =>
        $"dag-{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    /// <summary>"I dag", "I går", "3 oktober 2025".</summary>
    public static string DayOf(DateOnly day, DateOnly today) =>
        (today.DayNumber - day.DayNumber) switch
        {
            0 => "I dag",
            1 => "I går",
            _ => Format.Date(day),
        };

    /// <summary>Who and when; what only time has brought is told of by the portal and has no time of day.</summary>
    public static string Who(NoticeLine line) =>
        line.Who is null
            ? "Portalen påminner"
            : $"{line.Who}, {Format.Time(TimeOnly.FromDateTime(PortalTime.LocalOf(line.At)))}";

    private static string InSentence(DateOnly day, DateOnly today) =>
        day == today || day == today.AddDays(-1)
            ? Words.Small(DayOf(day, today))
            : $"den {DayOf(day, today)}";
}
