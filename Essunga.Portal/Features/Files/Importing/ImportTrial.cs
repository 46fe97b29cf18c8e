using Essunga.Portal.Integrations.Files;

namespace Essunga.Portal.Features.Files.Importing;

/// <summary>A file to read in, and how.</summary>
/// <param name="Columns">Field and the column taken for it, from 0.</param>
public sealed record ImportOrder(
    ImportKind Kind,
    string FileName,
    TableSource Source,
    TableHead Head,
    IReadOnlyDictionary<string, int> Columns
);

/// <summary>provkörning: what a file would do. Nothing is written by it.</summary>
public sealed record ImportTrial(
    int New,
    int Changed,
    int Same,
    int Faulty,
    IReadOnlyList<RowFault> Faults,
    IReadOnlyList<RowDoubt> Doubts
)
{
    public int Rows => New + Changed + Same + Faulty;

    public int Sound => New + Changed;

    public IEnumerable<RowDoubt> Of(DoubtKind kind) => Doubts.Where(doubt => doubt.Kind == kind);

    /// <summary>Whether another trial of the same file says the same.</summary>
    public bool IsAs(ImportTrial other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (New, Changed, Same, Faulty) == (other.New, other.Changed, other.Same, other.Faulty)
            && Doubts.SequenceEqual(other.Doubts);
    }
}

/// <summary>What the reader says yes to beyond the plain.</summary>
/// <param name="SkipFaulty">Only the sound rows, though others are faulty.</param>
/// <param name="Unlikely">The values outside the likely are right.</param>
/// <param name="Late">Changes at locked reporting points are meant as efterhandsändringar.</param>
public sealed record ImportConsent(bool SkipFaulty, bool Unlikely, bool Late)
{
    /// <summary>Whether everything that the trial asks is answered with yes.</summary>
    public bool Covers(ImportTrial trial)
    {
        ArgumentNullException.ThrowIfNull(trial);
        return (SkipFaulty || trial.Faulty == 0)
            && (Unlikely || !trial.Of(DoubtKind.Unlikely).Any())
            && (Late || !trial.Of(DoubtKind.Late).Any());
    }
}

/// <summary>How far a reading has come.</summary>
/// <param name="IsWriting">False while rows are judged.</param>
public sealed record ImportProgress(bool IsWriting, int Done, int All);

/// <summary>What came of an import. All of it is written, or nothing.</summary>
public abstract record ImportOutcome
{
    private ImportOutcome() { }

    /// <param name="SaveId">Names it in the change log; null when there was nothing to write.</param>
    public sealed record Done(Guid? SaveId, int New, int Changed, int Same, int Skipped)
        : ImportOutcome;

    /// <summary>What the reader said yes to is no longer what would be done; nothing was written.</summary>
    public sealed record Otherwise(ImportTrial Now) : ImportOutcome;

    /// <summary>It is not the reader's to import.</summary>
    public sealed record NotYours : ImportOutcome;
}
