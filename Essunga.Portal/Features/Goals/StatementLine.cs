using Essunga.Portal.Components.Status;
using Essunga.Portal.Domain.Data.Reading;

namespace Essunga.Portal.Features.Goals;

/// <summary>A prognos or slutbedömning in the order of time.</summary>
/// <param name="Suggested">What the rule suggested, when that was something else.</param>
/// <param name="BasisText">What it rested on: "1 når, 1 på väg, 5 når inte"; null when that was not kept.</param>
/// <param name="At">UTC.</param>
/// <param name="IsLate">Whether it was stated after the reporting point was locked.</param>
public sealed record StatementLine(
    string BodyName,
    string PointLabel,
    StatusWord Word,
    StatusWord? Suggested,
    string? BasisText,
    string? Reason,
    ReadPerson By,
    DateTime At,
    bool IsLate,
    bool IsDemo
)
{
    public DateOnly Day => PortalTime.DayOf(At);

    public static StatementLine Of(GoalPeriodReading reading, ReadStatement one)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(one);
        var point = reading.PointOf(one.PointId);
        return new(
            Name(one.BodyName, one.IsOverall),
            point.Label,
            StatusWords.Of(one.Outlook),
            one.Basis.Suggested == one.Outlook || one.Basis.Suggested is null
                ? null
                : StatusWords.Of(one.Basis.Suggested),
            TraceWords.Counts(one.Basis),
            one.Reason,
            one.By,
            one.At,
            point.IsLate(one.At),
            one.Provenance.IsDemo
        );
    }

    public static StatementLine Of(GoalPeriodReading reading, ReadVerdict one)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(one);
        return new(
            Name(one.BodyName, one.IsOverall),
            "slutbedömning",
            StatusWords.Of((Domain.Goals.Verdict?)one.Verdict),
            one.Suggested == one.Verdict || one.Suggested is null
                ? null
                : StatusWords.Of(one.Suggested),
            null,
            one.Reason,
            one.By,
            one.At,
            reading.Points.Any(point => reading.Period.EndsAt(point) && point.IsLate(one.At)),
            IsDemo: false
        );
    }

    private static string Name(string body, bool isOverall) =>
        isOverall ? $"{body}, hela målet" : body;
}
