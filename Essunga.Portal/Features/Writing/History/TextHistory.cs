using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Writing;

namespace Essunga.Portal.Features.Writing.History;

/// <summary>The versions of a shared text, and two of them compared.</summary>
/// <param name="Label">"Motivering till mål 3".</param>
/// <param name="Href">The page that it is written on.</param>
/// <param name="Versions">The latest first.</param>
/// <param name="Compared">Null when there are not two.</param>
/// <param name="MayRestore">The reader may write the text now.</param>
public sealed record TextHistory(
    TextKey Key,
    string Label,
    string Href,
    IReadOnlyList<VersionLine> Versions,
    ComparedVersions? Compared,
    bool MayRestore
);

/// <summary>A version in the list.</summary>
/// <param name="At">UTC.</param>
/// <param name="With">The others who wrote since the version before.</param>
public sealed record VersionLine(
    int Number,
    DateTime At,
    ReadPerson By,
    IReadOnlyList<ReadPerson> With,
    int? Restored
);

/// <summary>One version laid over another.</summary>
public sealed record ComparedVersions(
    int From,
    int To,
    IReadOnlyList<ComparedPart> Parts,
    int Added,
    int Removed
);

/// <summary>How a word or a block stands between two versions.</summary>
public enum ComparedChange
{
    Same = 0,
    Added = 1,
    Removed = 2,
}

/// <summary>A block of a compared text, with words or with blocks in it.</summary>
/// <param name="Kind">ProseMirror's name: "paragraph", "bullet_list".</param>
public sealed record ComparedPart(
    string Kind,
    int? Level,
    ComparedChange Change,
    IReadOnlyList<ComparedWord>? Words,
    IReadOnlyList<ComparedPart>? Parts
);

/// <summary>Words that look alike and changed alike.</summary>
public sealed record ComparedWord(
    string Text,
    ComparedChange Change,
    bool Strong,
    bool Em,
    string? Href
);
