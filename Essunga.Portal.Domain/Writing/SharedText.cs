using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Writing;

/// <summary>
/// gemensam text: a long text that several people write at once, and its versions. What they do letter by letter is
/// kept beside it and is no part of the history; a version is.
/// </summary>
public sealed class SharedText : Aggregate
{
    private readonly List<TextVersion> _versions = [];

    private SharedText() { }

    public SharedText(TextKey key)
        : base((key ?? throw new ArgumentNullException(nameof(key))).TextId)
    {
        Kind = key.Kind;
        OwnerId = key.OwnerId;
        Field = key.Field;
    }

    public TextKind Kind { get; private set; }

    /// <summary>The thing that it belongs to.</summary>
    public Guid OwnerId { get; private set; }

    /// <summary>Which of the owner's texts; empty when it has one.</summary>
    public string Field { get; private set; } = "";

    /// <summary>The number of the latest version; 0 before the first.</summary>
    public int LatestNumber { get; private set; }

    public TextKey Key => new(Kind, OwnerId, Field);

    /// <summary>Those that are loaded; the latest number tells how many there are.</summary>
    public IReadOnlyCollection<TextVersion> Versions => _versions;

    /// <summary>Keeps what the text says now as a version.</summary>
    /// <param name="commit">How far the writing had come.</param>
    /// <param name="writers">Everyone who wrote since the version before.</param>
    /// <param name="byId">Who wrote last, or who restored it.</param>
    /// <param name="restored">The number of the version that was restored; null for one that was written.</param>
    public TextVersion Keep(
        Guid versionId,
        long commit,
        string markdown,
        IReadOnlyCollection<Guid> writers,
        Guid byId,
        DateTime now,
        int? restored = null
    )
    {
        LatestNumber++;
        var version = new TextVersion(
            versionId,
            Id,
            LatestNumber,
            commit,
            markdown,
            writers,
            byId,
            now,
            restored
        );
        _versions.Add(version);
        return version;
    }
}
