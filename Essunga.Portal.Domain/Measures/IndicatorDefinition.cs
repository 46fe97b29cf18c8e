namespace Essunga.Portal.Domain.Measures;

/// <summary>
/// What is measured and by whom: everything about an indicator that is revised as one. From "Mål- och resultatstyrning"
/// and "Nämndernas uppdrag".
/// </summary>
/// <param name="Unit">As written after the value.</param>
/// <param name="Decimals">0–4.</param>
/// <param name="SourceName">Where values come from, in words; null when the unit itself reports them.</param>
/// <param name="IsShare">Values are percentages of n individuals.</param>
/// <param name="SmallestPopulation">Values for fewer individuals are not shown; 0 shows all.</param>
/// <param name="NodeId">The node that reports it.</param>
/// <param name="OwnerId">Null when nobody answers for it yet.</param>
public sealed record IndicatorDefinition(
    string Name,
    string? Definition,
    string Unit,
    int Decimals,
    Direction Direction,
    MeasureSource Source,
    string? SourceName,
    Rhythm Rhythm,
    bool IsShare,
    bool IsSplitByGender,
    int SmallestPopulation,
    Guid NodeId,
    Guid? OwnerId,
    Guid? StandInId
);

/// <summary>How often something is measured and when the value comes: a <see cref="PublicationRule"/> as it is written, before it is known to be sound.</summary>
/// <param name="EveryNth">Every nth year, counted from <paramref name="FirstYear"/>.</param>
/// <param name="LagMonths">Months from the period's end until the value is expected; negative when it comes before.</param>
public sealed record Rhythm(PeriodKind Kind, int EveryNth, int FirstYear, int LagMonths)
{
    /// <summary>Whether the numbers can be meant: every 1st to 10th year, from a year of this age, within a year before or five after.</summary>
    public bool IsSound =>
        Enum.IsDefined(Kind)
        && EveryNth is >= 1 and <= 10
        && FirstYear is >= 1950 and <= 2100
        && LagMonths is >= -12 and <= 60;
}

/// <summary>What is stored of an indicator's values, as far as a revision must mind them.</summary>
/// <param name="Lowest">Null when nothing has a value.</param>
public sealed record StoredValues(int Count, decimal? Lowest, decimal? Highest)
{
    public static StoredValues None { get; } = new(0, null, null);

    /// <summary>Whether every value can be a share in per cent.</summary>
    public bool AreShares => Lowest is not < 0 && Highest is not > 100;
}
