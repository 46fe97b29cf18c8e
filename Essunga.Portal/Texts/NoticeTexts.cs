using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Notices;

namespace Essunga.Portal.Texts;

/// <summary>What a notice says, and where it leads. A title may be read on a locked screen: it holds no value and no reason.</summary>
public static class NoticeTexts
{
    public static (string Title, string Href) Of(Notice notice)
    {
        var (title, href) = notice switch
        {
            ReportDue due => (Due(due), Links.Report),
            StatementDue due => (
                Due(due),
                Links.StateOutlook(
                    due.Goals[0].Slug,
                    new AddressState(due.Point.Year, due.Point.Tertial, due.Body?.Slug)
                )
            ),
            HandedOver handed => Handed(handed),
            ValueChanged changed => (
                changed.IsLate
                    ? $"Efterhandsändring av värdet för {Format.InPeriod(changed.Period)}: {changed.Indicator.Name}"
                    : $"Värdet för {Format.InPeriod(changed.Period)} har rättats: {changed.Indicator.Name}",
                Links.Indicator(changed.Indicator.Code, AddressState.None)
            ),
            PointMoved moved => (
                moved.IsLocked
                    ? $"{moved.Point.Label} är låst, och du har {Words.Count(moved.Missing, "rapport", "rapporter")} kvar att lämna"
                    : $"{moved.Point.Label} är öppen igen för {Words.Count(moved.Missing, "rapport som saknas", "rapporter som saknas")} från dig",
                Links.Report
            ),
            OutlookNotice stated => (
                $"{What(stated)}: mål {stated.Goal.Number}, {stated.Goal.Title}",
                Links.Goal(
                    stated.Goal.Slug,
                    stated.Point is { } point
                        ? new AddressState(point.Year, point.Tertial, stated.Body?.Slug)
                        : AddressState.None
                )
            ),
            TargetChanged target => (
                $"{What(target)}: {target.Indicator.Name}",
                Links.Indicator(target.Indicator.Code, AddressState.None)
            ),
            WithoutOwner orphans => (
                $"{Things(orphans.Indicators, "indikator", "indikatorer", orphans.Activities)} saknar ansvarig som är kvar",
                Links.Unowned
            ),
            LateInAll late => (Late(late), Links.Points),
            _ => throw new ArgumentOutOfRangeException(nameof(notice)),
        };
        return (Words.Shorten(title, KeptNotice.MostText), href);
    }

    private static string Due(ReportDue due)
    {
        var what = Things(due.Values, "värde", "värden", due.Activities);
        return due.Stage switch
        {
            DueStage.Over =>
                $"{what} är {(due.Values + due.Activities == 1 ? "sent" : "sena")} till {due.Point.Label}: sista dagen var {Format.Date(due.Point.DueOn)}",
            DueStage.ThreeDays =>
                $"Snart sista dagen, {Format.Date(due.Point.DueOn)}: {what} ska rapporteras till {due.Point.Label}",
            _ =>
                $"{what} ska rapporteras till {due.Point.Label}, senast {Format.Date(due.Point.DueOn)}",
        };
    }

    private static string Due(StatementDue due)
    {
        var what = (due.Body, due.IsVerdict) switch
        {
            (null, false) => "Den samlade prognosen",
            (null, true) => "Den samlade slutbedömningen",
            ({ } body, false) => $"{body.Name}s prognos",
            ({ } body, true) => $"{body.Name}s slutbedömning",
        };
        var goals = Words.Join([.. due.Goals.Select(goal => $"mål {goal.Number}")]);
        return due.Stage switch
        {
            DueStage.Over =>
                $"{what} till {due.Point.Label} är inte angiven för {goals}: sista dagen var {Format.Date(due.Point.DueOn)}",
            DueStage.ThreeDays =>
                $"Snart sista dagen, {Format.Date(due.Point.DueOn)}: {Words.Small(what)} till {due.Point.Label} ska anges för {goals}",
            _ =>
                $"{what} till {due.Point.Label} ska anges för {goals}, senast {Format.Date(due.Point.DueOn)}",
        };
    }

    private static (string, string) Handed(HandedOver handed)
    {
        var role = handed.AsStandIn ? "Du är nu ersättare för" : "Du svarar nu för";
        if (handed.Things is [var one])
        {
            return one.Kind == NoticeThingKind.Indicator
                ? ($"{role} indikatorn {one.Name}", Links.Indicator(one.Code, AddressState.None))
                : (
                    $"{role} aktiviteten {one.Name}",
                    Links.Goal(one.GoalSlug!, AddressState.None, "aktiviteter")
                );
        }

        var indicators = handed.Things.Count(thing => thing.Kind == NoticeThingKind.Indicator);
        return (
            $"{role} {Things(indicators, "indikator", "indikatorer", handed.Things.Count - indicators)}",
            Links.Report
        );
    }

    private static string What(OutlookNotice stated)
    {
        var noun =
            stated.Point is null ? "slutbedömning"
            : stated.Body is null ? "samlad prognos"
            : "prognos";
        var how = stated.Move switch
        {
            NoticeMove.Improved => $"bättre {noun}",
            NoticeMove.Worsened => $"sämre {noun}",
            NoticeMove.Other => $"ändrad {noun}",
            _ => noun,
        };
        return Words.Capital(stated.Body is { } body ? $"{how} från {body.Name}" : how);
    }

    private static string What(TargetChanged target) =>
        target.IsNew ? "Nytt målvärde"
        : target.OnlyDecision ? "Beslutet om målvärdet har ändrats"
        : "Målvärdet har ändrats";

    private static string Late(LateInAll late)
    {
        var owners = late
            .Owners.Select(owner => $"{PlaceText.Of(owner.Owner)} ({owner.Count})")
            .ToList();
        if (late.WithoutOwner > 0)
        {
            owners.Add($"ingen ansvarig ({late.WithoutOwner})");
        }

        var verb = late.Values + late.Activities == 1 ? "är sent" : "är sena";
        var where = late.Owners.Count > 1 ? "Mest hos" : "Hos";
        return $"{Things(late.Values, "värde", "värden", late.Activities)} {verb} till {late.Point.Label}. {where} {Words.Join(owners)}";
    }

    private static string Things(int first, string one, string many, int activities) =>
        Words.Join([
            .. new[]
            {
                first > 0 ? Words.Count(first, one, many) : null,
                activities > 0 ? Words.Count(activities, "aktivitet", "aktiviteter") : null,
            }.OfType<string>(),
        ]);
}
