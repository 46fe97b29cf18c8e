using System.Globalization;

namespace Essunga.Portal.Benchmarks.Report;

/// <summary>One measured value of one address, beside its bar.</summary>
/// <param name="Bar">As "P4".</param>
/// <param name="What">What was measured.</param>
/// <param name="Address">Which address, or what else it was measured of.</param>
/// <param name="Limit">The bar; null is a value that nothing is asked of.</param>
/// <param name="LimitIsLeast">The value is to be at least the limit instead of at most.</param>
internal sealed record Figure(
    string Bar,
    string What,
    string Address,
    double Value,
    string Unit,
    double? Limit = null,
    bool LimitIsLeast = false
)
{
    public bool? IsMet =>
        Limit is not { } limit ? null
        : LimitIsLeast ? Value >= limit
        : Value <= limit;

    public string ValueText => Text(Value);

    public string LimitText => Limit is { } limit ? (LimitIsLeast ? "≥ " : "≤ ") + Text(limit) : "";

    private static string Text(double value) =>
        value.ToString(
            double.IsInteger(value) || Math.Abs(value) >= 100 ? "F0"
                : Math.Abs(value) >= 1 ? "F1"
                : "F2",
            CultureInfo.InvariantCulture
        );
}
