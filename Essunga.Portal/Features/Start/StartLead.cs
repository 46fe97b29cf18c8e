using Essunga.Portal.Components.Status;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Features.Start.Sections;

namespace Essunga.Portal.Features.Start;

/// <summary>The sentences under the heading: what each role comes to know.</summary>
internal static class StartLead
{
    public static StartHead HeadOf(StartGround ground, StartBoard board)
    {
        var (answer, more) = Of(ground, board);
        var title = StartTitle.Of(ground);
        return new StartHead(
            StartWords.LongDay(ground.Today),
            title,
            title.StartsWith("Läget", StringComparison.Ordinal)
                ? null
                : StartTitle.Meta(ground.Viewer),
            answer,
            more
        );
    }

    private static (string Answer, string More) Of(StartGround ground, StartBoard board) =>
        ground.Role switch
        {
            Role.PresidiumMember when ground.GoalCommittee is { } own => (
                GoalSentences.Standing(
                    [
                        .. ground
                            .Reading.Goals.Where(goal =>
                                ground.Reading.AssignmentsOf(goal.Id, own.Id).Count > 0
                            )
                            .Select(goal =>
                                GoalLines.InForce(ground.Reading, goal.Id, own.Id)?.Outlook
                            ),
                    ],
                    ofCommittee: true
                ),
                GoalSentences.Changed(ground.Reading, ground.Since, ground.SinceDay, own.Id)
            ),
            Role.ChiefExecutive => Late(board.Late!),
            Role.SectorHead or Role.UnitManager or Role.FinanceManager => TodoSentences.Of(
                board.Todo!,
                ground.Point.Label
            ),
            Role.CompanyManager => Company(ground, board),
            Role.Employee => Unit(ground, board),
            Role.QualityStrategist => Reporting(ground, board.Committees!),
            Role.Auditor => Audit(ground, board),
            Role.Administrator => Portal(board.System!),
            _ => (
                GoalSentences.Standing([
                    .. ground.Reading.Goals.Select(goal =>
                        GoalLines.InForce(ground.Reading, goal.Id, null)?.Outlook
                    ),
                ]),
                GoalSentences.Changed(ground.Reading, ground.Since, ground.SinceDay)
            ),
        };

    /// <summary>What is late and who owns it.</summary>
    public static (string, string) Late(LateSection late)
    {
        var missing = late.Lines.Count(line => line.State.Kind == SignalKind.Missing);
        var delayed = late.Lines.Count - missing;
        var parts = new List<string>();
        if (missing > 0)
        {
            parts.Add(
                $"{StartWords.Neuter(missing)} {(missing == 1 ? "mätvärde" : "mätvärden")} saknas"
            );
        }

        if (delayed > 0)
        {
            parts.Add(
                $"{StartWords.Common(delayed)} {(delayed == 1 ? "aktivitet är försenad" : "aktiviteter är försenade")}"
            );
        }

        if (parts.Count == 0)
        {
            return ($"Inget är sent till {late.PointLabel}.", "");
        }

        var owners = late
            .Lines.Select(line => line.Owner ?? "ingen")
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return (
            $"{Words.Capital(Words.Join(parts))}.",
            owners.Count > 3
                ? $"{Words.Capital(StartWords.Common(owners.Count))} personer äger det som är sent."
                : $"Ägs av {Words.Join([.. owners.Select(Words.Small)])}."
        );
    }

    private static (string, string) Company(StartGround ground, StartBoard board)
    {
        var goals = board
            .Topic!.Goals.Select(goal => $"Mål {goal.Number} {goal.Overall.Now.LongWord}")
            .ToList();
        var (answer, more) = TodoSentences.Of(board.Todo!, ground.Point.Label);
        return goals.Count == 0 ? (answer, more) : ($"{string.Join(". ", goals)}.", answer);
    }

    private static (string, string) Unit(StartGround ground, StartBoard board)
    {
        var mine = ground.Own.Where(ground.IsUnderHome).ToList();
        var count = MineLines.CountOf(mine, "indikatorer");
        var goals = board.Goals!.Goals.Select(goal => $"mål {goal.Number}").ToList();
        return (
            count.Length == 0 ? $"{ground.Viewer.Home.Name} har inga indikatorer än." : $"{count}.",
            goals.Count == 0 ? "" : $"Enheten bidrar till {Words.Join(goals)}."
        );
    }

    private static (string, string) Reporting(StartGround ground, CommitteesSection committees)
    {
        var states = ground
            .Reading.Indicators.Values.Select(one => one.Standing.State)
            .OfType<IndicatorState>()
            .Where(one => one != IndicatorState.Expected)
            .ToList();
        var values = new Share(states.Count(one => one != IndicatorState.Missing), states.Count);
        var stated = new Share(
            committees.Lines.Sum(line => line.Stated.Done),
            committees.Lines.Sum(line => line.Stated.Of)
        );
        var activities = new Share(
            committees.Lines.Sum(line => line.Activities.Done),
            committees.Lines.Sum(line => line.Activities.Of)
        );
        var outlooks = committees.IsStatedHere ? $"{Of(stated)} prognoser är angivna. " : "";
        return (
            $"{outlooks}{Of(values)} mätvärden och {Of(activities).ToLowerInvariant()} aktiviteter är rapporterade till {committees.PointLabel}.",
            ChainGaps.Find(ground.Reading).Count is > 0 and var gaps
                ? $"Kedjan från mål till värde har {StartWords.Common(gaps)} {(gaps == 1 ? "lucka" : "luckor")}."
                : ""
        );
    }

    private static string Of(Share share) =>
        share.IsWhole && share.Of > 1
            ? $"Alla {Format.Number(share.Of)}"
            : $"{Format.Number(share.Done)} av {Format.Number(share.Of)}";

    private static (string, string) Audit(StartGround ground, StartBoard board)
    {
        var deviations = board.Deviations!;
        var since = ground.Since is { } instant ? PortalTime.DayOf(instant) : (DateOnly?)null;
        var later = board.Corrections!.Lines.Count(line => since is null || line.On > since);
        var answer =
            deviations.Statements == 0
                ? $"Ingen bedömning är gjord till {deviations.PointLabel}."
                : $"{Words.Capital(StartWords.Common(deviations.Lines.Count))} av {StartWords.Common(deviations.Statements)} bedömningar till {deviations.PointLabel} avviker från regelns förslag.";
        return (
            answer,
            ground.SinceDay is null
                ? ""
                : $"Sedan du var här den {ground.SinceDay} har {StartWords.Neuter(later)} {(later is 0 or 1 ? "mätvärde" : "mätvärden")} rättats eller kommit efter låsning."
        );
    }

    private static (string, string) Portal(SystemSection system) =>
        (
            $"Portalen har {Format.Number(system.Nodes)} delar av organisationen och {Format.Number(system.People)} personer.",
            system.Unowned == 0
                ? "Alla indikatorer har en ägare som är kvar."
                : $"{Words.Capital(StartWords.Common(system.Unowned))} {(system.Unowned == 1 ? "indikator" : "indikatorer")} saknar ägare."
        );
}
