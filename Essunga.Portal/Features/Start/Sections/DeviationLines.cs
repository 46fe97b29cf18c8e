using Essunga.Portal.Components.Status;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Features.Start.Sections;

/// <summary>A statement that differs from what the rule suggested.</summary>
/// <param name="Href">The goal's bedömningsspår.</param>
public sealed record DeviationLine(
    int GoalNumber,
    string GoalTitle,
    string Href,
    string Body,
    StatusWord Stated,
    StatusWord Suggested,
    string? Reason
);

/// <summary>Statements at a point beside the rule.</summary>
/// <param name="Statements">How many statements there are in all.</param>
public sealed record DeviationsSection(
    string PointLabel,
    int Statements,
    IReadOnlyList<DeviationLine> Lines,
    bool IsDemo
);

/// <summary>A value that was corrected, or came, after it was reported.</summary>
/// <param name="IsLate">efterhandsändring: after the point was locked.</param>
public sealed record CorrectionLine(
    string Name,
    string Href,
    string What,
    string Reason,
    string By,
    DateOnly On,
    bool IsLate
);

/// <summary>Corrections and late values, the latest first.</summary>
public sealed record CorrectionsSection(
    IReadOnlyList<CorrectionLine> Lines,
    int Total,
    bool IsDemo,
    DateOnly Today
)
{
    public const int Most = 10;
}

/// <summary>Finds where statements leave the rule, and where values were changed afterwards.</summary>
internal static class DeviationLines
{
    public static DeviationsSection Of(StartGround ground)
    {
        var reading = ground.Reading;
        var inForce = reading
            .Goals.SelectMany(goal =>
                reading
                    .AssignmentsOf(goal.Id)
                    .Select(one => reading.StatementOf(goal.Id, one.CommitteeId))
                    .Prepend(reading.OverallOf(goal.Id))
                    .OfType<ReadStatement>()
                    .Select(statement => (Goal: goal, Statement: statement))
            )
            .ToList();
        return new DeviationsSection(
            reading.Point.Label,
            inForce.Count,
            [
                .. inForce
                    .Where(one => one.Statement.Outlook != one.Statement.Basis.Suggested)
                    .Select(one => Line(one.Goal, one.Statement)),
            ],
            inForce.Any(one => one.Statement.Provenance.IsDemo)
        );
    }

    public static CorrectionsSection Corrections(StartGround ground)
    {
        var lines = ground
            .Reading.Indicators.Values.SelectMany(indicator =>
                indicator
                    .Values.Where(value => value.Gender == Gender.Total)
                    .SelectMany(value => LinesOf(ground, indicator, value))
            )
            .OrderByDescending(line => line.On)
            .ThenBy(line => line.Name, StringComparer.Ordinal)
            .ToList();
        return new CorrectionsSection(
            [.. lines.Take(CorrectionsSection.Most)],
            lines.Count,
            ground.HoldsDemo,
            ground.Today
        );
    }

    private static DeviationLine Line(ReadGoal goal, ReadStatement statement) =>
        new(
            goal.Number,
            goal.Title,
            Links.Goal(goal.Slug, AddressState.None, "bedomningsspar"),
            statement.IsOverall ? $"{statement.BodyName}, målet som helhet" : statement.BodyName,
            StatusWords.Of((Outlook?)statement.Outlook),
            StatusWords.Of(statement.Basis.Suggested),
            statement.Reason
        );

    private static IEnumerable<CorrectionLine> LinesOf(
        StartGround ground,
        ReadIndicator indicator,
        ReadValue value
    )
    {
        var href = Links.Indicator(indicator.Code, AddressState.None);
        var period = Format.InPeriod(value.Period);
        foreach (var one in value.Corrections)
        {
            yield return new CorrectionLine(
                indicator.Name,
                href,
                $"{period}: {Written(indicator, one.To)}, var {Written(indicator, one.From)}",
                one.Reason,
                PersonText.Of(one.By),
                PortalTime.DayOf(one.At),
                one.IsLate
            );
        }

        var expected = indicator.Publication.ExpectedOn(value.Period);
        var point = ground.Calendar.Points.FirstOrDefault(one => one.DueOn >= expected);
        if (point?.LockedAt is { } locked && value.ReportedAt > locked)
        {
            yield return new CorrectionLine(
                indicator.Name,
                href,
                $"{period}: {Written(indicator, value.Value)}, kom efter att {point.Label} låsts",
                value.Comment ?? "",
                PersonText.Of(value.By),
                PortalTime.DayOf(value.ReportedAt),
                IsLate: true
            );
        }
    }

    private static string Written(ReadIndicator indicator, decimal? value) =>
        value is null
            ? StatusWords.Unmeasured
            : Format.Value(value, indicator.Unit, indicator.Decimals);
}
