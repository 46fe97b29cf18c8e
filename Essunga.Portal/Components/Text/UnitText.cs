namespace Essunga.Portal.Components.Text;

/// <summary>
/// How a measure's unit is written: <paramref name="Sign"/> after a value, <paramref name="Words"/> in a heading or
/// caption, <paramref name="ChangeWord"/> after a difference. Empty where nothing is written.
/// An unknown unit is written as it is.
/// </summary>
public sealed record UnitText(string Sign, string Words, string ChangeWord)
{
    private static readonly Dictionary<string, UnitText> Known = new(StringComparer.Ordinal)
    {
        ["%"] = new("%", "procent", "procentenheter"),
        ["% nöjda"] = new("%", "procent nöjda", "procentenheter"),
        ["% av ram"] = new("%", "procent av ramen", "procentenheter"),
        ["antal"] = new("", "antal", ""),
        ["antal personal"] = new("", "antal i personalen", ""),
        ["antal/år"] = new("", "antal per år", ""),
        ["antal/invånare"] = new("", "antal per invånare", ""),
        ["antal/1 000 inv 16-64 år"] = new("", "antal per 1 000 invånare 16–64 år", ""),
        ["poäng"] = new("p", "poäng", "p"),
        ["index 1-6"] = new("", "index 1–6", ""),
        ["index 0-100"] = new("", "index 0–100", ""),
        ["ton CO2e/inv"] = new("ton", "ton koldioxidekvivalenter per invånare", "ton"),
        ["veckor"] = new("veckor", "veckor", "veckor"),
        ["dagar"] = new("dagar", "dagar", "dagar"),
        ["tkr"] = new("tkr", "tusen kronor", "tkr"),
        ["mnkr"] = new("mnkr", "miljoner kronor", "mnkr"),
    };

    public static UnitText Of(string unit) =>
        Known.TryGetValue(unit, out var text) ? text : new(unit, unit, unit);
}
