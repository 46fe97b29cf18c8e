using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Writing;

/// <summary>version av en gemensam text: what it said when its writers paused, with who and when. Never changed.</summary>
public sealed class TextVersion : Entity
{
    private TextVersion() { }

    internal TextVersion(
        Guid id,
        Guid textId,
        int number,
        long commit,
        string markdown,
        IReadOnlyCollection<Guid> writers,
        Guid byId,
        DateTime at,
        int? restored
    )
        : base(id)
    {
        TextId = textId;
        Number = number;
        Commit = commit;
        Markdown = markdown;
        Writers = string.Join(
            ' ',
            writers.Append(byId).Distinct().Select(one => one.ToString("N"))
        );
        ById = byId;
        At = at;
        Restored = restored;
    }

    public Guid TextId { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    /// <summary>How far the writing had come.</summary>
    public long Commit { get; private set; }

    /// <summary>CommonMark with GFM tables.</summary>
    public string Markdown { get; private set; } = "";

    /// <summary>The ids of those who wrote since the version before, with spaces between.</summary>
    public string Writers { get; private set; } = "";

    public IReadOnlyList<Guid> WriterIds =>
        [.. Writers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse)];

    /// <summary>Who wrote last, or who restored it.</summary>
    public Guid ById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>The number of the version that this one restored; null for one that was written.</summary>
    public int? Restored { get; private set; }
}
