using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Features.Start.Sections;

/// <summary>An entry of the change log.</summary>
/// <param name="Subject">Type name of the object.</param>
/// <param name="At">UTC.</param>
/// <param name="By">Title and place.</param>
public sealed record LogLine(
    long Id,
    string Subject,
    ChangeKind Kind,
    DateTime At,
    string By,
    string? Reason
);

/// <summary>What the portal holds.</summary>
/// <param name="Unowned">Indicators without an owner who is still here.</param>
/// <param name="Kinds">Measured values by the kind of data that they are.</param>
public sealed record SystemSection(
    int Nodes,
    int People,
    int Unowned,
    IReadOnlyList<(DataKind Kind, int Count)> Kinds,
    IReadOnlyList<LogLine> Log
);
