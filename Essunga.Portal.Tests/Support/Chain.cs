using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Tests.Support;

/// <summary>Builds the chain of a goal period in memory, piece by piece, with defaults that hang together.</summary>
internal sealed class Chain
{
    private readonly List<ReadGoal> _goals = [];
    private readonly List<ReadAssignment> _parts = [];
    private readonly List<ReadStatement> _statements = [];
    private readonly List<ReadVerdict> _verdicts = [];
    private readonly List<ReadActivity> _activities = [];
    private readonly Dictionary<Guid, ReadIndicator> _indicators = [];

    public static ReadPerson Head { get; } =
        new(Guid.NewGuid(), "Sektorchef", "Sektor utbildning", true);

    public static IReadOnlyList<ReadPoint> Points { get; } =
    [
        .. Enumerable
            .Range(2024, 4)
            .SelectMany(year => Enumerable.Range(1, 3).Select(tertial => Make(year, tertial))),
    ];

    public static ReadPeriod Period { get; } =
        new(Guid.NewGuid(), 2024, 2027, new AssessmentRule());

    public static ReadPoint Point(int year, int tertial) =>
        Points.Single(one => one.Year == year && one.Tertial == tertial);

    public ReadGoal Goal(int number, string title = "Ett mål", string area = "Ett område")
    {
        var goal = new ReadGoal(
            Guid.NewGuid(),
            number,
            $"mal-{number}",
            title,
            null,
            Provenance.Entered,
            Decision.Proposed,
            null,
            Provenance.Entered,
            area,
            Provenance.Entered,
            null,
            null
        );
        _goals.Add(goal);
        return goal;
    }

    public ReadAssignment Give(
        ReadGoal goal,
        ReadCommittee committee,
        params ReadIndicator[] indicators
    )
    {
        var part = new ReadAssignment(
            Guid.NewGuid(),
            goal.Id,
            committee.Id,
            committee.Name,
            committee.Slug,
            committee.Path,
            [.. indicators.Select(one => one.Id)]
        );
        foreach (var indicator in indicators)
        {
            _indicators[indicator.Id] = indicator;
        }

        _parts.Add(part);
        return part;
    }

    public static ReadCommittee Committee(string name) =>
        new(Guid.NewGuid(), name[..2], name, Slug.From(name), $"/KF/{name[..2]}/");

    public ReadStatement State(
        ReadGoal goal,
        ReadPoint point,
        Outlook outlook,
        DateTime at,
        ReadCommittee? committee = null,
        Outlook? suggested = null
    )
    {
        var statement = new ReadStatement(
            Guid.NewGuid(),
            goal.Id,
            point.Id,
            committee?.Id ?? Guid.Empty,
            committee?.Name ?? "Kommunstyrelsen",
            committee is null,
            outlook,
            new AssessmentBasis(suggested ?? outlook, 0.8m, 0.5m, 0.5m, 1, 1, 0, 0, 0),
            "Därför.",
            Head,
            at,
            Provenance.Entered
        );
        _statements.Add(statement);
        return statement;
    }

    public void Judge(ReadGoal goal, Verdict verdict, DateTime at) =>
        _verdicts.Add(
            new ReadVerdict(
                Guid.NewGuid(),
                goal.Id,
                Guid.Empty,
                "Kommunstyrelsen",
                true,
                verdict,
                verdict,
                null,
                Head,
                at
            )
        );

    public ReadActivity Do(
        ReadAssignment part,
        string code,
        IReadOnlyList<ReadIndicator> indicators,
        DateOnly? from = null,
        ReadPerson? owner = null,
        params (ReadPoint Point, ActivityStatus Status, DateTime At)[] reports
    )
    {
        var activity = new ReadActivity(
            Guid.NewGuid(),
            code,
            part.Id,
            $"Aktivitet {code}",
            from ?? new DateOnly(2024, 1, 1),
            new DateOnly(2026, 12, 31),
            owner,
            null,
            Decision.Proposed,
            Provenance.Entered,
            [.. indicators.Select(one => one.Id)],
            [
                .. reports.Select(one => new ReadActivityReport(
                    one.Point.Id,
                    one.Status,
                    null,
                    null,
                    Head,
                    one.At
                )),
            ]
        );
        _activities.Add(activity);
        return activity;
    }

    public GoalPeriodReading At(ReadPoint point) =>
        new(Period, point, Points, _goals, _parts, _statements, _activities, _indicators)
        {
            Verdicts = _verdicts,
        };

    private static ReadPoint Make(int year, int tertial) =>
        new(Guid.NewGuid(), year, tertial, new DateOnly(year, tertial * 4, 28), null);
}
