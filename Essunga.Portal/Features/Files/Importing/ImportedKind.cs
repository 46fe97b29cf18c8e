using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Integrations.Files;

namespace Essunga.Portal.Features.Files.Importing;

/// <summary>One kind of thing that can be read in: its fields, who may, and how a row is judged.</summary>
internal abstract class ImportedKind
{
    private static readonly ImportedKind[] All =
    [
        new MeasurementKind(),
        new IndicatorKind(),
        new ActivityKind(),
    ];

    public abstract ImportKind Kind { get; }

    public abstract IReadOnlyList<ImportField> Fields { get; }

    public static ImportedKind Of(ImportKind kind) => Array.Find(All, one => one.Kind == kind)!;

    /// <summary>The kinds that somebody may read in on any node at all.</summary>
    public static IEnumerable<ImportedKind> AllowedFor(Viewer viewer) =>
        All.Where(one => one.MayImport(viewer));

    public abstract bool MayImport(Viewer viewer);

    /// <summary>What is missing among the columns chosen, as a sentence; null when they will do.</summary>
    public virtual string? Missing(IReadOnlyDictionary<string, int> columns)
    {
        var missing = Fields
            .Where(field => field.IsRequired && !columns.ContainsKey(field.Key))
            .Select(field => field.Label)
            .ToList();
        return missing.Count == 0
            ? null
            : $"Välj kolumn för {string.Join(", ", missing).ToLowerInvariant()}.";
    }

    /// <summary>Reads what rows are judged against: a few commands, however many rows there are.</summary>
    public abstract Task<RowJudge> PrepareAsync(
        PortalDbContext context,
        ImportGround ground,
        CancellationToken cancellation
    );
}

/// <summary>Who imports what, when.</summary>
/// <param name="Now">UTC.</param>
internal sealed record ImportGround(Viewer Viewer, string FileName, DateOnly Today, DateTime Now)
{
    /// <summary>Why, in the change log and in corrections.</summary>
    public string Reason => $"Import av {FileName}";
}

/// <summary>Judges rows one by one, knowing those before, and writes what it judged sound.</summary>
internal abstract class RowJudge
{
    /// <summary>Said of what does not exist and of what is not the reader's alike.</summary>
    protected const string NotYours = "Finns inte, eller är inte ditt att ändra.";

    private readonly Dictionary<string, int> _seen = new(StringComparer.OrdinalIgnoreCase);

    public RowVerdict Judge(
        TableRow row,
        IReadOnlyDictionary<string, int> columns,
        IReadOnlyList<string> headings
    )
    {
        if (row.Problem is not null)
        {
            return new RowVerdict(
                RowMark.Faulty,
                [new RowFault(row.Number, null, "", row.Problem)],
                []
            );
        }

        return Judge(new RowCells(row, columns, headings));
    }

    protected abstract RowVerdict Judge(RowCells cells);

    /// <summary>Writes what a thousand verdicts or so ask for: what is changed is loaded and its verbs are called.</summary>
    /// <exception cref="ChangedSinceTrial">Somebody changed the same meanwhile.</exception>
    public abstract Task WriteAsync(
        PortalDbContext context,
        IReadOnlyList<object> writes,
        CancellationToken cancellation
    );

    /// <summary>Notes a fault when an earlier row is about the same thing.</summary>
    protected bool IsRepeated(RowCells cells, string field, string key)
    {
        if (_seen.TryAdd(key, cells.Row))
        {
            return false;
        }

        cells.Wrong(
            field,
            string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"Samma sak står redan på rad {_seen[key]}."
            )
        );
        return true;
    }
}

/// <summary>What the trial showed is no longer so: nothing is written, and the trial is made again.</summary>
internal sealed class ChangedSinceTrial() : Exception("Changed since the trial.");
