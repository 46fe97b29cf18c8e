using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Components.Status;

/// <summary>A state with the word that it has for one kind of thing.</summary>
/// <param name="Kind">What the signal shows.</param>
/// <param name="ShortWord">Word under a heading that already says what is judged: "delvis uppnås".</param>
/// <param name="LongWord">Word that stands alone: "bedöms delvis uppnås".</param>
public sealed record StatusWord(SignalKind Kind, string ShortWord, string LongWord);

/// <summary>From the domain's states to signal and Swedish word. No other place translates a state.</summary>
public static class StatusWords
{
    /// <summary>Of a value that is reported as impossible to measure: neither missing nor 0.</summary>
    public const string Unmeasured = "kunde inte mätas";

    private static readonly StatusWord NotJudged = new(
        SignalKind.NotStated,
        "ej bedömt",
        "ej bedömt"
    );

    /// <summary>Words of an indicator's state.</summary>
    public static StatusWord Of(IndicatorState state) =>
        state switch
        {
            IndicatorState.Reached => new(SignalKind.Reached, "når", "når målvärdet"),
            IndicatorState.OnTheWay => new(SignalKind.OnTheWay, "på väg", "på väg"),
            IndicatorState.NotReached => new(SignalKind.NotReached, "når inte", "når inte"),
            IndicatorState.Expected => new(SignalKind.Expected, "väntas", "väntas"),
            IndicatorState.Missing => new(SignalKind.Missing, "saknas", "saknas"),
            _ => throw new ArgumentOutOfRangeException(
                nameof(state),
                state,
                "Unknown state of an indicator."
            ),
        };

    /// <summary>Words of a goal's outlook; null is not yet stated.</summary>
    public static StatusWord Of(Outlook? outlook) =>
        outlook switch
        {
            null => NotJudged,
            Outlook.WillBeReached => new(SignalKind.Reached, "uppnås", "bedöms uppnås"),
            Outlook.WillPartlyBeReached => new(
                SignalKind.OnTheWay,
                "delvis uppnås",
                "bedöms delvis uppnås"
            ),
            Outlook.WillNotBeReached => new(
                SignalKind.NotReached,
                "inte uppnås",
                "bedöms inte uppnås"
            ),
            Outlook.CannotBeJudged => new(
                SignalKind.NotStated,
                "kan inte bedömas",
                "kan inte bedömas"
            ),
            _ => throw new ArgumentOutOfRangeException(
                nameof(outlook),
                outlook,
                "Unknown outlook."
            ),
        };

    /// <summary>Words of a goal's verdict; null is not yet stated.</summary>
    public static StatusWord Of(Verdict? verdict) =>
        verdict switch
        {
            null => NotJudged,
            Verdict.Reached => new(SignalKind.Reached, "uppnått", "uppnått"),
            Verdict.PartlyReached => new(SignalKind.OnTheWay, "delvis uppnått", "delvis uppnått"),
            Verdict.NotReached => new(SignalKind.NotReached, "inte uppnått", "inte uppnått"),
            _ => throw new ArgumentOutOfRangeException(
                nameof(verdict),
                verdict,
                "Unknown verdict."
            ),
        };

    /// <summary>Words of how an activity goes; null is not yet reported.</summary>
    public static StatusWord Of(ActivityStatus? status) =>
        status switch
        {
            null => new(SignalKind.Missing, "ej rapporterad", "ej rapporterad"),
            ActivityStatus.NotStarted => new(SignalKind.NotStated, "ej påbörjad", "ej påbörjad"),
            ActivityStatus.Running => new(SignalKind.OnTheWay, "löper", "löper"),
            ActivityStatus.Delayed => new(SignalKind.NotReached, "försenad", "försenad"),
            ActivityStatus.Completed => new(SignalKind.Reached, "slutförd", "slutförd"),
            ActivityStatus.Cancelled => new(SignalKind.NotReached, "avbruten", "avbruten"),
            _ => throw new ArgumentOutOfRangeException(
                nameof(status),
                status,
                "Unknown status of an activity."
            ),
        };
}
