namespace Essunga.Portal.Features.Reporting.Pasting;

/// <summary>What would become of a pasted value.</summary>
public enum PasteMark
{
    /// <summary>Nothing is stored: it is reported.</summary>
    New,

    /// <summary>Something else is stored: it is corrected.</summary>
    Changed,

    /// <summary>It is stored already.</summary>
    Same,

    /// <summary>It is no value, or of no period, that can be understood.</summary>
    NotUnderstood,

    /// <summary>There is no such indicator, or it is not the person's.</summary>
    NotYours,

    /// <summary>A rule would be broken.</summary>
    Refused,
}

/// <summary>A pasted value in the preview. Nothing is saved by it.</summary>
/// <param name="Row">Line in the text, from 0.</param>
/// <param name="Column">Cell in the line, from 0.</param>
/// <param name="Name">The indicator's, or what was written when it is not known.</param>
/// <param name="Period">"T1 2025", or what was written.</param>
/// <param name="Before">What is stored; empty when nothing is.</param>
/// <param name="Now">The value as it would be shown, or what was written.</param>
/// <param name="Problem">Why it cannot be saved.</param>
/// <param name="Expected">"3,5–11,1" when the value lies outside it.</param>
/// <param name="LockedPoint">"T2 2025" when that is locked: it becomes an efterhandsändring.</param>
public sealed record PasteRow(
    int Row,
    int Column,
    string Name,
    string Gender,
    string Period,
    string Before,
    string Now,
    PasteMark Mark,
    string? Problem = null,
    string? Expected = null,
    string? LockedPoint = null
)
{
    public bool IsSaved => Mark is PasteMark.New or PasteMark.Changed;

    public bool IsFaulty => !IsSaved && Mark != PasteMark.Same;
}

/// <summary>förhandsvisning: what a paste would do.</summary>
/// <param name="Problem">Why nothing of it could be understood; null when something was.</param>
public sealed record PasteTrial(IReadOnlyList<PasteRow> Rows, string? Problem)
{
    /// <summary>Values that would be saved.</summary>
    public int Saved => Rows.Count(row => row.IsSaved);

    public int Faulty => Rows.Count(row => row.IsFaulty);

    public int Unlikely => Rows.Count(row => row.Expected is not null);

    public int Late => Rows.Count(row => row.LockedPoint is not null);

    /// <summary>Some stored value would be changed, which is told why.</summary>
    public bool NeedsReason => Rows.Any(row => row.Mark == PasteMark.Changed);

    /// <summary>Whether another trial of the same text says the same.</summary>
    public bool IsAs(PasteTrial other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Problem == other.Problem && Rows.SequenceEqual(other.Rows);
    }
}
