using Essunga.Portal.Components.Status;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Goals;

namespace Essunga.Portal.Components.Goals;

/// <summary>The words round a prognos or slutbedömning: what it is, and how it has moved.</summary>
public static class OutlookWords
{
    /// <summary>The signal of what holds: slutbedömning before prognos; "ej bedömt" when there is neither.</summary>
    public static StatusWord Of(OutlookStanding standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return standing.Verdict is { } verdict
            ? StatusWords.Of((Verdict?)verdict.Verdict)
            : StatusWords.Of(standing.Outlook);
    }

    /// <summary>"delvis" where the line says that it is a prognos.</summary>
    public static string Brief(Outlook outlook) =>
        outlook switch
        {
            Outlook.WillPartlyBeReached => "delvis",
            Outlook.WillNotBeReached => "inte",
            _ => StatusWords.Of(outlook).ShortWord,
        };

    /// <summary>How an outlook moved, as it stands before what it was.</summary>
    public static string Of(OutlookMove move) =>
        move switch
        {
            OutlookMove.Improved => "förbättrat, var",
            OutlookMove.Worsened => "försämrat, var",
            OutlookMove.Unchanged => "oförändrat sedan",
            OutlookMove.First => "första bedömningen",
            _ => "var",
        };
}
