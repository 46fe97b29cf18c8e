using System.Globalization;
using Essunga.Portal.Components.App;
using Essunga.Portal.Domain.Data.Reading;

namespace Essunga.Portal;

/// <summary>What an address asks for, understood: the reporting point, its goal period and perhaps one committee.</summary>
/// <param name="State">What the address itself said, to carry along in links.</param>
public sealed record FollowUp(
    ReadCalendar Calendar,
    ReadPeriod Period,
    ReadPoint Point,
    ReadCommittee? Committee,
    AddressState State,
    DateOnly Today
)
{
    /// <summary>What the bar offers for this address.</summary>
    public ContextChoices Choices =>
        new(
            [
                .. Calendar
                    .Begun(Today)
                    .Select(one => Text(one.Year))
                    .Distinct(StringComparer.Ordinal)
                    .Select(year => (year, year)),
            ],
            [
                .. Calendar
                    .Begun(Today)
                    .Where(one => one.Year == Point.Year)
                    .Select(one => ($"t{one.Tertial}", $"T{one.Tertial}")),
            ],
            [("", "Alla nämnder"), .. Calendar.Committees.Select(one => (one.Slug, one.Name))],
            Text(Point.Year),
            $"t{Point.Tertial}",
            Committee?.Slug ?? ""
        );

    /// <summary>What paper says above the page: "2025 · T2 · Alla nämnder · utskrivet 9 oktober 2025".</summary>
    public string PrintLine =>
        $"{Text(Point.Year)} · T{Text(Point.Tertial)} · {Committee?.Name ?? "Alla nämnder"} · utskrivet {Components.Text.Format.Date(Today)}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What an address asked for that does not exist.</summary>
/// <param name="Problem">A sentence: "Det finns ingen uppföljning för år 1999."</param>
/// <param name="Choices">What exists instead: text and address.</param>
public sealed record FollowUpFault(
    string Problem,
    IReadOnlyList<(string Text, string Href)> Choices
);

/// <summary>Understands <c>?ar=2025&amp;period=t2&amp;namnd=socialnamnden</c>: all three may be left out.</summary>
public static class FollowUpAddress
{
    /// <param name="path">The page's own address, for the links of a fault.</param>
    public static (FollowUp? Found, FollowUpFault? Fault) Understand(
        ReadCalendar calendar,
        string? year,
        string? period,
        string? committee,
        DateOnly today,
        string path
    )
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var begun = calendar.Begun(today).ToList();
        if (calendar.Current(today) is not { } current || begun.Count == 0)
        {
            return (null, new FollowUpFault("Det finns ingen rapporteringspunkt än.", []));
        }

        var wantedYear = current.Year;
        if (!string.IsNullOrEmpty(year) && !TryNumber(year, out wantedYear))
        {
            return (null, Years($"”{year}” är inget år.", begun, path));
        }

        var ofYear = begun.Where(point => point.Year == wantedYear).ToList();
        if (ofYear.Count == 0 || calendar.PeriodOf(wantedYear) is not { } goalPeriod)
        {
            return (null, Years($"Det finns ingen uppföljning för år {year}.", begun, path));
        }

        int? tertial = period switch
        {
            null or "" => null,
            _ => period.Length == 2 && period[0] is 't' or 'T' && char.IsAsciiDigit(period[1])
                ? period[1] - '0'
                : -1,
        };
        var point = tertial is null
            ? ofYear.LastOrDefault(one => one.DueOn <= today) ?? ofYear[0]
            : ofYear.FirstOrDefault(one => one.Tertial == tertial);
        if (point is null)
        {
            return (
                null,
                Points(
                    $"Rapporteringspunkten ”{period}” finns inte för år {wantedYear}.",
                    ofYear,
                    path
                )
            );
        }

        var body = string.IsNullOrEmpty(committee)
            ? null
            : calendar.Committees.FirstOrDefault(one =>
                one.Slug.Equals(committee, StringComparison.OrdinalIgnoreCase)
            );
        if (body is null && !string.IsNullOrEmpty(committee))
        {
            return (null, Committees($"Nämnden ”{committee}” finns inte.", calendar, path));
        }

        var state = new AddressState(
            string.IsNullOrEmpty(year) ? null : wantedYear,
            tertial is null ? null : point.Tertial,
            body?.Slug
        );
        return (new FollowUp(calendar, goalPeriod, point, body, state, today), null);
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static FollowUpFault Years(string problem, IEnumerable<ReadPoint> begun, string path) =>
        new(
            problem,
            [
                .. begun
                    .Select(point => point.Year)
                    .Distinct()
                    .Select(year => ($"År {year}", $"{path}?ar={year}")),
            ]
        );

    private static FollowUpFault Points(
        string problem,
        IEnumerable<ReadPoint> points,
        string path
    ) =>
        new(
            problem,
            [
                .. points.Select(point =>
                    (point.Label, $"{path}?ar={point.Year}&period=t{point.Tertial}")
                ),
            ]
        );

    private static FollowUpFault Committees(string problem, ReadCalendar calendar, string path) =>
        new(
            problem,
            [.. calendar.Committees.Select(one => (one.Name, $"{path}?namnd={one.Slug}"))]
        );
}
