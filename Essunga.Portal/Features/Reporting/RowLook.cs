using Essunga.Portal.Components.Status;

namespace Essunga.Portal.Features.Reporting;

/// <summary>What a line shows while somebody works with it.</summary>
internal static class RowLook
{
    public static (SignalKind Kind, string Word) Kept { get; } = (SignalKind.Reached, "sparat");

    /// <summary>Reported as impossible to measure: neither missing nor a value.</summary>
    public static (SignalKind Kind, string Word) Unmeasured { get; } =
        (SignalKind.NotStated, Components.Status.StatusWords.Unmeasured);

    public static (SignalKind Kind, string Word) Missing { get; } = (SignalKind.Missing, "saknas");

    /// <summary>Null for a line that nobody works with: what it holds decides.</summary>
    public static (SignalKind Kind, string Word)? Of(RowStage stage) =>
        stage switch
        {
            RowStage.Saving => (SignalKind.Expected, "sparas"),
            RowStage.Typing => (SignalKind.OnTheWay, "utkast"),
            RowStage.NeedsCount => (SignalKind.OnTheWay, "ange antalet"),
            RowStage.Asking or RowStage.Late => (SignalKind.OnTheWay, "svara på frågan"),
            RowStage.NeedsReason => (SignalKind.OnTheWay, "ange varför"),
            RowStage.Wrong => (SignalKind.NotReached, "rätta värdet"),
            RowStage.Taken => (SignalKind.NotReached, "välj värde"),
            RowStage.Failed => (SignalKind.NotReached, "inte sparat"),
            _ => null,
        };

    /// <summary>Whether something is typed that is not saved yet.</summary>
    public static bool HasDraft(RowStage stage) =>
        stage is RowStage.Typing or RowStage.NeedsCount || HasAnswer(stage);

    /// <summary>Whether a row under the line asks or tells something.</summary>
    public static bool HasAnswer(RowStage stage) =>
        stage
            is RowStage.Wrong
                or RowStage.Asking
                or RowStage.Late
                or RowStage.NeedsReason
                or RowStage.Taken
                or RowStage.Failed;
}
