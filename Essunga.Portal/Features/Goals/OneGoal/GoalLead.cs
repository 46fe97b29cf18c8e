using Essunga.Portal.Components.Goals;
using Essunga.Portal.Components.Status;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Goals;

namespace Essunga.Portal.Features.Goals.OneGoal;

/// <summary>The goal's answer in words: the signal with its word, and what there is to say beside it.</summary>
public sealed record GoalLead(SignalKind Kind, string Word, string Rest)
{
    public static GoalLead Of(
        OutlookStanding standing,
        AssessmentSuggestion now,
        int indicators,
        ReadPoint point
    )
    {
        ArgumentNullException.ThrowIfNull(standing);
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(point);
        var word = OutlookWords.Of(standing);
        var isStated = standing.Statement is not null || standing.Verdict is not null;
        return new GoalLead(
            word.Kind,
            isStated ? $"{Words.Capital(word.LongWord)}." : $"Ej bedömt vid {point.Label}.",
            string.Join(
                ' ',
                new[] { FirstTertial(standing), Move(standing), Indicators(now, indicators) }.Where(
                    part => part.Length > 0
                )
            )
        );
    }

    private static string FirstTertial(OutlookStanding standing) =>
        standing switch
        {
            { IsOfEarlierPoint: true, StatedAt: { } at } =>
                $"Vid T1 anges ingen prognos; den här är från {at.Label}.",
            { IsOfEarlierPoint: true } => "Vid T1 anges ingen prognos.",
            _ => "",
        };

    private static string Move(OutlookStanding standing)
    {
        if (standing.Verdict is not null)
        {
            return "Det är slutbedömningen för målperioden.";
        }

        if (standing.Before is not { } before)
        {
            return standing.Statement is null
                ? "Ingen bedömning är gjord tidigare i målperioden."
                : "Det är den första bedömningen i målperioden.";
        }

        var label = standing.BeforeAt!.Label;
        var was =
            before.Outlook == Outlook.CannotBeJudged
                ? "kunde målet inte bedömas"
                : $"bedömdes målet {StatusWords.Of(before.Outlook).ShortWord}";
        return standing.Move switch
        {
            OutlookMove.Improved => $"Det är en förbättring sedan {label}, då {Turned(was)}.",
            OutlookMove.Worsened => $"Det är en försämring sedan {label}, då {Turned(was)}.",
            OutlookMove.Unchanged => $"Bedömningen är oförändrad sedan {label}.",
            _ => $"Vid {label} {was}.",
        };
    }

    // Swedish turns the words after "då": "bedömdes målet" → "målet bedömdes".
    private static string Turned(string was) =>
        was.Replace("bedömdes målet", "målet bedömdes", StringComparison.Ordinal)
            .Replace("kunde målet", "målet kunde", StringComparison.Ordinal);

    /// <summary>How the one indicator that counts stands.</summary>
    internal static string Only(int good) =>
        good == 1
            ? "Den enda indikatorn som räknas når målvärdet eller är på väg."
            : "Den enda indikatorn som räknas når inte målvärdet och är inte på väg.";

    private static string Indicators(AssessmentSuggestion now, int indicators)
    {
        if (indicators == 0)
        {
            return "Målet har inga indikatorer.";
        }

        var good = now.Reached + now.OnTheWay;
        var count = good == 0 ? "Ingen" : Format.Number(good);
        var waits =
            now.Expected > 0 ? $" {Words.Count(now.Expected, "väntas", "väntas")} senare." : "";
        return now.Due == 0 ? $"Ingen indikator är aktuell än.{waits}"
            : now.Due == 1 ? $"{Only(good)}{waits}"
            : $"{count} av {Words.Count(now.Due, "indikator", "indikatorer")} når målvärdet eller är på väg.{waits}";
    }
}
