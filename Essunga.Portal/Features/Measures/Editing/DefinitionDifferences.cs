namespace Essunga.Portal.Features.Measures.Editing;

/// <summary>Where two forms of one definition differ, field by field, as a reader sees them.</summary>
internal static class DefinitionDifferences
{
    public static IReadOnlyList<(string Field, string Theirs, string Mine)> Between(
        IndicatorForm theirs,
        IndicatorForm mine,
        EditChoices choices
    ) =>
        [
            .. Shown(theirs, choices)
                .Zip(Shown(mine, choices))
                .Where(pair => pair.First.Text != pair.Second.Text)
                .Select(pair => (pair.First.Field, pair.First.Text, pair.Second.Text)),
        ];

    private static IEnumerable<(string Field, string Text)> Shown(
        IndicatorForm form,
        EditChoices choices
    ) =>
        [
            ("Namn", form.Name),
            ("Definition", form.Definition),
            ("Måttenhet", form.Unit),
            ("Decimaler", form.Decimals),
            ("Riktning", Text(EditWords.Directions, form.Direction)),
            ("Andel", YesOrNo(form.IsShare)),
            ("Delas på kön", YesOrNo(form.IsSplitByGender)),
            ("Minsta antal", form.SmallestPopulation),
            ("Källa", Text(EditWords.Sources, form.Source)),
            ("Källans namn", form.SourceName),
            ("Mäts per", Text(EditWords.Periods, form.PeriodKind)),
            ("Vart n:te år", form.EveryNth),
            ("Första året", form.FirstYear),
            ("Väntas efter (månader)", form.LagMonths),
            ("Enhet", Text(choices.Nodes, form.Node)),
            ("Ansvarig", Text(choices.People, form.Owner)),
            ("Ersättare", Text(choices.People, form.StandIn)),
        ];

    private static string YesOrNo(bool isSo) => isSo ? "ja" : "nej";

    private static string Text(IReadOnlyList<(string Value, string Text)> choices, string value) =>
        choices.FirstOrDefault(one => one.Value == value).Text ?? "";
}
