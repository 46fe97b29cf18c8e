using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Features.Start;

/// <summary>The start page of somebody who has nothing to start from: it says why.</summary>
internal static class NoPlace
{
    public static StartBoard WithoutRole(DateOnly today) =>
        Page(
            today,
            "Du har ingen roll i portalen",
            null,
            "Du är inloggad, men ingen roll är knuten till dig."
        );

    public static StartBoard NodeHasEnded(Viewer viewer, DateOnly endedOn, DateOnly today) =>
        Page(
            today,
            "Din enhet finns inte längre",
            StartTitle.Meta(viewer),
            $"{viewer.Home.Name} upphörde {Format.Date(endedOn)}, och du är inte knuten till någon ny."
        );

    public static StartBoard NoPoint(Viewer viewer, DateOnly today) =>
        Page(
            today,
            "Det finns inget att följa upp än",
            StartTitle.Meta(viewer),
            "Ingen målperiod med rapporteringspunkter är upplagd."
        );

    private static StartBoard Page(DateOnly today, string title, string? meta, string answer) =>
        new(new StartHead(StartWords.LongDay(today), title, meta, answer, ""), [], null);
}
