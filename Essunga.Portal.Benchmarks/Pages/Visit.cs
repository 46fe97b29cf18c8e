namespace Essunga.Portal.Benchmarks.Pages;

/// <summary>What a browser told of one visit.</summary>
/// <param name="FirstPaint">Milliseconds to the first contentful paint.</param>
/// <param name="Usable">Milliseconds until the circuit answers; null for a page without one.</param>
/// <param name="ChartDrawn">Milliseconds until a chart with a size was in the document; null is none.</param>
/// <param name="Transferred">Bytes over HTTP, with heads.</param>
internal sealed record Visit(
    double FirstPaint,
    double? Usable,
    double? ChartDrawn,
    double Transferred
);
