using Essunga.Portal.Components.Status;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Goals;

namespace Essunga.Portal.Features.Goals.Stating;

/// <summary>What the rule suggests and what that rests on, in words.</summary>
internal static class SuggestionWords
{
    private static readonly StatusWord None = new(
        SignalKind.NotStated,
        "inget förslag",
        "inget förslag"
    );

    public static StatusWord Of(StatingKind kind, StatingGround ground) =>
        kind == StatingKind.Verdict
            ? ground.SuggestedVerdict is { } verdict
                ? StatusWords.Of((Verdict?)verdict)
                : None
            : StatusWords.Of(ground.Basis.Suggested);

    /// <summary>How many of the due indicators speak for the goal.</summary>
    public static int Good(StatingKind kind, AssessmentBasis basis) =>
        kind == StatingKind.Verdict ? basis.Reached : basis.Reached + basis.OnTheWay;

    /// <summary>"når målvärdet eller är på väg"; a slutbedömning counts only what is reached.</summary>
    public static string Counts(StatingKind kind) =>
        kind == StatingKind.Verdict ? "når målvärdet" : "når målvärdet eller är på väg";

    /// <summary>"1 av 4 indikatorer når målvärdet eller är på väg."</summary>
    public static string Lead(StatingKind kind, AssessmentBasis basis) =>
        basis.Due == 0 ? "Ingen indikator är aktuell än."
        : basis.Due == 1 ? Only(kind, Good(kind, basis) == 1)
        : $"{Of(Good(kind, basis))} av {Words.Count(basis.Due, "indikator", "indikatorer")} {Counts(kind)}.";

    /// <summary>"4 av 5 når målvärdet eller är på väg = 80 %, förslag: bedöms uppnås."</summary>
    public static string Sum(StatingKind kind, StatingGround ground)
    {
        var basis = ground.Basis;
        var word = Of(kind, ground).LongWord;
        if (basis.Due == 0)
        {
            return $"Ingen indikator är aktuell, så det finns inget att räkna på: {word}.";
        }

        var share = Format.Percent(100m * Good(kind, basis) / basis.Due);
        var missing =
            basis.Missing == 0
                ? ""
                : $" {Format.Number(basis.Due - basis.Missing)} av {Format.Number(basis.Due)} är rapporterade.";
        return $"{Format.Number(Good(kind, basis))} av {Format.Number(basis.Due)} {Counts(kind)} = {share}, förslag: {word}.{missing}";
    }

    private static string Only(StatingKind kind, bool isGood) =>
        (kind, isGood) switch
        {
            (_, true) => $"Den enda indikatorn som räknas {Counts(kind)}.",
            (StatingKind.Verdict, _) => "Den enda indikatorn som räknas når inte målvärdet.",
            _ => "Den enda indikatorn som räknas når inte målvärdet och är inte på väg.",
        };

    private static string Of(int good) => good == 0 ? "Ingen" : Format.Number(good);
}
