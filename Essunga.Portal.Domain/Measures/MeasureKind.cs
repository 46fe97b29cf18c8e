namespace Essunga.Portal.Domain.Measures;

/// <summary>What a measure is for.</summary>
public enum MeasureKind
{
    /// <summary>indikator: follows a goal up and has a target value. From "Mål- och resultatstyrning".</summary>
    Indicator = 0,

    /// <summary>nyckeltal: follows a committee's remit up, without a target value. From "Nämndernas uppdrag".</summary>
    KeyFigure = 1,
}
