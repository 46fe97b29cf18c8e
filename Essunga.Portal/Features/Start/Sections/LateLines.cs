using Essunga.Portal.Components.Status;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Features.Start.Sections;

/// <summary>Something that is late and who answers for it.</summary>
/// <param name="Owner">"Chef, Nossebro skola 7–9"; null when nobody does.</param>
public sealed record LateLine(
    string Title,
    string Href,
    StatusWord State,
    string Detail,
    string? Owner
);

/// <summary>Sent, och vem som äger det: the oldest first.</summary>
public sealed record LateSection(IReadOnlyList<LateLine> Lines, string PointLabel, bool IsDemo)
{
    /// <summary>How many are listed; the sentence above tells how many there are.</summary>
    public const int Most = 20;
}

/// <summary>Finds what is late in the whole municipality.</summary>
internal static class LateLines
{
    public static LateSection Of(StartGround ground) =>
        new([.. Values(ground), .. Activities(ground)], ground.Point.Label, ground.HoldsDemo);

    public static string? Owner(ReadPerson? person) =>
        person is null ? null : PersonText.Of(person);

    private static IEnumerable<LateLine> Values(StartGround ground) =>
        from indicator in Known(ground)
        where indicator.Standing.State == IndicatorState.Missing
        let standing = indicator.Standing
        let due = TodoList.DueDay(ground, standing.ExpectedOn!.Value)
        orderby due
        select new LateLine(
            indicator.Name,
            Links.Indicator(indicator.Code, AddressState.None),
            StatusWords.Of(IndicatorState.Missing),
            $"Värdet för {Format.InPeriod(standing.ExpectedPeriod!.Value)} skulle ha rapporterats {StartWords.Day(due, ground.Today)}",
            Owner(indicator.Owner)
        );

    private static IEnumerable<LateLine> Activities(StartGround ground) =>
        from activity in ground.Reading.Activities
        let report = ground.Reading.ReportOf(activity)
        where report?.Status == ActivityStatus.Delayed && !ground.Reading.HasEnded(activity)
        orderby activity.To
        let goal = TodoList.GoalOf(ground.Reading, activity.AssignmentId)
        select new LateLine(
            activity.Title,
            Links.Goal(goal.Slug, AddressState.None, "aktiviteter"),
            StatusWords.Of((ActivityStatus?)report.Status),
            $"Aktivitet för mål {goal.Number}, ska vara klar {StartWords.Day(activity.To, ground.Today)}",
            Owner(activity.Owner)
        );

    // An indicator may hang on no goal and be late all the same.
    private static IEnumerable<ReadIndicator> Known(StartGround ground) =>
        ground
            .Reading.Indicators.Values.UnionBy(ground.Others, one => one.Id)
            .OrderBy(one => one.Code, StringComparer.Ordinal);
}
