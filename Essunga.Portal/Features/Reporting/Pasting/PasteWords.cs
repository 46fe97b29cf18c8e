using Essunga.Portal.Components.Status;
using Essunga.Portal.Components.Text;

namespace Essunga.Portal.Features.Reporting.Pasting;

/// <summary>What the page says of a paste.</summary>
internal static class PasteWords
{
    public const string Unanswered = "Svara på det som frågas, så kan värdena sparas.";

    /// <summary>"12 värden kan sparas, 2 kan inte."</summary>
    public static string Counts(PasteTrial trial)
    {
        var same = trial.Rows.Count - trial.Saved - trial.Faulty;
        var parts = new[]
        {
            trial.Saved > 0 ? $"{Values(trial.Saved)} kan sparas" : "Inget kan sparas",
            same > 0
                ? $"{Format.Number(same)} är redan {(same == 1 ? "sparat" : "sparade")}"
                : null,
            trial.Faulty > 0 ? $"{Format.Number(trial.Faulty)} kan inte sparas" : null,
        };
        return $"{string.Join(", ", parts.OfType<string>())}.";
    }

    public static string Values(int count) => Words.Count(count, "värde", "värden");

    /// <summary>"Sparade 12 värden 14:03. 2 sparades inte och står kvar."</summary>
    public static string Done(PasteAnswer.Done done, string at)
    {
        var left = done.Left.Length == 0 ? "" : " Det som inte gick att spara står kvar.";
        return $"Sparade {Values(done.Saved)} {at}.{left}";
    }

    public static string Unlikely(int count) =>
        count == 1
            ? "Ett värde ligger utanför det väntade. Det stämmer."
            : $"{Format.Number(count)} värden ligger utanför det väntade. De stämmer.";

    public static string Late(int count) =>
        count == 1
            ? "Ett värde hör till en låst rapporteringspunkt och blir en efterhandsändring. Det är meningen."
            : $"{Format.Number(count)} värden hör till en låst rapporteringspunkt och blir efterhandsändringar. Det är meningen.";

    public static (SignalKind Kind, string Word) Of(PasteRow row) =>
        row.Mark switch
        {
            PasteMark.New when row.Expected is not null => (SignalKind.OnTheWay, "ovanligt"),
            PasteMark.Changed when row.Expected is not null => (
                SignalKind.OnTheWay,
                "ändras, ovanligt"
            ),
            PasteMark.New => (SignalKind.Reached, "nytt"),
            PasteMark.Changed => (SignalKind.OnTheWay, "ändras"),
            PasteMark.Same => (SignalKind.NotStated, "redan sparat"),
            PasteMark.NotUnderstood => (SignalKind.NotReached, "förstås inte"),
            PasteMark.NotYours => (SignalKind.NotReached, "inte ditt"),
            _ => (SignalKind.NotReached, "går inte"),
        };

    /// <summary>What there is to say of a row beside its word; empty when nothing.</summary>
    public static IEnumerable<string> Notes(PasteRow row)
    {
        if (row.Problem is { } problem)
        {
            yield return problem;
        }

        if (row.Expected is { } range)
        {
            yield return $"Väntat {range}.";
        }

        if (row.LockedPoint is { } locked)
        {
            yield return $"{locked} är låst: efterhandsändring.";
        }
    }
}
