using System.Globalization;
using Essunga.Portal.Domain.Writing;
using Essunga.Portal.Identity;

namespace Essunga.Portal;

/// <summary>
/// Every address of the portal, made in one place. They are a contract with bookmarks and mails; the choice of year,
/// reporting point and committee follows along only when the reader has made it.
/// </summary>
public static class Links
{
    public const string Start = "/";
    public const string Goals = "/mal";
    public const string Indicators = "/indikatorer";
    public const string VisionText = "/mal/vision";
    public const string NewIndicator = "/indikatorer/ny";
    public const string About = "/om";
    public const string Report = "/rapportera";
    public const string ReportPaste = "/rapportera/klistra-in";
    public const string Points = "/uppfoljning";
    public const string Import = "/importera";
    public const string Export = "/exportera";
    public const string ExportFile = "/exportera/fil";
    public const string Notices = "/notiser";
    public const string NoticeSettings = "/notiser/installningar";
    public const string GoalPeriods = "/mal/malperioder";
    public const string Accessibility = "/tillganglighet";
    public const string Administration = "/administration";
    public const string Organisation = "/administration/organisation";
    public const string People = "/administration/personer";
    public const string NewPerson = "/administration/personer/ny";
    public const string Unowned = "/administration/utan-agare";
    public const string Settings = "/administration/installningar";
    public const string LookPath = "/utseende.css";
    public const string LogoPath = "/logotyp";
    public const string SignIn = "/logga-in";
    public const string SignOut = "/logga-ut";
    public const string SignedOut = "/logga-in/utloggad";
    public const string EntraSignIn = "/logga-in/entra";
    public const string SampleSignInStart = "/logga-in/exempel";

    public static string GoalBoard(AddressState state) => Goals + Query(state);

    /// <summary>The goal as it stood on two days, beside each other.</summary>
    public static string CompareGoal(string slug) => $"{Goals}/{slug}/jamfor";

    /// <param name="to">Null is now.</param>
    /// <param name="all">Also what is the same on both days.</param>
    public static string CompareGoal(
        string slug,
        DateOnly from,
        DateOnly? to,
        AddressState state,
        bool all
    )
    {
        var query = Query(state);
        return $"{CompareGoal(slug)}{query}{(query.Length == 0 ? '?' : '&')}fran={Day(from)}"
            + (to is { } day ? $"&till={Day(day)}" : "")
            + (all ? "&allt=ja" : "");
    }

    /// <summary>The vision on the board: where the chain begins.</summary>
    public static string Vision(AddressState state) => $"{GoalBoard(state)}#vision";

    /// <param name="fragment">A section of the page, such as "aktiviteter".</param>
    public static string Goal(string slug, AddressState state, string? fragment = null) =>
        $"{Goals}/{slug}{WithDay(state)}{(fragment is null ? "" : $"#{fragment}")}";

    /// <summary>Where a body states its prognos or slutbedömning; the overall one when the state names no committee.</summary>
    public static string StateOutlook(string slug, AddressState state) =>
        $"{Goals}/{slug}/prognos{Query(state)}";

    /// <summary>A goal period among them all.</summary>
    public static string GoalPeriod(int fromYear) =>
        string.Create(CultureInfo.InvariantCulture, $"{GoalPeriods}#malperiod-{fromYear}");

    /// <param name="fromYear">The first year of the goal period that the goal is to be in; null for the one of today.</param>
    public static string NewGoal(int? fromYear = null) =>
        fromYear is { } year
            ? string.Create(CultureInfo.InvariantCulture, $"{Goals}/nytt?fran={year}")
            : $"{Goals}/nytt";

    public static string EditGoal(string slug, string? fragment = null) =>
        $"{Goals}/{slug}/andra{(fragment is null ? "" : $"#{fragment}")}";

    /// <param name="committee">Slug.</param>
    public static string NewActivity(string slug, string committee) =>
        $"{Goals}/{slug}/aktiviteter/ny?namnd={committee}";

    /// <param name="code">As "A05"; lower case in the address.</param>
    public static string Activity(string slug, string code) =>
        $"{Goals}/{slug}/aktiviteter/{code.ToLowerInvariant()}";

    public static string IndicatorList(AddressState state) => Indicators + Query(state);

    /// <param name="choices">Name and value of each filter, in the order they are to stand; without a value it is left out.</param>
    public static string IndicatorList(
        AddressState state,
        IEnumerable<(string Name, string? Value)> choices
    )
    {
        var query = Query(state);
        var parts = string.Join(
            '&',
            choices
                .Where(choice => !string.IsNullOrEmpty(choice.Value))
                .Select(choice => $"{choice.Name}={Uri.EscapeDataString(choice.Value!)}")
        );
        return parts.Length == 0
            ? Indicators + query
            : $"{Indicators}{query}{(query.Length == 0 ? '?' : '&')}{parts}";
    }

    /// <param name="code">As "I08"; lower case in the address.</param>
    public static string Indicator(string code, AddressState state) =>
        $"{Indicators}/{code.ToLowerInvariant()}{Query(state)}";

    /// <summary>The versions of a shared text.</summary>
    public static string TextHistory(TextKey text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return $"/versioner/{text}";
    }

    /// <summary>Two versions compared.</summary>
    public static string TextHistory(TextKey text, int from, int to) =>
        string.Create(CultureInfo.InvariantCulture, $"{TextHistory(text)}?fran={from}&till={to}");

    /// <summary>Where an indicator is changed.</summary>
    public static string EditIndicator(string code) =>
        $"{Indicators}/{code.ToLowerInvariant()}/andra";

    /// <param name="kind">As it stands in the address: "matvarden".</param>
    public static string ImportOf(string kind) => $"{Import}?slag={kind}";

    /// <summary>The municipality's colour as a style sheet.</summary>
    /// <param name="mark">Changes with the colour.</param>
    public static string Look(string mark) => $"{LookPath}?v={mark}";

    /// <param name="mark">Changes with the logo.</param>
    public static string Logo(string mark) => $"{LogoPath}?v={mark}";

    /// <param name="day">Null is today.</param>
    /// <param name="code">The node that is shown beside the tree.</param>
    public static string OrganisationOn(DateOnly? day, string? code = null) =>
        Organisation
        + QueryOf(
            ("dag", day is { } chosen ? Day(chosen) : null),
            ("enhet", code?.ToLowerInvariant())
        );

    public static string PeopleList(
        string? search,
        string? node,
        string? role,
        string? state,
        int page = 1
    ) =>
        People
        + QueryOf(
            ("sok", search),
            ("enhet", node?.ToLowerInvariant()),
            ("roll", role),
            ("lage", state),
            ("sida", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null)
        );

    public static string Person(Guid id) => $"{People}/{id}";

    /// <summary>Where all that a person answers for is handed over.</summary>
    public static string HandOver(Guid person) => $"/administration/overlamning/{person}";

    /// <summary>Every notice, also what is read.</summary>
    public static string AllNotices => $"{Notices}?visa=alla";

    public static string SampleSignIn(string persona, string? returnUrl) =>
        $"{SampleSignInStart}/{persona}{(returnUrl is null ? "" : $"?returnUrl={Uri.EscapeDataString(returnUrl)}")}";

    /// <summary>Starts a sign-in with Microsoft Entra.</summary>
    /// <param name="choose">Asks which account, also of who is signed in to Entra already.</param>
    public static string EntraSignInTo(string returnUrl, bool choose = false) =>
        $"{EntraSignIn}?returnUrl={Uri.EscapeDataString(returnUrl)}{(choose ? "&choose=true" : "")}";

    /// <summary>Where somebody who was not let in is told why.</summary>
    public static string SignInRefused(SignInRefusal why) =>
        $"{SignIn}/nekad?orsak={RefusalWord(why)}";

    /// <summary>The word of an address for why somebody was not let in.</summary>
    public static string RefusalWord(SignInRefusal why) =>
        why switch
        {
            SignInRefusal.Unknown => "okand",
            SignInRefusal.WithoutAppRole => "approll",
            _ => "fel",
        };

    private static string QueryOf(params IEnumerable<(string Name, string? Value)> choices)
    {
        var parts = string.Join(
            '&',
            choices
                .Where(choice => !string.IsNullOrEmpty(choice.Value))
                .Select(choice => $"{choice.Name}={Uri.EscapeDataString(choice.Value!)}")
        );
        return parts.Length == 0 ? "" : $"?{parts}";
    }

    // Only the pages that can show a past day carry it along.
    private static string WithDay(AddressState state)
    {
        var query = Query(state);
        return state.AsOf is { } day
            ? $"{query}{(query.Length == 0 ? '?' : '&')}per={Day(day)}"
            : query;
    }

    private static string Day(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Query(AddressState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var parts = new List<string>(3);
        if (state.Year is { } year)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"ar={year}"));
        }

        if (state.Tertial is { } tertial)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"period=t{tertial}"));
        }

        if (state.Committee is { } committee)
        {
            parts.Add($"namnd={committee}");
        }

        return parts.Count == 0 ? "" : $"?{string.Join('&', parts)}";
    }
}

/// <summary>What of year, reporting point and committee the reader's address says; null is not said.</summary>
/// <param name="Committee">Slug.</param>
public sealed record AddressState(int? Year = null, int? Tertial = null, string? Committee = null)
{
    /// <summary>The past day that a goal is shown as of; null is now.</summary>
    public DateOnly? AsOf { get; init; }

    public static AddressState None { get; } = new();
}
