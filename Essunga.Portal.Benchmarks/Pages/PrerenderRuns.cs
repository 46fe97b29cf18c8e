using Essunga.Portal.Benchmarks.Load;
using Essunga.Portal.Benchmarks.Report;

namespace Essunga.Portal.Benchmarks.Pages;

/// <summary>The rounds of one page, each beside the empty page's in the same round.</summary>
internal sealed class PrerenderRuns
{
    private const double StartShare = 15;
    private const double LeastShare = 4;
    private const double StartFirstByte = 100;
    private const double MostFirstByte = 300;

    private readonly List<(double PerSecond, double Share, double Processor, double P95)> _rounds =
    [];

    public double PerSecond => Order.Median(_rounds.Select(round => round.PerSecond));

    /// <summary>Milliseconds.</summary>
    public double Processor => Order.Median(_rounds.Select(round => round.Processor));

    public void Add(
        (LoadRound Load, TimeSpan Processor) round,
        (LoadRound Load, TimeSpan Processor) empty
    ) =>
        _rounds.Add(
            (
                round.Load.PerSecond,
                100 * round.Load.PerSecond / empty.Load.PerSecond,
                round.Processor.TotalMilliseconds / round.Load.ToFirstByte.Count,
                Order.Percentile(round.Load.ToFirstByte, 95)
            )
        );

    public IEnumerable<Figure> Figures(MeasuredAddress address) =>
        [
            new(
                "P1",
                "Prerenders as a share of the empty page's",
                address.Name,
                Order.Median(_rounds.Select(round => round.Share)),
                "%",
                address.IsStart ? StartShare : LeastShare,
                LimitIsLeast: true
            ),
            new("P1", "Prerenders", address.Name, PerSecond, "a second"),
            new("P1", "Processor time of a prerender", address.Name, Processor, "ms"),
            new(
                "P2",
                "Time to first byte, 16 at once, 95th percentile",
                address.Name,
                Order.Median(_rounds.Select(round => round.P95)),
                "ms",
                address.IsStart ? StartFirstByte : MostFirstByte
            ),
        ];
}
