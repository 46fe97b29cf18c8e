using Essunga.Portal.Components.Text;

namespace Essunga.Portal.Features.Files.Importing;

/// <summary>What the page says of kinds, counts and outcomes.</summary>
internal static class ImportWords
{
    public static string Name(ImportKind kind) =>
        kind switch
        {
            ImportKind.Indicators => "Indikatorer",
            ImportKind.Activities => "Aktiviteter",
            _ => "Mätvärden",
        };

    /// <summary>As it stands in the address.</summary>
    public static string Slug(ImportKind kind) =>
        kind switch
        {
            ImportKind.Indicators => "indikatorer",
            ImportKind.Activities => "aktiviteter",
            _ => "matvarden",
        };

    public static string Rows(int count) => count == 1 ? "1 rad" : $"{Format.Number(count)} rader";

    /// <summary>"12 nya, 3 ändras, 40 lika, 1 fel."</summary>
    public static string Counts(ImportTrial trial) =>
        $"{Format.Number(trial.New)} {(trial.New == 1 ? "ny" : "nya")}, {Format.Number(trial.Changed)} ändras, {Format.Number(trial.Same)} lika, {Format.Number(trial.Faulty)} fel.";

    public static string Done(ImportOutcome.Done done)
    {
        var skipped = done.Skipped == 0 ? "" : $" {Rows(done.Skipped)} med fel hoppades över.";
        return done.New + done.Changed == 0
            ? $"0 nya, 0 ändras: portalen hade redan allt.{skipped}"
            : $"{Format.Number(done.New)} {(done.New == 1 ? "ny" : "nya")}, {Format.Number(done.Changed)} {(done.Changed == 1 ? "ändrad" : "ändrade")}, {Format.Number(done.Same)} lika.{skipped}";
    }

    /// <summary>"Hoppa över 2 rader med fel och läs in de 30 felfria."</summary>
    public static string Skip(ImportTrial trial) =>
        $"Hoppa över {Rows(trial.Faulty)} med fel och läs in {(trial.Sound == 1 ? "den felfria" : $"de {Format.Number(trial.Sound)} felfria")}.";

    /// <summary>"12 värden ligger utanför det väntade. De stämmer."</summary>
    public static string Unlikely(int count) =>
        count == 1
            ? "Ett värde ligger utanför det väntade. Det stämmer."
            : $"{Format.Number(count)} värden ligger utanför det väntade. De stämmer.";

    public static string Late(int count) =>
        count == 1
            ? "Ett värde hör till en låst rapporteringspunkt och blir en efterhandsändring. Det är meningen."
            : $"{Format.Number(count)} värden hör till en låst rapporteringspunkt och blir efterhandsändringar. Det är meningen.";

    public static string How(ImportProgress progress) =>
        $"{(progress.IsWriting ? "Läser in" : "Provkör")}: {Format.Number(progress.Done)} av {Format.Number(progress.All)} rader.";
}
