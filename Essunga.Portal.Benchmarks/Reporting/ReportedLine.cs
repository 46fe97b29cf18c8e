using System.Globalization;

namespace Essunga.Portal.Benchmarks.Reporting;

/// <summary>One value of one manager: what the manager was told is saved, and what is on its way.</summary>
internal sealed class ReportedLine(string code)
{
    private int _typed;

    /// <summary>The measure's code.</summary>
    public string Code { get; } = code;

    /// <summary>The id of its field on the page.</summary>
    public string Field =>
        string.Create(
                CultureInfo.InvariantCulture,
                $"varde-{Code}-{ReporterData.Period.Year}-{ReporterData.Period.Kind}-{ReporterData.Period.Index}-Total"
            )
            .ToLowerInvariant();

    /// <summary>How many saves were acknowledged: the first is the report, the others are corrections.</summary>
    public int Saves { get; private set; }

    /// <summary>The value that was acknowledged last; null before the first.</summary>
    public decimal? Value { get; private set; }

    /// <summary>Sent, and not answered yet.</summary>
    public decimal? OnItsWay { get; private set; }

    /// <summary>A value that the line has not had before.</summary>
    public decimal Next() => ++_typed / 10m;

    public void Send(decimal value) => OnItsWay = value;

    public void Acknowledge()
    {
        (Value, OnItsWay) = (OnItsWay, null);
        Saves++;
    }
}

/// <summary>What the database holds of a line.</summary>
/// <param name="Rows">Measurements for the period: one at most is right.</param>
/// <param name="Value">The value in force.</param>
/// <param name="Saves">Its report and its corrections.</param>
internal sealed record StoredLine(int Rows, decimal? Value, int Saves);
