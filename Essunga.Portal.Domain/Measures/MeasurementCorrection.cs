using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Measures;

/// <summary>rättelse: what a value was, what it became, why, who and when. A late one (efterhandsändring) came after the reporting point was locked.</summary>
public sealed class MeasurementCorrection : Entity
{
    private MeasurementCorrection() { }

    internal MeasurementCorrection(
        Guid id,
        Guid measurementId,
        decimal? from,
        decimal? to,
        string reason,
        bool isLate,
        Guid byId,
        DateTime at
    )
        : base(id)
    {
        MeasurementId = measurementId;
        From = from;
        To = to;
        Reason = reason;
        IsLate = isLate;
        ById = byId;
        At = at;
    }

    public Guid MeasurementId { get; private set; }

    public decimal? From { get; private set; }

    public decimal? To { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>efterhandsändring (<c>LateChange</c>): made after the reporting point was locked.</summary>
    public bool IsLate { get; private set; }

    public Guid ById { get; private set; }

    public DateTime At { get; private set; }
}
