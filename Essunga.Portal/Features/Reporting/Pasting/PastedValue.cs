namespace Essunga.Portal.Features.Reporting.Pasting;

/// <summary>One value in what was pasted, with what stands beside it, as it was written.</summary>
/// <param name="Row">Line in the text, from 0.</param>
/// <param name="Column">Cell in the line, from 0.</param>
/// <param name="Labels">What tells which indicator: a code, a name, a unit.</param>
/// <param name="Year">From a column of its own; empty when the period has the year in it.</param>
/// <param name="Gender">Empty is totalt.</param>
internal sealed record PastedValue(
    int Row,
    int Column,
    IReadOnlyList<string> Labels,
    string Period,
    string Year,
    string Gender,
    string Value,
    string Population,
    string Comment
);
