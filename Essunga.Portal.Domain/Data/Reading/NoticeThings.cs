using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Notices;

namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>Indicators and activities as notices see them: who answers for them, what is not reported, what was changed.</summary>
internal sealed class NoticeThings
{
    private readonly GoalPeriodReading _chain;
    private readonly IReadOnlyList<ReadIndicator> _indicators;
    private readonly IReadOnlyList<ReadPoint> _points;
    private readonly ReadPoint _current;

    /// <param name="points">Of every goal period, in time order.</param>
    /// <param name="current">The latest whose day has passed.</param>
    public NoticeThings(
        GoalPeriodReading chain,
        IReadOnlyList<ReadIndicator> indicators,
        IReadOnlyList<ReadPoint> points,
        ReadPoint current
    )
    {
        _chain = chain;
        _indicators = indicators;
        _points = points;
        _current = current;
        ById = indicators
            .Select(Of)
            .Concat(chain.Activities.Select(Of))
            .ToDictionary(thing => thing.Id);
    }

    public IReadOnlyDictionary<Guid, NoticeThing> ById { get; }

    /// <summary>What is not reported to a point, and was not to be reported to an earlier one already.</summary>
    public IEnumerable<Owed> Owed(ReadPoint point)
    {
        var before = _points.LastOrDefault(one => one.DueOn < point.DueOn);
        var isCurrent = point.Id == _current.Id;
        var values =
            from one in _indicators
            where one.Source == MeasureSource.Manual
            let due = one.Publication.LastDue(point.DueOn)
            where due is not null && !(LastReported(one) >= due)
            // What has been late since before the current point is told of there.
            where isCurrent || before is null || one.Publication.LastDue(before.DueOn) != due
            select one.Id;
        var activities = _chain
            .Activities.Where(one =>
                one.From <= point.Period.To
                && !_chain.HasEnded(one)
                && one.Reports.All(report => report.PointId != point.Id)
                && !IsOver(one, point)
            )
            .Select(one => one.Id);
        return values.Concat(activities).Select(id => new Owed(point.Id, ById[id]));
    }

    /// <summary>Corrections, and values that came after their point was locked.</summary>
    public IEnumerable<ValueChange> Changes(ReadCalendar calendar, DateTime since) =>
        from indicator in _indicators
        from value in indicator.Values
        from change in Corrections(value)
            .Concat(IsLate(indicator, value, calendar) ? [Late(value)] : [])
        where change.At >= since
        select new ValueChange(
            change.Id,
            ById[indicator.Id],
            value.Period,
            change.IsLate,
            change.ById,
            change.At
        );

    private static IEnumerable<(Guid Id, bool IsLate, Guid ById, DateTime At)> Corrections(
        ReadValue value
    ) =>
        // A correction is named by its value and its instant: the reading does not carry its id.
        value.Corrections.Select(one => (Named(value.Id, one.At), one.IsLate, one.By.Id, one.At));

    private static (Guid Id, bool IsLate, Guid ById, DateTime At) Late(ReadValue value) =>
        (value.Id, true, value.By.Id, value.ReportedAt);

    private static bool IsLate(ReadIndicator indicator, ReadValue value, ReadCalendar calendar)
    {
        var expected = indicator.Publication.ExpectedOn(value.Period);
        return calendar.Points.FirstOrDefault(point => point.DueOn >= expected) is { } point
            && point.IsLate(value.ReportedAt);
    }

    private static Guid Named(Guid valueId, DateTime at)
    {
        Span<byte> bytes = stackalloc byte[16];
        valueId.TryWriteBytes(bytes);
        var ticks = BitConverter.GetBytes(at.Ticks);
        for (var index = 0; index < ticks.Length; index++)
        {
            bytes[index + 8] ^= ticks[index];
        }

        return new Guid(bytes);
    }

    private static MeasurePeriod? LastReported(ReadIndicator indicator) =>
        indicator
            .Values.Where(value => value.Gender == Gender.Total)
            .Select(value => (MeasurePeriod?)value.Period)
            .Concat(indicator.Withheld.Select(period => (MeasurePeriod?)period))
            .Max();

    private bool IsOver(ReadActivity activity, ReadPoint point) =>
        activity
            .Reports.Where(report => _chain.PointOf(report.PointId).Period < point.Period)
            .MaxBy(report => (_chain.PointOf(report.PointId).Period, report.At))
            is { Status: ActivityStatus.Completed or ActivityStatus.Cancelled };

    private static NoticeThing Of(ReadIndicator one) =>
        new(
            one.Id,
            NoticeThingKind.Indicator,
            one.Code,
            one.Name,
            null,
            null,
            null,
            one.Owner?.Id,
            one.StandIn?.Id,
            NameOf(one.Owner),
            one.Owner is not { IsActive: true }
        );

    private NoticeThing Of(ReadActivity one)
    {
        var part = _chain.Assignments.First(found => found.Id == one.AssignmentId);
        var goal = _chain.Goals.First(found => found.Id == part.GoalId);
        return new NoticeThing(
            one.Id,
            NoticeThingKind.Activity,
            one.Code,
            one.Title,
            goal.Slug,
            goal.Id,
            part.CommitteeId,
            one.Owner?.Id,
            one.StandIn?.Id,
            NameOf(one.Owner),
            one.Owner is not { IsActive: true }
                && !_chain.HasEnded(one)
                && _chain.ReportOf(one)?.Status
                    is not (ActivityStatus.Completed or ActivityStatus.Cancelled)
        );
    }

    private static string? NameOf(ReadPerson? person) =>
        person is null ? null : $"{person.Title}, {person.Place}";
}
