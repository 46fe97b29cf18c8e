using Essunga.Portal.Components.Text;

namespace Essunga.Portal.Components.Charts;

/// <summary>Says in words what a chart shows, for its caption and for who does not see it.</summary>
public static class ChartFinding
{
    /// <summary>From where to where, the target, and whether it is more than chance.</summary>
    public static string Of(ChartModel model) =>
        string.Join(' ', new[] { Course(model), Target(model), Chance(model) }.OfType<string>());

    private static string Course(ChartModel model)
    {
        var known = model.MainPoints.Where(point => point.Value is not null).ToList();
        return known.Count switch
        {
            0 => "Inga värden är kända.",
            1 => $"{At(known[0])}.",
            _ => $"Från {At(known[0])} till {At(known[^1])}.",
        };

        string At(ChartPoint point) =>
            Format.ValueIn(point.Value, model.Unit, model.Decimals, point.Period);
    }

    private static string? Target(ChartModel model) =>
        model.Target is { } target
            ? $"Målvärdet för år{Format.Space}{Year(target.Year)} är {ChartLayout.TargetText(model, target)}."
            : null;

    private static string? Chance(ChartModel model)
    {
        if (!model.HasValues)
        {
            return null;
        }
        if (model.Band is not { } band)
        {
            return "För få värden för en trend.";
        }
        var known = model.MainPoints.Where(point => point.Value is not null).ToList();
        var outside = known.Count(point => point.Value < band.Low || point.Value > band.High);
        var limits =
            $"{Format.Number(band.Low, model.Decimals)} till {Format.Value(band.High, model.Unit, model.Decimals)}";
        return outside == 0
            ? $"Alla {Count(known.Count)} värden ligger inom slumpens gränser, {limits}."
            : $"{Words.Capital(Count(outside))} av {Count(known.Count)} värden ligger utanför slumpens gränser, {limits}.";
    }

    private static string Year(int year) => Format.Years(year, year);

    private static string Count(int number) => Words.InLetters(number, "noll", "ett");
}
