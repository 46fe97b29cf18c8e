using System.Globalization;

namespace Essunga.Portal.Features.Reporting.Points;

/// <summary>The last days of a year's three reporting points, as they were typed.</summary>
/// <param name="Seen">What was there when the form was opened, as <see cref="MarkOf"/> writes it.</param>
/// <param name="Days">One for each tertial, in order.</param>
public sealed record DaysForm(int Year, string Seen, IReadOnlyList<string> Days)
{
    /// <summary>What the keys of the drafts begin with.</summary>
    public const string DraftStart = "punkter-";

    public string DraftKey => KeyOf(Year);

    public static string KeyOf(int year) =>
        string.Create(CultureInfo.InvariantCulture, $"{DraftStart}{year}");

    public static string FieldOf(int tertial) =>
        string.Create(CultureInfo.InvariantCulture, $"sista-dag-t{tertial}");

    public static DaysForm Of(PointYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        return new(
            year.Year,
            MarkOf(year.Laid.Select(point => (point.Tertial, point.DueOn))),
            [.. Enumerable.Range(1, 3).Select(tertial => Text(year.DayOf(tertial)))]
        );
    }

    /// <summary>Tells two states of a year's points apart.</summary>
    public static string MarkOf(IEnumerable<(int Tertial, DateOnly DueOn)> points) =>
        string.Join(
            ' ',
            points
                .OrderBy(one => one.Tertial)
                .Select(one =>
                    string.Create(CultureInfo.InvariantCulture, $"{one.Tertial}:{Text(one.DueOn)}")
                )
        );

    public static string Text(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
