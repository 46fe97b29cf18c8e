namespace Essunga.Portal.Benchmarks;

/// <summary>How much is done to measure.</summary>
/// <param name="Visits">Browser visits of each address on each line; 0 leaves the browser out.</param>
/// <param name="Circuits">Circuits of each address, to weigh one.</param>
/// <param name="Crowd">Circuits that stay on the start page together.</param>
internal sealed record RunSize(int Visits, int Circuits, int Crowd)
{
    public static RunSize From(CommandLine line) =>
        new(
            line.Flag("browser", otherwise: true) ? line.Number("visits", 7) : 0,
            line.Number("circuits", 50),
            line.Number("crowd", 1_000)
        );
}
