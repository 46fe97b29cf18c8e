using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Domain.Writing;

namespace Essunga.Portal.Writing;

/// <summary>
/// Where a kind of shared text belongs. The process that owns the thing says who may read and write the text, whether it
/// is closed, and takes each version in.
/// </summary>
public interface ITextPlace
{
    TextKind Kind { get; }

    /// <summary>The kinds of objects that the answer rests on, as the change log names them.</summary>
    IReadOnlyCollection<string> RestsOn { get; }

    /// <summary>The place of a text; null when there is no such thing.</summary>
    Task<TextGround?> FindAsync(
        PortalDbContext context,
        TextKey key,
        CancellationToken cancellation
    );

    /// <summary>Takes a new version into the thing itself, in the same save; does nothing where the thing keeps no copy.</summary>
    Task TakeAsync(
        PortalDbContext context,
        TextKey key,
        string markdown,
        Guid byId,
        DateTime now,
        CancellationToken cancellation
    );
}

/// <summary>What holds for a text where it belongs.</summary>
/// <param name="Label">"Motivering till mål 3".</param>
/// <param name="Markdown">What the thing says now, which is what the text begins with; null for nothing.</param>
/// <param name="IsCopied">The thing keeps a copy: what is changed there in another way is taken into the text.</param>
/// <param name="Most">Letters that it may have.</param>
/// <param name="Frozen">Why it can only be read, as a sentence; null while it is open.</param>
/// <param name="MayRead">Who may read it.</param>
/// <param name="MayWrite">Who may write it while it is open.</param>
public sealed record TextGround(
    string Label,
    string? Markdown,
    bool IsCopied,
    int Most,
    string? Frozen,
    Func<Viewer, bool> MayRead,
    Func<Viewer, bool> MayWrite
)
{
    /// <summary>Address of the page that it is read and written on.</summary>
    public required string Href { get; init; }
}

/// <summary>What somebody may do with a text.</summary>
public enum TextRight
{
    /// <summary>Nothing: the text is not there or is somebody else's.</summary>
    None = 0,

    Read = 1,

    /// <summary>Could write it, were it not frozen.</summary>
    Frozen = 2,

    Write = 3,
}
